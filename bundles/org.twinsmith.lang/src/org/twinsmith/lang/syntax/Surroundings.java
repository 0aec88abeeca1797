package org.twinsmith.lang.syntax;

import java.util.Set;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenStream;

/**
 * The tokens on both sides of a syntax error.
 *
 * @param before the text of the visible token before; empty at the start
 * @param found the text of the token that cannot stand; empty at the end
 */
record Surroundings(String before, String found, boolean atEnd) {
    /** The words behind which a new name stands. */
    static final Set<String> NAMES_FOLLOW = Set.of("parameter", "state", "variable", "input", "property", "telemetry", "port", "asset",
            "system", "process", "event", "enum", "connector", "quantity", "constant", "source", "scenario",
            "struct", "relation", "command", "{", ",",
            "sweep", "calibrate", "optimise", "measure", "monitor", "zone", "deploy", "role", "requirement");

    static Surroundings of(RecognitionException cause) {
        boolean ended = cause.token.getType() == Token.EOF;
        return new Surroundings(before(cause), ended || cause.token.getText() == null ? "" : cause.token.getText(), ended);
    }

    private static String before(RecognitionException cause) {
        if (!(cause.input instanceof TokenStream tokens)) {
            return "";
        }
        for (int i = Math.min(cause.token.getTokenIndex(), tokens.size()) - 1; i >= 0; i--) {
            String text = String.valueOf(tokens.get(i).getText());
            if (!text.isBlank() && !text.startsWith("//") && !text.startsWith("/*")) {
                return text;
            }
        }
        return "";
    }

    boolean afterNumber() {
        return !before.isEmpty() && Character.isDigit(before.charAt(0)) && !found.isEmpty();
    }

    /** The wrong token for a message. */
    String quoted() {
        if (atEnd) {
            return "the end of the text";
        }
        return found.isBlank() ? "a blank" : "'" + found + "'";
    }
}
