package org.twinsmith.diagram.svg;

/** Escapes foreign text for XML and HTML, as content and as an attribute's value in double quotes. */
public final class XmlText {
    private static final char REPLACEMENT = '\uFFFD';

    private XmlText() {
    }

    /**
     * The text with markup characters as entities. What XML 1.0 (2.2, Char) does not allow, such as control characters
     * and halves of surrogate pairs, becomes U+FFFD.
     */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(each -> append(out, each));
        return out.toString();
    }

    private static void append(StringBuilder out, int character) {
        switch (character) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(isAllowed(character) ? character : REPLACEMENT);
        }
    }

    private static boolean isAllowed(int character) {
        return character == '\t' || character == '\n' || character == '\r'
                || character >= 0x20 && character < 0x7F
                || character >= 0xA0 && character < 0xD800
                || character >= 0xE000 && character < 0xFDD0
                || character >= 0xFDF0 && character < 0xFFFE
                || character >= 0x10000 && (character & 0xFFFE) != 0xFFFE;
    }
}
