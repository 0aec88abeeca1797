package org.twinsmith.lang.parser.antlr;

import org.antlr.runtime.TokenSource;
import org.twinsmith.lang.parser.antlr.internal.InternalTwinParser;

/** The tokens that the parser reads. */
public class TwinTokenSource extends LineStarts {

    public TwinTokenSource(TokenSource delegate) {
        super(new ChoiceStarts(delegate, InternalTwinParser.RULE_LINE_IF), InternalTwinParser.RULE_LINE_MINUS, InternalTwinParser.RULE_LINE_OPEN,
                InternalTwinParser.RULE_ID, InternalTwinParser.RULE_LINE_NAME);
    }
}
