package org.twinsmith.lang.edit;

import com.google.inject.Inject;
import java.io.StringReader;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.twinsmith.lang.services.TwinGrammarAccess;
import org.twinsmith.lang.syntax.TextLimits;

/** Pieces of text that come from a user: each must be one whole phrase of the language, so that none can break out of its place. */
final class Snippets {
    private final IParser parser;
    private final TwinGrammarAccess grammar;

    @Inject
    Snippets(IParser parser, TwinGrammarAccess grammar) {
        this.parser = parser;
        this.grammar = grammar;
    }

    /** A name, which is no word that the language keeps for itself. */
    String name(String text) {
        return phrase(text, grammar.getNameRule(), "a name", "a name begins with a letter and goes on with letters, digits and _; "
                + "words of the language are not names");
    }

    /** A declaration of instances, on one line or several. */
    String instance(String text) {
        if (TextLimits.check(text).isPresent() || parser.parse(grammar.getInstanceGroupRule(), new StringReader(text)).hasSyntaxErrors()) {
            throw Refusal.of("what was copied is no declaration of an instance: " + text.lines().findFirst().orElse(""), "copy it again");
        }
        return text;
    }

    /** Names joined by dots. */
    String path(String text) {
        return phrase(text, grammar.getPathRule(), "a path", "a path is names joined by dots, such as p1.discharge");
    }

    String expression(String text) {
        return phrase(text, grammar.getExpressionRule(), "a value", "write one expression, such as 3 [m]");
    }

    /** A unit, which comes back in brackets. */
    String unit(String text) {
        return phrase("[" + text + "]", grammar.getUnitTextRule(), "a unit", "write a unit such as m3/h");
    }

    /** Text in quotes, whatever it holds. */
    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\R", " ") + "\"";
    }

    private String phrase(String text, ParserRule rule, String what, String remedy) {
        boolean plain = !text.isBlank() && text.equals(text.strip()) && text.lines().count() == 1 && TextLimits.check(text).isEmpty();
        if (!plain || !isPhrase(parser.parse(rule, new StringReader(text)))) {
            throw Refusal.of("'" + text + "' is not " + what, remedy);
        }
        return text;
    }

    /** One phrase, and no comment that could swallow what follows it. */
    private static boolean isPhrase(IParseResult result) {
        if (result.hasSyntaxErrors()) {
            return false;
        }
        for (ILeafNode leaf : result.getRootNode().getLeafNodes()) {
            if (leaf.isHidden() && !leaf.getText().isBlank()) {
                return false;
            }
        }
        return true;
    }
}
