package org.twinsmith.opcua.certificate;

/** The applications of this tool that speak OPC UA, each an instance with a certificate of its own (OPC 10000-4, 3.1). */
public enum Application {
    CLIENT("client"), PLANT("plant");

    private final String word;

    Application(String word) {
        this.word = word;
    }

    /** The word for users, and the name of its file. */
    public String word() {
        return word;
    }
}
