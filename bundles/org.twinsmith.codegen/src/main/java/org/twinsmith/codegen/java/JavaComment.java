package org.twinsmith.codegen.java;

/** Makes any string safe inside a Java comment of either kind. */
final class JavaComment {
    private JavaComment() {
    }

    /**
     * One line without anything that ends a comment, starts a Unicode escape or changes the direction of writing;
     * shortened to 200 characters.
     */
    static String of(String text) {
        String line = text.length() > 200 ? text.substring(0, 200) : text;
        StringBuilder out = new StringBuilder();
        line.codePoints().forEach(c -> out.appendCodePoint(isHarmless(c) ? c : Character.isWhitespace(c) ? ' ' : '?'));
        return out.toString().replace("\\", "\\\\").replace("*/", "* /");
    }

    private static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
