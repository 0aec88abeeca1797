package org.twinsmith.compile.plan;

import java.util.Optional;
import java.util.function.IntPredicate;

import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.expression.Linear;
import org.twinsmith.compile.expression.Slots;
import org.twinsmith.core.plan.Comparison;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Relation;

/**
 * Brings a comparison of time with what is constant between events into the form {@code time >= instant} or
 * {@code time < instant}, so that the integrator can go to the instant instead of searching for it.
 *
 * <p>A strict {@code time > c} becomes {@code time >= c}: the integrator stops at c itself, and the two differ there only.
 *
 * @param constant whether a slot is constant between events
 */
record Instants(IntPredicate constant) {
    /** Stands for time while an expression is taken apart; no slot has this number. */
    private static final int TIME = -1;

    Relation normalised(Relation relation) {
        Expr difference = Algebra.subtract(relation.left(), relation.right());
        Optional<Linear> linear = Linear.in(timeAsSlot(difference), TIME)
                .filter(parts -> Slots.isConstant(parts.rest(), constant));
        if (linear.isEmpty() || !(linear.get().coefficient() instanceof Expr.Constant factor) || factor.value() == 0
                || relation.comparison() == Comparison.EQUAL || relation.comparison() == Comparison.NOT_EQUAL) {
            return relation;
        }
        Expr instant = Algebra.divide(Algebra.negate(linear.get().rest()), factor);
        boolean fromThen = factor.value() > 0 == isGreater(relation.comparison());
        return new Relation(fromThen ? Comparison.GREATER_OR_EQUAL : Comparison.LESS, new Expr.Time(), instant,
                relation.text(), relation.place());
    }

    private static boolean isGreater(Comparison comparison) {
        return comparison == Comparison.GREATER || comparison == Comparison.GREATER_OR_EQUAL;
    }

    /** Within a condition time stays as it is, and is found there afterwards. */
    private static Expr timeAsSlot(Expr expression) {
        return switch (expression) {
            case Expr.Time ignored -> new Expr.Slot(TIME);
            case Expr.Negate negate -> new Expr.Negate(timeAsSlot(negate.operand()));
            case Expr.Binary binary -> new Expr.Binary(binary.operator(), timeAsSlot(binary.left()),
                    timeAsSlot(binary.right()));
            case Expr.Call call -> new Expr.Call(call.function(),
                    call.arguments().stream().map(Instants::timeAsSlot).toList());
            case Expr.Lookup lookup -> new Expr.Lookup(lookup.table(), lookup.orders(),
                    lookup.arguments().stream().map(Instants::timeAsSlot).toList());
            case Expr.If choice -> choice;
            case Expr.Indicator indicator -> indicator;
            case Expr.Constant constant -> constant;
            case Expr.Slot slot -> slot;
        };
    }
}
