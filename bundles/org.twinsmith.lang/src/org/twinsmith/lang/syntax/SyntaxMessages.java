package org.twinsmith.lang.syntax;

import java.util.List;
import java.util.Set;
import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.naming.Suggestions;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.EquationSection;
import org.twinsmith.model.twin.Member;
import org.twinsmith.model.twin.Scenario;
import org.twinsmith.model.twin.ScenarioStatement;
import org.twinsmith.model.twin.TwinFile;
import com.google.inject.Inject;

/** Says in the words of the language what stands in the wrong place, and what may stand there. */
public class SyntaxMessages implements ISyntaxErrorMessageProvider {
    private final Set<String> keywords;
    private final List<String> words;

    @Inject
    public SyntaxMessages(IGrammarAccess grammar) {
        keywords = Set.copyOf(GrammarUtil.getAllKeywords(grammar.getGrammar()));
        words = keywords.stream().filter(word -> word.length() > 2 && Character.isLetter(word.charAt(0))).toList();
    }

    @Override
    public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext error) {
        RecognitionException cause = error.getRecognitionException();
        if (cause == null) {
            return message(error.getDefaultMessage(), "");
        }
        String found = found(cause.token);
        String expected = cause instanceof MismatchedTokenException mismatch ? expected(mismatch.expecting, error.getTokenNames()) : "";
        boolean ended = cause.token == null || cause.token.getType() == Token.EOF;
        if (expected.equals("'}'") && !ended) {
            expected = "";
        }
        String remedy = remedy(cause.token, expected, error.getCurrentContext());
        return message(expected.isEmpty() ? found + " cannot stand here" : expected + " is missing before " + found, remedy);
    }

    @Override
    public SyntaxErrorMessage getSyntaxErrorMessage(IValueConverterErrorContext error) {
        return message(error.getDefaultMessage(), "");
    }

    private static SyntaxErrorMessage message(String text, String remedy) {
        return new SyntaxErrorMessage(text, Code.SYNTAX.id(), new String[] {remedy});
    }

    private static String found(Token token) {
        return token == null || token.getType() == Token.EOF ? "the end of the text" : "'" + token.getText() + "'";
    }

    private static String expected(int type, String[] names) {
        if (type < 0 || type >= names.length) {
            return "";
        }
        return switch (names[type]) {
            case "RULE_ID" -> "a name";
            case "RULE_INT", "RULE_DECIMAL" -> "a number";
            case "RULE_STRING" -> "a text in double quotes";
            case String keyword when keyword.startsWith("'") -> keyword;
            default -> "";
        };
    }

    private String remedy(Token token, String expected, EObject context) {
        if (token != null && expected.equals("a name") && keywords.contains(token.getText())
                && Character.isLetter(token.getText().charAt(0))) {
            return "'" + token.getText() + "' is a word of the language and cannot be a name here";
        }
        if (token != null && token.getText() != null && token.getText().startsWith("\"") && token.getText().length() == 1) {
            return "close the text with another double quote on the same line";
        }
        if (!expected.isEmpty()) {
            return "";
        }
        String near = token == null ? "" : Suggestions.didYouMean(String.valueOf(token.getText()), words);
        String allowed = allowed(context);
        return near.isEmpty() || allowed.isEmpty() ? near + allowed : near + " " + allowed;
    }

    private static String allowed(EObject context) {
        return switch (context) {
            case EquationSection section -> "an equation 'left = right', a 'when' or the next member may stand here";
            case ComponentType type -> members();
            case Member member -> members();
            case Scenario scenario -> statements();
            case ScenarioStatement statement -> statements();
            case TwinFile file -> "a file is 'namespace', imports, and then declarations: asset, system, connector, enum, "
                    + "quantity, constant, source, bind or scenario";
            case null, default -> "";
        };
    }

    private static String members() {
        return "a member begins with parameter, state, variable, input, property, telemetry, port, asset, system, event, "
                + "connect, expose or equations";
    }

    private static String statements() {
        return "a statement of a scenario begins with set, fault, record or expect";
    }
}
