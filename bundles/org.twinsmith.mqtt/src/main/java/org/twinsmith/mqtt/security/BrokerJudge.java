package org.twinsmith.mqtt.security;

import java.security.cert.X509Certificate;
import java.util.List;

/** Says whether a broker is the one that it claims to be. */
@FunctionalInterface
public interface BrokerJudge {
    /** Something wrong with a certificate. @param message in plain words @param remedy what to do */
    record Flaw(String message, String remedy) {
    }

    /**
     * What is wrong with the certificate of a broker, none where it is accepted.
     *
     * @param chain as the broker sent it, its own certificate first
     * @param host how the broker was addressed
     */
    List<Flaw> judge(List<X509Certificate> chain, String host);
}
