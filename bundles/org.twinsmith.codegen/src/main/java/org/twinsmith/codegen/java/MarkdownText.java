package org.twinsmith.codegen.java;

/** Writes any string as plain text in Markdown, on one line. */
final class MarkdownText {
    private MarkdownText() {
    }

    /** Escapes what Markdown and HTML give a meaning. */
    static String of(String text) {
        String line = JavaComment.of(text).replace("\\\\", "\\");
        return line.replaceAll("([\\\\`*_{}\\[\\]()#+!|~>-])", "\\\\$1").replace("&", "&amp;").replace("<", "&lt;");
    }
}
