package org.twinsmith.codegen.java;

import java.util.ArrayList;
import java.util.List;

/** Writes any string as a Java expression of ASCII characters. */
final class JavaString {
    /** A class file holds at most 65535 bytes a constant; a character takes up to three. */
    private static final int LONGEST = 10_000;

    private JavaString() {
    }

    /** A string literal, or a call that joins several where one would be too long. */
    static String of(String text) {
        if (text.length() <= LONGEST) {
            return literal(text);
        }
        List<String> pieces = new ArrayList<>();
        for (int start = 0; start < text.length(); start += LONGEST) {
            pieces.add(literal(text.substring(start, Math.min(text.length(), start + LONGEST))));
        }
        return "String.join(\"\", " + String.join(", ", pieces) + ")";
    }

    private static String literal(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(c -> append(out, (char) c));
        return out.append('"').toString();
    }

    private static void append(StringBuilder out, char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ') {
                    // A Unicode escape would be translated before the literal is read, and end it.
                    out.append(String.format("\\%03o", (int) c));
                } else if (c < 0x7f) {
                    out.append(c);
                } else {
                    out.append(String.format("\\u%04x", (int) c));
                }
            }
        }
    }
}
