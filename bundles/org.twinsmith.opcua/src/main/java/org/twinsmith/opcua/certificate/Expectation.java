package org.twinsmith.opcua.certificate;

import java.time.Instant;
import java.util.Optional;

/**
 * What a certificate is to prove.
 *
 * @param role who shows it
 * @param applicationUri what the peer says that it is; empty where it said nothing
 * @param host how the peer was addressed; empty where it came to us
 * @param time the instant that it has to be valid at
 */
public record Expectation(Role role, Optional<String> applicationUri, Optional<String> host, Instant time) {

    /** Who shows a certificate. */
    public enum Role {
        /** A server of OPC UA. */
        SERVER,
        /** A client of OPC UA. */
        CLIENT,
        /** A broker of messages, by TLS, which asks less of a certificate than OPC UA does. */
        BROKER
    }

    /** A broker that was addressed at a host. */
    public static Expectation broker(String host) {
        return new Expectation(Role.BROKER, Optional.empty(), Optional.of(host), Instant.now());
    }

    /** A server that was addressed at a host and says that it is this application. */
    public static Expectation server(String applicationUri, String host) {
        return new Expectation(Role.SERVER, Optional.ofNullable(applicationUri), Optional.of(host), Instant.now());
    }
}
