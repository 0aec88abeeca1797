package org.twinsmith.lang.parser.antlr;

import org.antlr.runtime.CharStream;
import org.antlr.runtime.RecognitionException;
import org.twinsmith.lang.parser.antlr.lexer.InternalTwinLexer;

/**
 * Reads the whole number in front of a range without blanks, as in {@code [1..*]}. The generated lexer has decided for a
 * decimal number once it sees the first point.
 */
public class RangeLexer extends InternalTwinLexer {

    public RangeLexer() {
    }

    public RangeLexer(CharStream input) {
        super(input);
    }

    @Override
    public void mTokens() throws RecognitionException {
        if (isBeforeRange()) {
            mRULE_INT();
        } else {
            super.mTokens();
        }
    }

    private boolean isBeforeRange() {
        int at = 1;
        while (input.LA(at) >= '0' && input.LA(at) <= '9') {
            at++;
        }
        return at > 1 && input.LA(at) == '.' && input.LA(at + 1) == '.';
    }
}
