package org.twinsmith.lang.ide.contentassist;

import java.util.List;
import java.util.Optional;
import org.twinsmith.lang.types.BuiltIn;

/** The function whose arguments are being written, for an editor to show beside them. */
public record CallHelp(String function, List<String> arguments, String meaning, int argument) {
    private static final int NONE = -1;

    /** {@code max(a, b)}. */
    public String label() {
        return function + "(" + String.join(", ", arguments) + ")";
    }

    /** The call around an offset; empty where no known function is called. The text need not parse. */
    public static Optional<CallHelp> at(String text, int offset) {
        int depth = 0;
        int argument = 0;
        for (int i = Math.min(offset, text.length()) - 1; i >= 0; i--) {
            switch (text.charAt(i)) {
                case ')', ']' -> depth++;
                case '(', '[' -> depth--;
                case ',' -> argument += depth == 0 ? 1 : 0;
                case '{', '}', ';', '=', '"' -> depth = depth == 0 ? Integer.MIN_VALUE : depth;
                default -> { }
            }
            if (depth == NONE) {
                return of(word(text, i), argument);
            }
            if (depth < NONE) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String word(String text, int end) {
        int stop = text.substring(0, end).stripTrailing().length();
        int start = stop;
        while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, stop);
    }

    private static Optional<CallHelp> of(String function, int argument) {
        return switch (function) {
            case "der" -> Optional.of(new CallHelp(function, List.of("state"), "the rate of change of a state", argument));
            case "reinit" -> Optional.of(new CallHelp(function, List.of("state", "value"), "gives a state a new value at an event", argument));
            default -> BuiltIn.named(function).map(found -> new CallHelp(function, arguments(found), found.meaning(), argument));
        };
    }

    private static List<String> arguments(BuiltIn function) {
        return switch (function) {
            case ATAN2 -> List.of("y", "x");
            case HOMOTOPY -> List.of("actual", "simplified");
            case MOD -> List.of("dividend", "divisor");
            default -> function.arity() == 2 ? List.of("a", "b") : List.of("x");
        };
    }
}
