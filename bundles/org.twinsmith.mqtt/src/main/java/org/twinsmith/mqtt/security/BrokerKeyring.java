package org.twinsmith.mqtt.security;

import java.security.cert.X509Certificate;
import java.util.List;

import org.twinsmith.core.secret.Secret;

/** What a user has to prove who it is and to know brokers by. */
public interface BrokerKeyring {
    /** Something wrong with a certificate. @param message in plain words @param remedy what to do */
    record Flaw(String message, String remedy) {
    }

    /**
     * What is wrong with the certificate of a broker, none where it is accepted. One with flaws is in the quarantine
     * afterwards.
     *
     * @param chain as the broker sent it, its own certificate first
     * @param host how the broker was addressed
     */
    List<Flaw> judge(List<X509Certificate> chain, String host);

    /** A user's name and password. @param secret the name under which they are kept @throws org.twinsmith.core.diagnostic.DiagnosticException */
    Login login(String secret);

    /** A certificate by which to sign on. @param secret the name under which it is kept @throws org.twinsmith.core.diagnostic.DiagnosticException */
    ClientIdentity identity(String secret);

    /** A secret as it is, which the caller closes. @throws org.twinsmith.core.diagnostic.DiagnosticException */
    Secret secret(String name);
}
