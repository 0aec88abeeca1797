package org.twinsmith.mqtt.security;

import org.twinsmith.core.secret.Secret;

/** What a user has to prove who it is, and to know brokers by. A certificate with flaws is in the user's quarantine afterwards. */
public interface BrokerKeyring extends BrokerJudge {
    /** A user's name and password. @param secret the name under which they are kept @throws org.twinsmith.core.diagnostic.DiagnosticException */
    Login login(String secret);

    /** A certificate by which to sign on. @param secret the name under which it is kept @throws org.twinsmith.core.diagnostic.DiagnosticException */
    ClientIdentity identity(String secret);

    /** A secret as it is, which the caller closes. @throws org.twinsmith.core.diagnostic.DiagnosticException */
    Secret secret(String name);
}
