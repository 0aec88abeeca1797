package org.twinsmith.ui.language;

import java.util.Optional;

import org.twinsmith.lang.ide.coloring.Meaning;

/**
 * A stretch of text as the lexer sees it.
 *
 * @param meaning what it is; empty for names, blanks and signs
 * @param offset 0-based offset in UTF-16 units
 * @param length length in UTF-16 units, at least 1
 */
public record Lexeme(Optional<Meaning> meaning, int offset, int length) {

    boolean is(Meaning asked) {
        return meaning.filter(each -> each == asked).isPresent();
    }
}
