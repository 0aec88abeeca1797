package org.twinsmith.lang.parser.antlr;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;

/**
 * Tells the equation that begins with {@code -} or {@code (} from the continuation of the line before, since no
 * terminator stands between equations: such a token begins an equation when it is the first of its line and an
 * {@code =} follows, outside of parentheses, on the same line. Likewise the name that begins a line with a relation between instances,
 * {@code p1 feeds tower}, and nothing else: so a name in the wrong place stays the error that it is. It works a line at a time, in one pass.
 */
public class LineStarts implements TokenSource {
    /** The words of a relation: subject, relation, object. */
    private static final int RELATION = 3;
    private final TokenSource delegate;
    private final int minus;
    private final int open;
    private final int name;
    private final int first;
    private final Deque<Token> line = new ArrayDeque<>();
    private boolean ended;

    /**
     * @param minus the type that a {@code -} gets
     * @param open the type that a {@code (} gets
     * @param name the type of names
     * @param first the type that the first name of a relation gets
     */
    public LineStarts(TokenSource delegate, int minus, int open, int name, int first) {
        this.delegate = delegate;
        this.minus = minus;
        this.open = open;
        this.name = name;
        this.first = first;
    }

    @Override
    public Token nextToken() {
        if (line.isEmpty()) {
            readLine();
        }
        return line.remove();
    }

    @Override
    public String getSourceName() {
        return delegate.getSourceName();
    }

    private void readLine() {
        if (ended) {
            line.add(delegate.nextToken());
            return;
        }
        List<Token> visible = new ArrayList<>();
        boolean more = true;
        while (more) {
            Token token = delegate.nextToken();
            line.add(token);
            ended = token.getType() == Token.EOF;
            more = !ended && !breaksLine(token);
            if (!ended && !isHidden(token)) {
                visible.add(token);
            }
        }
        if (beginsEquation(visible)) {
            visible.getFirst().setType(visible.getFirst().getText().equals("-") ? minus : open);
        } else if (isRelation(visible)) {
            visible.getFirst().setType(first);
        }
    }

    /** Blanks with a line break, or a comment to the end of the line; one of several lines continues its line. */
    private static boolean breaksLine(Token token) {
        String text = token.getText();
        return text.indexOf('\n') >= 0 && (text.isBlank() || text.startsWith("//"));
    }

    private static boolean isHidden(Token token) {
        String text = token.getText();
        return text.isBlank() || text.startsWith("//") || text.startsWith("/*");
    }

    /** Two paths of names, with indices in brackets, with a name between them; braces may close behind. */
    private boolean isRelation(List<Token> visible) {
        int words = 0;
        int brackets = 0;
        boolean joined = true;
        for (Token token : visible) {
            brackets += token.getText().equals("[") && words > 0 ? 1 : 0;
            if (brackets > 0) {
                brackets -= token.getText().equals("]") ? 1 : 0;
                continue;
            }
            boolean point = token.getText().equals(".");
            if (token.getText().equals("}")) {
                joined = false;
                continue;
            }
            if (!point && token.getType() != name || point && joined || words == RELATION && !point && !joined) {
                return false;
            }
            words += point || joined && words > 0 ? 0 : 1;
            joined = point;
        }
        return words == RELATION;
    }

    private static boolean beginsEquation(List<Token> visible) {
        if (visible.isEmpty() || !visible.getFirst().getText().equals("-") && !visible.getFirst().getText().equals("(")) {
            return false;
        }
        int depth = 0;
        for (Token token : visible) {
            switch (token.getText()) {
                case "(" -> depth++;
                case ")" -> depth--;
                case "=" -> {
                    if (depth == 0) {
                        return true;
                    }
                }
                default -> { }
            }
            if (depth < 0) {
                return false;
            }
        }
        return false;
    }
}
