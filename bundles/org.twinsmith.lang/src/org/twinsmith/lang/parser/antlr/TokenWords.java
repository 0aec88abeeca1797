package org.twinsmith.lang.parser.antlr;

import java.util.Arrays;
import java.util.Set;
import org.antlr.runtime.Token;

/** What tokens are to {@link ChoiceStarts}: all of one type are alike, so that only one text of each type is looked at. */
final class TokenWords {
    /** The words that tell where statements begin and end. */
    enum Word {
        HIDDEN, IF, THEN, ELSE, ELSEIF, ELSEWHEN, END, DO, EQUALS, JOINS, OTHER
    }

    /** Behind them an expression goes on. */
    private static final Set<String> JOINING = Set.of("+", "-", "*", "/", "^", "(", ",", "==", "!=", "<", ">", "<=", ">=", "..", ":", "and", "or",
            "not", "when", "elsewhen", "every", "{", "[");
    private Word[] known = new Word[256];

    Word of(Token token) {
        int type = token.getType();
        if (type >= known.length) {
            known = Arrays.copyOf(known, 2 * type);
        }
        if (known[type] == null) {
            known[type] = word(token.getText());
        }
        return known[type];
    }

    private static Word word(String text) {
        return switch (text) {
            case "if" -> Word.IF;
            case "then" -> Word.THEN;
            case "else" -> Word.ELSE;
            case "elseif" -> Word.ELSEIF;
            case "elsewhen" -> Word.ELSEWHEN;
            case "end" -> Word.END;
            case "do" -> Word.DO;
            case "=" -> Word.EQUALS;
            default -> text.isBlank() || text.startsWith("//") || text.startsWith("/*") ? Word.HIDDEN
                    : JOINING.contains(text) ? Word.JOINS : Word.OTHER;
        };
    }
}
