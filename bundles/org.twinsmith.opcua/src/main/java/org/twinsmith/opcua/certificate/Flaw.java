package org.twinsmith.opcua.certificate;

/**
 * What is wrong with a certificate.
 *
 * @param kind what it is
 * @param message in plain words, with the figures
 * @param remedy what to do, with the command
 */
public record Flaw(Kind kind, String message, String remedy) {

    /** The flaws in the order of the steps of OPC 10000-4, 6.1.3, table 100. */
    public enum Kind {
        /** It cannot be read, or its contents contradict the standard. */
        MALFORMED,
        /** The authority that signed it is not known here. */
        UNKNOWN_ISSUER,
        /** A signature in its chain is wrong. */
        BAD_SIGNATURE,
        /** Its key or its signature is weaker than the security policies allow. */
        WEAK,
        /** Nobody said that it is to be trusted. */
        UNTRUSTED,
        /** Its time is over. */
        EXPIRED,
        /** Its time has not begun. */
        NOT_YET_VALID,
        /** It is for other hosts. */
        WRONG_HOST,
        /** It is for another application. */
        WRONG_URI,
        /** It may not be used for this. */
        WRONG_USAGE,
        /** Nobody can tell whether it was revoked. */
        REVOCATION_UNKNOWN,
        /** Its authority took it back. */
        REVOKED
    }
}
