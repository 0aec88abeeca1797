package org.twinsmith.exchange.orbit;

/** Strings of JSON: RFC 8259, section 7. */
final class JsonText {
    private JsonText() {
    }

    /** Also safe within HTML: what could end a script is escaped. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            boolean plain = c >= ' ' && c < 0x7f && c != '"' && c != '\\' && c != '<' && c != '>';
            out.append(plain ? String.valueOf((char) c) : String.format("\\u%04x", c));
        });
        return out.append('"').toString();
    }
}
