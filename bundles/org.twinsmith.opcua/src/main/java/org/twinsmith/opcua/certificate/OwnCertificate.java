package org.twinsmith.opcua.certificate;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A certificate of this user's and its key.
 *
 * @param keys the pair; the private one never leaves this process but into its file
 * @param chain the certificate first, then those of its authorities, if any
 */
public record OwnCertificate(KeyPair keys, List<X509Certificate> chain) {
    public OwnCertificate {
        chain = List.copyOf(chain);
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** The application URI that the certificate is for, which the application has to call itself. */
    public String applicationUri() {
        return new CertificateFacts(certificate()).applicationUri().orElse("");
    }

    /** Never the key. */
    @Override
    public String toString() {
        return new CertificateFacts(certificate()).toString();
    }
}
