package org.twinsmith.lang.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** The blanks between the tokens of a line. What is wider than needed stays, because it aligns columns. */
final class Spacing {
    private static final Set<String> OPERATORS = Set.of("=", "+", "*", "/", "==", "!=", "<", ">", "<=", ">=", "->", "<-", "..", ":", "~");
    private static final Set<String> BEFORE_A_VALUE = Set.of("=", ":", "+", "-", "*", "/", "^", "(", ",", "==", "!=", "<", ">", "<=", ">=",
            "..", "and", "or", "not", "if", "then", "else", "when", "elsewhen", "elseif", "every", "expect", "equations", ";", "{", "in", "minimise",
            "maximise");
    private static final Set<String> OPERATOR_WORDS = Set.of("and", "or", "not", "if", "then", "else", "when", "elsewhen", "elseif", "every", "expect",
            "in", "minimise", "maximise", "to", "interlock");

    /** The kinds of faults that a size stands behind; elsewhere such a word may be a name. */
    private static final Set<String> FAULTS = Set.of("leak", "offset", "drift", "gain", "noise", "at");

    private static final Set<String> BEHIND_A_FAULT = Set.of("from", "until", "expect", "record", "set", "seed", "solver", "stop", "measure", "with");

    private final Deque<Boolean> braces = new ArrayDeque<>();
    private String before = "";
    private boolean equations;
    private boolean type;
    private boolean afterSign;
    private boolean fault;
    private boolean member;
    private int brackets;

    /** The blanks that go before the next visible token of the text. */
    int before(Piece piece) {
        String text = piece.text();
        boolean sign = text.equals("-") && (piece.begins() || before.isEmpty() || BEFORE_A_VALUE.contains(before) || opensArray() || isFault());
        int blanks = blanks(piece, sign);
        switch (text) {
            case "[" -> brackets++;
            case "]" -> brackets = Math.max(0, brackets - 1);
            case "{" -> braces.push(Indentation.VALUES_FOLLOW.contains(before) || opensArray());
            case "}" -> equations &= Boolean.TRUE.equals(braces.poll());
            default -> name(text);
        }
        member = before.equals(".");
        before = text;
        afterSign = sign;
        return blanks;
    }

    private int blanks(Piece piece, boolean sign) {
        String text = piece.text();
        if (brackets > 0) {
            return piece.gap();
        }
        if (isTight(text)) {
            return 0;
        }
        if (text.equals("[") && !before.isEmpty() && isWord(before)) {
            return type ? Math.max(1, piece.gap()) : 0;
        }
        boolean needed = isApart(text, sign) || isApart(before, false) && !before.equals("-") || before.equals("-") && !afterSign
                || before.equals(",") || isWord(text) && Set.of(")", "]").contains(before)
                || text.equals("(") && (OPERATOR_WORDS.contains(before) || isFault());
        return needed ? Math.max(1, piece.gap()) : piece.gap();
    }

    private boolean isTight(String text) {
        boolean call = text.equals("(") && !before.isEmpty() && Character.isJavaIdentifierStart(before.charAt(0))
                && !OPERATOR_WORDS.contains(before) && !isFault();
        boolean array = opensArray() || text.equals("}") && Boolean.TRUE.equals(braces.peek());
        boolean label = equations && text.equals(":");
        boolean points = before.equals(".") && text.startsWith(".");
        return !points && (call || afterSign || array || label || Set.of(")", ",", ";", ".", ".*", "^").contains(text) || Set.of("(", ".", "^").contains(before));
    }

    /** Whether the word before says what is wrong in a fault of a scenario. */
    private boolean isFault() {
        return fault && !member && FAULTS.contains(before);
    }

    /** Notes whether the name is that of a type, behind which brackets hold a unit and no index. */
    private void name(String text) {
        if (!isWord(text)) {
            return;
        }
        fault = text.equals("fault") || fault && !BEHIND_A_FAULT.contains(text) && !isFault();
        equations = text.endsWith("equations") || equations && !Indentation.MEMBERS.contains(text);
        if (!before.equals(".")) {
            type = text.equals("unit") || text.equals("prefix") || before.equals("quantity") || before.equals(":") && !equations;
        }
    }

    private boolean opensArray() {
        return before.equals("{") && Boolean.TRUE.equals(braces.peek());
    }

    private static boolean isWord(String text) {
        return Character.isJavaIdentifierStart(text.charAt(0));
    }

    private static boolean isApart(String text, boolean sign) {
        return OPERATORS.contains(text) || text.equals("-") || text.equals("{") || text.equals("}") && !sign || text.equals("[")
                || text.equals("%");
    }
}
