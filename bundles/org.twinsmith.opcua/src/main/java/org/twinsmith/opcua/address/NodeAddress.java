package org.twinsmith.opcua.address;

import java.util.Base64;
import java.util.Objects;
import java.util.UUID;

/**
 * The address of a node, in the text form of OPC 10000-6, 5.1.12: {@code nsu=urn:station;s=P1.Power},
 * {@code ns=2;i=1042} or {@code i=2258}.
 *
 * @param namespaceUri URI of the namespace; empty where the namespace is given by index
 * @param namespaceIndex index of the namespace; -1 where it is given by URI
 * @param kind how the identifier is written
 * @param identifier the identifier's text
 */
public record NodeAddress(String namespaceUri, int namespaceIndex, Kind kind, String identifier) {
    private static final String WANTED = "write nsu=<namespace URI>;s=<identifier>, or i=, g=, b= for s=";

    /** How an identifier is written: string, number, GUID or base64 of opaque bytes. */
    public enum Kind {
        STRING('s'), NUMERIC('i'), GUID('g'), OPAQUE('b');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        static Kind of(char letter, String text) {
            for (Kind kind : values()) {
                if (kind.letter == letter) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("the node address '" + text + "' has no identifier; " + WANTED);
        }
    }

    public NodeAddress {
        Objects.requireNonNull(namespaceUri);
        Objects.requireNonNull(identifier);
        if (namespaceUri.isEmpty() == (namespaceIndex < 0) || namespaceIndex > 0xFFFF) {
            throw new IllegalArgumentException(
                    "a namespace is given by URI or by an index from 0 to 65535, not by '" + namespaceUri + "' and "
                            + namespaceIndex);
        }
        checkIdentifier(kind, identifier);
    }

    /** A string identifier in a namespace given by URI. */
    public static NodeAddress of(String namespaceUri, String identifier) {
        return new NodeAddress(namespaceUri, -1, Kind.STRING, identifier);
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException with a message for the user
     */
    public static NodeAddress parse(String text) {
        String rest = text.strip();
        String uri = "";
        int index = 0;
        if (rest.startsWith("nsu=")) {
            int end = separator(rest, text);
            uri = unescape(rest.substring(4, end));
            index = -1;
            rest = rest.substring(end + 1);
        } else if (rest.startsWith("ns=")) {
            int end = separator(rest, text);
            index = number(rest.substring(3, end), text);
            rest = rest.substring(end + 1);
        }
        if (rest.length() < 3 || rest.charAt(1) != '=') {
            throw new IllegalArgumentException("the node address '" + text + "' has no identifier; " + WANTED);
        }
        return new NodeAddress(uri, index, Kind.of(rest.charAt(0), text), rest.substring(2));
    }

    /** Whether the namespace is given by its URI, which stays the same when a server starts anew. */
    public boolean hasUri() {
        return !namespaceUri.isEmpty();
    }

    /** The text form that {@link #parse} reads. */
    @Override
    public String toString() {
        String id = kind.letter + "=" + identifier;
        if (hasUri()) {
            return "nsu=" + escape(namespaceUri) + ";" + id;
        }
        return namespaceIndex == 0 ? id : "ns=" + namespaceIndex + ";" + id;
    }

    private static void checkIdentifier(Kind kind, String identifier) {
        try {
            switch (kind) {
                case STRING -> {
                    if (identifier.isEmpty() || identifier.length() > 4096) {
                        throw new IllegalArgumentException("1 to 4096 characters are allowed");
                    }
                }
                case NUMERIC -> Integer.parseUnsignedInt(identifier);
                case GUID -> UUID.fromString(identifier);
                case OPAQUE -> Base64.getDecoder().decode(identifier);
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the node identifier '" + kind.letter + "=" + identifier
                    + "' is malformed: " + e.getMessage(), e);
        }
    }

    private static int separator(String rest, String text) {
        int end = rest.indexOf(';');
        if (end < 0) {
            throw new IllegalArgumentException("the node address '" + text + "' has no ';' after its namespace; "
                    + WANTED);
        }
        return end;
    }

    private static int number(String digits, String text) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the namespace index of '" + text + "' is no number", e);
        }
    }

    private static String escape(String uri) {
        return uri.replace("%", "%25").replace(";", "%3B");
    }

    private static String unescape(String uri) {
        return uri.replace("%3B", ";").replace("%3b", ";").replace("%25", "%");
    }
}
