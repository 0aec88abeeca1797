package org.twinsmith.lang.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.Token;
import org.twinsmith.lang.parser.antlr.TwinTokenSource;
import org.twinsmith.lang.parser.antlr.NumberLexer;
import org.twinsmith.lang.parser.antlr.internal.InternalTwinParser;

/** Splits a text into lines of tokens. */
final class Lines {
    private final List<Line> lines = new ArrayList<>();
    private List<Piece> pieces = new ArrayList<>();
    private boolean afterBlank;
    private int gap;

    private Lines() {
    }

    /** Empty for a text with something that is no token, such as a comment that is not closed: nobody knows its end. */
    static Optional<List<Line>> of(String text) {
        TwinTokenSource tokens = new TwinTokenSource(new NumberLexer(new ANTLRStringStream(text)));
        Lines reader = new Lines();
        for (Token token = tokens.nextToken(); token.getType() != Token.EOF; token = tokens.nextToken()) {
            if (token.getType() == Token.INVALID_TOKEN_TYPE) {
                return Optional.empty();
            }
            reader.add(token);
        }
        reader.endLine(0);
        return Optional.of(reader.lines);
    }

    private void add(Token token) {
        String text = token.getText();
        switch (token.getType()) {
            case InternalTwinParser.RULE_WS -> blanks(text);
            case InternalTwinParser.RULE_SL_COMMENT -> {
                piece(text.stripTrailing(), true, false);
                endLine(text.endsWith("\n") ? 1 : 0);
            }
            case InternalTwinParser.RULE_ML_COMMENT -> piece(text, true, false);
            case InternalTwinParser.RULE_LINE_MINUS, InternalTwinParser.RULE_LINE_OPEN, InternalTwinParser.RULE_LINE_IF -> piece(text, false, true);
            default -> piece(text, false, false);
        }
    }

    private void piece(String text, boolean comment, boolean begins) {
        pieces.add(new Piece(text, gap, comment, begins));
        gap = 0;
    }

    private void blanks(String text) {
        int breaks = (int) text.chars().filter(c -> c == '\n').count();
        if (breaks == 0) {
            gap = text.length();
        } else {
            endLine(breaks);
        }
    }

    /** @param breaks the line breaks that follow; one of them ends the line, where there is a line */
    private void endLine(int breaks) {
        boolean open = !pieces.isEmpty();
        if (open) {
            lines.add(new Line(pieces, afterBlank));
            pieces = new ArrayList<>();
            afterBlank = false;
        }
        // A comment to the end of the line brings its break along, so that the next one already makes a blank line.
        afterBlank |= breaks > (open ? 1 : 0);
        gap = 0;
    }
}
