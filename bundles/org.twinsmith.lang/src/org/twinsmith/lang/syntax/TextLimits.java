package org.twinsmith.lang.syntax;

import java.util.Optional;
import java.util.Set;

/**
 * The limits that keep a hostile or broken text from exhausting the parser's stack. It reads the text once, ahead of the
 * parser, and skips comments and quoted text.
 */
public final class TextLimits {
    /** Levels of brackets of any kind. */
    public static final int DEPTH = 200;
    /** Operators and branches in one expression. */
    public static final int OPERATORS = 400;

    /** Characters of one line, without comments; a text in quotes counts as one. */
    public static final int LINE = 1 << 16;

    private static final Set<String> JOINING = Set.of("not", "and", "or", "if", "then", "else");

    /** What exceeds which limit. @param offset 0-based offset of the character that does */
    public record Excess(int offset, String message, String remedy) {
    }

    private final String text;
    private int at;
    private int depth;
    private int inner;
    private int operators;
    private boolean afterName;
    private int line;

    private TextLimits(String text) {
        this.text = text;
    }

    /** The first place where the text exceeds a limit. */
    public static Optional<Excess> check(String text) {
        return new TextLimits(text).read();
    }

    private Optional<Excess> read() {
        while (at < text.length()) {
            int start = at;
            step();
            if (depth > DEPTH) {
                return Optional.of(new Excess(start, "brackets nest more than " + DEPTH + " levels deep",
                        "give inner expressions a name with a variable of their own"));
            }
            if (operators > OPERATORS) {
                return Optional.of(new Excess(start, "one expression has more than " + OPERATORS + " operators",
                        "split it with variables of their own"));
            }
            if (line > LINE) {
                return Optional.of(new Excess(start, "a line has more than " + LINE + " characters", "break it into several"));
            }
        }
        return Optional.empty();
    }

    private void step() {
        char c = text.charAt(at);
        if (c == '"') {
            skipQuoted();
            line++;
        } else if (text.startsWith("//", at)) {
            skipTo("\n");
            line = 0;
        } else if (text.startsWith("/*", at)) {
            skipTo("*/");
        } else if (Character.isJavaIdentifierStart(c)) {
            int start = at;
            word();
            line += at - start;
        } else {
            at++;
            line = c == '\n' ? 0 : line + 1;
            afterName &= Character.isWhitespace(c);
            symbol(c);
        }
    }

    private void symbol(char c) {
        switch (c) {
            case '(', '[' -> {
                depth++;
                inner++;
            }
            case ')', ']' -> {
                depth = Math.max(0, depth - 1);
                inner = Math.max(0, inner - 1);
            }
            case '{' -> {
                depth++;
                inner = 0;
                operators = 0;
            }
            case '}' -> {
                depth = Math.max(0, depth - 1);
                inner = 0;
                operators = 0;
            }
            case ';', ':', ',' -> operators = inner == 0 ? 0 : operators;
            case '=' -> equals();
            case '+', '-', '*', '/', '^' -> operators++;
            case '.' -> operators += at < text.length() && Character.isLetter(text.charAt(at)) ? 1 : 0;
            default -> { }
        }
    }

    private void equals() {
        char before = at >= 2 ? text.charAt(at - 2) : ' ';
        boolean comparison = at < text.length() && text.charAt(at) == '=' || "=<>!".indexOf(before) >= 0;
        operators = comparison || inner > 0 ? operators + 1 : 0;
    }

    private void word() {
        int start = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        boolean name = !JOINING.contains(word);
        // No expression has two names in a row, so the second begins something else.
        operators = afterName && name && inner == 0 ? 0 : operators;
        afterName = name;
        switch (word) {
            case "not", "and", "or", "if" -> operators++;
            // Reserved words that no expression contains: a new member or statement begins, with an expression of its own.
            case "connect", "expose", "expect", "bind", "when", "event", "equations", "reinit", "elseif", "end", "do" -> operators = 0;
            default -> { }
        }
    }

    private void skipQuoted() {
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(at + 1, text.length());
    }

    private void skipTo(String end) {
        int found = text.indexOf(end, at + 2);
        at = found < 0 ? text.length() : found + end.length();
    }
}
