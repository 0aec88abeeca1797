package org.twinsmith.lang.format;

/** The {@code if} of expressions, each with a {@code then} and an {@code else}; those of statements are what is left. */
final class Choices {
    private int conditions;
    private int values;

    /** Takes an {@code if} in. @return whether it is given as a statement, and not as an expression */
    boolean open(boolean statement) {
        if (!statement) {
            conditions++;
        }
        return statement;
    }

    /** Takes a {@code then} in. @return whether it belongs to an expression */
    boolean then() {
        if (conditions == 0) {
            return false;
        }
        conditions--;
        values++;
        return true;
    }

    /** Whether an {@code else} here would begin a branch of a statement. */
    boolean isBranch() {
        return values == 0;
    }

    /** Takes the {@code else} of an expression in. */
    void otherwise() {
        values = Math.max(0, values - 1);
    }
}
