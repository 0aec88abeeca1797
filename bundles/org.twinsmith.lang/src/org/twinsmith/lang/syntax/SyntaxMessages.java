package org.twinsmith.lang.syntax;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.RecognitionException;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.naming.Suggestions;

/**
 * Says in the words of the language what stands in the wrong place, and what may stand there. One for all files: the words
 * are sought once.
 */
@Singleton
public class SyntaxMessages implements ISyntaxErrorMessageProvider {
    private static final Set<String> BEFORE_A_VALUE = Set.of("=", "+", "-", "*", "/", "^", "(", ",", "<", ">", "<=", ">=", "==", "!=",
            "and", "or", "not", "if", "then", "else", "when", "..");
    private final Set<String> keywords;
    private final List<String> words;

    @Inject
    public SyntaxMessages(IGrammarAccess grammar) {
        keywords = Set.copyOf(GrammarUtil.getAllKeywords(grammar.getGrammar()));
        words = keywords.stream().filter(word -> word.length() > 2 && Character.isLetter(word.charAt(0))).sorted().toList();
    }

    @Override
    public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext error) {
        RecognitionException cause = error.getRecognitionException();
        if (cause == null || cause.token == null) {
            return unreadable(error.getDefaultMessage());
        }
        Surroundings around = Surroundings.of(cause);
        String expected = cause instanceof MismatchedTokenException mismatch ? expected(mismatch.expecting, error.getTokenNames()) : "";
        if (expected.equals("a name") && isWord(around.found())) {
            return wordAsName(around.found());
        }
        if (!expected.isEmpty() && !(expected.equals("'}'") && !around.atEnd())) {
            return message(expected + " is missing before " + around.quoted(), missing(expected, around));
        }
        if (BEFORE_A_VALUE.contains(around.before())) {
            return isWord(around.found()) && around.found().equals("time") ? wordAsName(around.found())
                    : message("a value is missing between '" + around.before() + "' and " + around.quoted(), value(around));
        }
        return isWord(around.found()) && Surroundings.NAMES_FOLLOW.contains(around.before()) ? wordAsName(around.found())
                : message(around.quoted() + " cannot stand here", remedy(around, error));
    }

    @Override
    public SyntaxErrorMessage getSyntaxErrorMessage(IValueConverterErrorContext error) {
        return message(error.getDefaultMessage(), "");
    }

    /** What the lexer could not make a token of; Xtext puts the text behind its own words. */
    private static SyntaxErrorMessage unreadable(String message) {
        if (message.contains("\"")) {
            return message("a text in double quotes is not closed", "end it with another double quote");
        }
        return message.contains("/*") ? message("a comment is not closed", "end it with */") : message(message, "");
    }

    private static SyntaxErrorMessage wordAsName(String word) {
        return message("'" + word + "' is a word of the language and cannot be a name", "take another name");
    }

    private static SyntaxErrorMessage message(String text, String remedy) {
        return new SyntaxErrorMessage(text, Code.SYNTAX.id(), new String[] {remedy});
    }

    private boolean isWord(String text) {
        return words.contains(text);
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

    private static String missing(String expected, Surroundings around) {
        if (!around.atEnd() && !around.found().isBlank() && around.found().codePointAt(0) > 127) {
            return "names are made of the letters a to z, digits and _";
        }
        return switch (expected) {
            case "'='" -> "an equation is written 'left = right'";
            case "']'" -> "a unit is closed by ] and has no blanks in it";
            default -> "";
        };
    }

    private static String value(Surroundings around) {
        return around.found().equals(".") ? "write a zero before the decimal point: 0.5" : "write a number with its unit, a name or a call";
    }

    private String remedy(Surroundings around, IParserErrorContext error) {
        if (around.afterNumber() && Character.isLetter(around.found().charAt(0))) {
            return "a unit stands in brackets: " + around.before() + " [" + around.found() + "]";
        }
        if (around.afterNumber() && around.found().equals(",")) {
            return "the decimal sign is a point";
        }
        String allowed = Allowed.in(error.getCurrentContext());
        String near = isWord(around.found()) ? "" : Suggestions.didYouMean(around.found(), words);
        return near.isEmpty() || allowed.isEmpty() ? near + allowed : near + " " + allowed;
    }
}
