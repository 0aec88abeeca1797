package org.twinsmith.lang.ide.contentassist;

import java.util.Optional;

/** Whether a place lies inside of the brackets of a unit, and what of the unit symbol is typed already. */
final class UnitPrefix {

    private UnitPrefix() {
    }

    /** The typed part of the symbol, possibly empty; nothing for a place outside of brackets. */
    static Optional<String> at(String text, int offset) {
        int start = Math.min(offset, text.length());
        int symbol = start;
        for (int i = start - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (c == '[') {
                return Optional.of(text.substring(symbol, start));
            }
            if (c == ']' || c == '\n' || c == '"' || c == '=') {
                return Optional.empty();
            }
            if (symbol == i + 1 && (Character.isLetterOrDigit(c) || c == '_' || c == '%')) {
                symbol = i;
            }
        }
        return Optional.empty();
    }
}
