package org.twinsmith.lang.parser.antlr;

import org.antlr.runtime.CharStream;
import org.antlr.runtime.RecognitionException;
import org.twinsmith.lang.parser.antlr.lexer.InternalTwinLexer;

/**
 * Reads the whole number in front of a point that no digit follows, as in {@code [1..*]} and {@code [mol-1.s-1]}. The
 * generated lexer has decided for a decimal number once it sees the point.
 */
public class NumberLexer extends InternalTwinLexer {

    public NumberLexer() {
    }

    public NumberLexer(CharStream input) {
        super(input);
    }

    @Override
    public void mTokens() throws RecognitionException {
        if (isWholeBeforePoint()) {
            mRULE_INT();
        } else {
            super.mTokens();
        }
    }

    private boolean isWholeBeforePoint() {
        int at = 1;
        while (isDigit(at)) {
            at++;
        }
        return at > 1 && input.LA(at) == '.' && !isDigit(at + 1);
    }

    private boolean isDigit(int at) {
        return input.LA(at) >= '0' && input.LA(at) <= '9';
    }
}
