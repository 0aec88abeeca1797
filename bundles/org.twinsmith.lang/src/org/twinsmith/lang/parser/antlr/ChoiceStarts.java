package org.twinsmith.lang.parser.antlr;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;

/**
 * Tells the {@code if} that begins branches of equations from the {@code if} of an expression, with which an equation may begin too. What
 * stands in a branch decides: an equation, whose {@code =} comes before the {@code else}, another statement, or nothing. It reads the
 * whole text, and looks at each token once.
 */
public class ChoiceStarts implements TokenSource {
    /** What is open where a token stands. */
    private static final class Open {
        private final Token start;
        private boolean inBranch;
        private boolean statement;

        /** @param start the {@code if}; null for a reaction or a loop, and for what is an expression in any case */
        Open(Token start) {
            this.start = start;
        }
    }

    private final TokenSource delegate;
    private final int choice;
    private final TokenWords words = new TokenWords();
    private final Deque<Open> open = new ArrayDeque<>();
    private List<Token> tokens = List.of();
    private int next = -1;
    private TokenWords.Word before = TokenWords.Word.OTHER;

    /** @param choice the type that an {@code if} gets which begins branches of equations */
    public ChoiceStarts(TokenSource delegate, int choice) {
        this.delegate = delegate;
        this.choice = choice;
    }

    @Override
    public Token nextToken() {
        if (next < 0) {
            tokens = read();
            next = 0;
        }
        return next < tokens.size() ? tokens.get(next++) : delegate.nextToken();
    }

    @Override
    public String getSourceName() {
        return delegate.getSourceName();
    }

    private List<Token> read() {
        List<Token> read = new ArrayList<>();
        for (Token token = delegate.nextToken(); token.getType() != Token.EOF; token = delegate.nextToken()) {
            read.add(token);
            TokenWords.Word word = words.of(token);
            if (word != TokenWords.Word.HIDDEN) {
                look(token, word);
                before = word;
            }
        }
        return read;
    }

    private void look(Token token, TokenWords.Word word) {
        switch (word) {
            case IF -> open.push(new Open(isInExpression() ? null : token));
            case THEN -> then();
            case DO -> block();
            case EQUALS -> equation();
            case ELSE -> otherwise();
            case ELSEIF -> condition();
            case ELSEWHEN -> open.poll();
            case END -> end();
            default -> { }
        }
    }

    private boolean isInExpression() {
        return before == TokenWords.Word.JOINS || before == TokenWords.Word.EQUALS || before == TokenWords.Word.IF
                || before == TokenWords.Word.ELSEIF;
    }

    /** The branch of an if begins, or what a reaction does. */
    private void then() {
        Open top = open.peek();
        if (top != null && !top.inBranch) {
            top.inBranch = true;
        } else {
            block();
        }
    }

    private void block() {
        decideAround();
        Open block = new Open(null);
        block.inBranch = true;
        block.statement = true;
        open.push(block);
    }

    /** In an expression no equals sign stands between then and else. */
    private void equation() {
        leaveExpressions();
        decideAround();
    }

    /** What lacks its else, because it is being written. */
    private void leaveExpressions() {
        while (!open.isEmpty() && open.peek().start == null && !open.peek().statement) {
            open.pop();
        }
    }

    private void otherwise() {
        if (before == TokenWords.Word.THEN) {
            decideAround();
        }
        if (!open.isEmpty() && !open.peek().statement) {
            open.pop();
        }
    }

    private void condition() {
        decideAround();
        if (!open.isEmpty()) {
            open.peek().inBranch = false;
        }
    }

    private void end() {
        leaveExpressions();
        decideAround();
        open.poll();
    }

    /** What stands around a statement are statements. */
    private void decideAround() {
        for (Open each : open) {
            if (!each.inBranch) {
                return;
            }
            decide(each);
        }
    }

    private void decide(Open each) {
        if (each.start != null && !each.statement) {
            each.start.setType(choice);
            each.statement = true;
        }
    }
}
