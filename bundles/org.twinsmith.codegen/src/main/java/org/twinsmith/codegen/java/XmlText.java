package org.twinsmith.codegen.java;

/** Writes any string as the text of an element or attribute of a Maven project. */
final class XmlText {
    private XmlText() {
    }

    /**
     * Escapes markup. Characters that XML cannot hold become question marks, and so does the dollar sign, which Maven
     * takes for the start of a property after the text was read.
     */
    static String of(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&apos;");
                case '$' -> out.append('?');
                default -> out.appendCodePoint(isAllowed(c) ? c : '?');
            }
        });
        return out.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd
                || c >= 0x10000 && c <= 0x10ffff;
    }
}
