package org.twinsmith.opcua.security;

import org.twinsmith.core.secret.Secrets;
import org.twinsmith.opcua.certificate.CertificateStore;

/** What a user has to prove who it is and to know others by. @param certificates whom it trusts @param secrets what it knows */
public record Keyring(CertificateStore certificates, Secrets secrets) {
    /** That of the user who runs this process; nothing is read before it is needed. */
    public static Keyring ofUser() {
        return new Keyring(CertificateStore.ofUser(), Secrets.ofUser());
    }
}
