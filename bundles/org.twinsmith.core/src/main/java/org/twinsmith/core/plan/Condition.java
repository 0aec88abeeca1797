package org.twinsmith.core.plan;

/** A boolean expression over the values array. */
public sealed interface Condition {
    record Literal(boolean value) implements Condition {
    }

    /** {@code values[slot] != 0}. */
    record Flag(int slot) implements Condition {
    }

    /** The truth of {@code plan.relations().get(relation)}, which changes at events only. */
    record Held(int relation) implements Condition {
    }

    /** A comparison evaluated where it stands; only between values that change at events, or where no event is meant. */
    record Compare(Comparison comparison, Expr left, Expr right) implements Condition {
    }

    record Not(Condition operand) implements Condition {
    }

    record And(Condition left, Condition right) implements Condition {
    }

    record Or(Condition left, Condition right) implements Condition {
    }

    /** True during the first event iteration, at the start of a run, and never again. */
    record Initial() implements Condition {
    }

    /** True only while an algebraic loop is solved in its simplified form, on the way to its solution; see {@code homotopy}. */
    record Simplified() implements Condition {
    }
}
