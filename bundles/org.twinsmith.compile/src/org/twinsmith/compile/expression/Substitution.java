package org.twinsmith.compile.expression;

import java.util.function.IntFunction;

import org.twinsmith.core.plan.Comparison;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;

/**
 * Puts expressions in the place of slots, and conditions in the place of held relations.
 *
 * @param replacement what stands for a slot; the slot itself where it stays
 * @param truth what stands for a relation; its held truth where it stays
 */
public record Substitution(IntFunction<Expr> replacement, IntFunction<Condition> truth) {
    /** Replaces slots only. */
    public Substitution(IntFunction<Expr> replacement) {
        this(replacement, Condition.Held::new);
    }

    /** Replaces one slot. */
    public static Substitution of(int slot, Expr value) {
        return new Substitution(index -> index == slot ? value : new Expr.Slot(index));
    }

    public Expr apply(Expr expression) {
        return switch (expression) {
            case Expr.Constant constant -> constant;
            case Expr.Time time -> time;
            case Expr.Slot slot -> replacement.apply(slot.index());
            case Expr.Negate negate -> Algebra.negate(apply(negate.operand()));
            case Expr.Binary binary -> Algebra.binary(binary.operator(), apply(binary.left()), apply(binary.right()));
            case Expr.Call call -> Algebra.call(call.function(), call.arguments().stream().map(this::apply).toList());
            case Expr.Lookup lookup -> Algebra.lookup(lookup.table(), lookup.orders(),
                    lookup.arguments().stream().map(this::apply).toList());
            case Expr.If choice -> Algebra.choose(apply(choice.condition()), apply(choice.then()),
                    apply(choice.otherwise()));
            case Expr.Indicator indicator -> Algebra.indicator(apply(indicator.condition()));
        };
    }

    public Condition apply(Condition condition) {
        return switch (condition) {
            case Condition.Literal literal -> literal;
            case Condition.Initial initial -> initial;
            case Condition.Simplified simplified -> simplified;
            case Condition.Held held -> truth.apply(held.relation());
            case Condition.Flag flag -> flag(replacement.apply(flag.slot()));
            case Condition.Compare compare -> new Condition.Compare(compare.comparison(), apply(compare.left()),
                    apply(compare.right()));
            case Condition.Not not -> new Condition.Not(apply(not.operand()));
            case Condition.And and -> new Condition.And(apply(and.left()), apply(and.right()));
            case Condition.Or or -> new Condition.Or(apply(or.left()), apply(or.right()));
        };
    }

    /** A value that stands for true or false as a condition. */
    public static Condition flag(Expr value) {
        return switch (value) {
            case Expr.Slot slot -> new Condition.Flag(slot.index());
            case Expr.Indicator indicator -> indicator.condition();
            default -> new Condition.Compare(Comparison.NOT_EQUAL, value, Algebra.ZERO);
        };
    }
}
