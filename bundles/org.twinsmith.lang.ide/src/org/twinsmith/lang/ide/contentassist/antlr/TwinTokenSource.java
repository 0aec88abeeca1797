package org.twinsmith.lang.ide.contentassist.antlr;

import org.antlr.runtime.TokenSource;
import org.twinsmith.lang.ide.contentassist.antlr.internal.InternalTwinParser;
import org.twinsmith.lang.parser.antlr.ChoiceStarts;
import org.twinsmith.lang.parser.antlr.LineStarts;

/** The tokens that the parser for content assist reads. */
public class TwinTokenSource extends LineStarts {

    public TwinTokenSource(TokenSource delegate) {
        super(new ChoiceStarts(delegate, InternalTwinParser.RULE_LINE_IF), InternalTwinParser.RULE_LINE_MINUS, InternalTwinParser.RULE_LINE_OPEN,
                InternalTwinParser.RULE_ID, InternalTwinParser.RULE_LINE_NAME);
    }
}
