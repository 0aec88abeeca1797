package org.twinsmith.compile.expression;

import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Reading;

/** Visits the slots that an expression reads, each as often as it stands there. */
public record Slots(Reading reading) {
    public Slots(IntConsumer slot, IntConsumer relation, Runnable time, boolean inConditions) {
        this(new Reading(slot, relation, time, inConditions));
    }

    /** Visits every slot; held relations read nothing, since they change at events only. */
    public static Slots all(IntConsumer slot) {
        return new Slots(slot, relation -> { }, () -> { }, true);
    }

    /** Visits the slots whose values enter the result continuously: those outside of conditions. */
    public static Slots continuous(IntConsumer slot) {
        return new Slots(slot, relation -> { }, () -> { }, false);
    }

    /** Whether a slot occurs anywhere in an expression. */
    public static boolean contains(Expr expression, int wanted) {
        boolean[] found = new boolean[1];
        all(slot -> found[0] |= slot == wanted).visit(expression);
        return found[0];
    }

    /** Whether an expression reads nothing but numbers and slots that pass a test: neither time nor a relation. */
    public static boolean isConstant(Expr expression, IntPredicate constant) {
        boolean[] all = {true};
        new Slots(slot -> all[0] &= constant.test(slot), relation -> all[0] = false, () -> all[0] = false, true)
                .visit(expression);
        return all[0];
    }

    public void visit(Expr expression) {
        reading.visit(expression);
    }

    public void visit(Condition condition) {
        reading.visit(condition);
    }
}
