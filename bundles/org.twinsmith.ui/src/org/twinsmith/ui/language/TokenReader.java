package org.twinsmith.ui.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.eclipse.xtext.ide.editor.syntaxcoloring.HighlightingStyles;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.twinsmith.lang.ide.coloring.Meaning;
import org.twinsmith.lang.ide.coloring.NameWords;

/** Splits text into coloured stretches with the lexer of the language; what stands in brackets is a unit. */
final class TokenReader {
    private final Lexer lexer;
    private final IntFunction<String> styles;
    private final NameWords names;
    private final List<Lexeme> tokens = new ArrayList<>();
    private int brackets;

    /**
     * @param lexer a lexer of its own
     * @param styles Xtext's highlighting style by token type
     * @param names tells words that are names from the same words of the language
     */
    TokenReader(Lexer lexer, IntFunction<String> styles, NameWords names) {
        this.lexer = lexer;
        this.styles = styles;
        this.names = names;
    }

    List<Lexeme> read(String text) {
        lexer.setCharStream(new ANTLRStringStream(text));
        for (CommonToken token = next(); token.getType() != Token.EOF; token = next()) {
            int length = token.getStopIndex() - token.getStartIndex() + 1;
            if (length > 0) {
                tokens.add(new Lexeme(Optional.ofNullable(kind(token)), token.getStartIndex(), length));
            }
        }
        return named(text);
    }

    private List<Lexeme> named(String text) {
        List<Lexeme> visible = tokens.stream().filter(token -> isVisible(token, text)).toList();
        Set<Lexeme> words = new HashSet<>();
        for (int i = 0; i < visible.size(); i++) {
            String before = i == 0 ? "" : text(visible.get(i - 1), text);
            String behind = i + 1 == visible.size() ? "" : text(visible.get(i + 1), text);
            if (visible.get(i).is(Meaning.KEYWORD) && names.isName(text(visible.get(i), text), before, behind)) {
                words.add(visible.get(i));
            }
        }
        return tokens.stream().map(token -> words.contains(token)
                ? new Lexeme(Optional.empty(), token.offset(), token.length()) : token).toList();
    }

    private static boolean isVisible(Lexeme token, String text) {
        return !token.is(Meaning.COMMENT) && !token.is(Meaning.DOCUMENTATION) && !text(token, text).isBlank();
    }

    private static String text(Lexeme token, String text) {
        return text.substring(token.offset(), token.offset() + token.length());
    }

    private CommonToken next() {
        return (CommonToken) lexer.nextToken();
    }

    private Meaning kind(CommonToken token) {
        String text = token.getText();
        if (text.equals("[")) {
            brackets++;
            return Meaning.UNIT;
        }
        if (text.equals("]") && brackets > 0) {
            brackets--;
            return Meaning.UNIT;
        }
        Meaning plain = plainKind(token, text);
        // A line break ends a bracket left open, so that one forgotten bracket does not colour the rest of the file.
        brackets = text.indexOf('\n') >= 0 ? 0 : brackets;
        return brackets > 0 ? Meaning.UNIT : plain;
    }

    /** Null for what has no meaning of its own: names, blanks, signs. */
    private Meaning plainKind(CommonToken token, String text) {
        return switch (styles.apply(token.getType())) {
            case HighlightingStyles.KEYWORD_ID -> Meaning.KEYWORD;
            case HighlightingStyles.COMMENT_ID -> text.startsWith("/**") ? Meaning.DOCUMENTATION : Meaning.COMMENT;
            case HighlightingStyles.STRING_ID -> Meaning.TEXT;
            case HighlightingStyles.NUMBER_ID -> Meaning.NUMBER;
            default -> Character.isDigit(text.charAt(0)) ? Meaning.NUMBER : null;
        };
    }
}
