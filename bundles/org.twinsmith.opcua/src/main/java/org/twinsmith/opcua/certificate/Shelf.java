package org.twinsmith.opcua.certificate;

/** Where in the store a certificate lies, which says what it is good for. */
public enum Shelf {
    /** Certificates of this user's applications, with their keys. */
    OWN("own", "own"),
    /** Peers that are trusted, and authorities all of whose peers are. */
    TRUSTED("trusted", "trusted/certs"),
    /** Authorities that complete a chain, and give no trust by themselves. */
    ISSUER("issuer", "issuers/certs"),
    /** The quarantine: what was refused, until a person decides. */
    REJECTED("rejected", "rejected");

    private final String word;
    private final String folder;

    Shelf(String word, String folder) {
        this.word = word;
        this.folder = folder;
    }

    /** The word for users. */
    public String word() {
        return word;
    }

    /** The folder below that of the store. */
    String folder() {
        return folder;
    }
}
