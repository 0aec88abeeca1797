package org.twinsmith.core.plan;

/**
 * How a source is signed on to; the value is kept outside of the plan.
 *
 * @param kind what the secret is
 * @param secret the name under which it is kept
 */
public record Credential(Kind kind, String secret) {

    /** What a secret is. */
    public enum Kind {
        /** A user name and a password, as {@code name:password}. */
        USER,
        /** A certificate with its private key, in PEM. */
        CERTIFICATE,
        /** What a server gave out for this purpose. */
        TOKEN
    }
}
