package org.twinsmith.opcua.security;

/** What happens to each message (OPC 10000-4, 7.20, MessageSecurityMode), the weakest first. */
public enum Protection {
    NONE("neither signed nor encrypted"), SIGN("sign"), SIGN_AND_ENCRYPT("sign and encrypt");

    private final String words;

    Protection(String words) {
        this.words = words;
    }

    /** The words that models use. */
    public String words() {
        return words;
    }
}
