package org.twinsmith.compile.expression;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;

/**
 * Counts the terms of expressions that share parts, each part as often as it stands there, without visiting it more than
 * once. Not safe for threads.
 */
public final class TermCount {
    private final Map<Object, Long> known = new IdentityHashMap<>();

    /** The number of nodes; very large numbers are {@link Integer#MAX_VALUE}. */
    public long of(Expr expression) {
        return counted(expression, this::parts);
    }

    private <T> long counted(T term, ToLongFunction<T> parts) {
        Long counted = known.get(term);
        if (counted == null) {
            counted = Math.min(Integer.MAX_VALUE, 1 + parts.applyAsLong(term));
            known.put(term, counted);
        }
        return counted;
    }

    private long parts(Expr expression) {
        return switch (expression) {
            case Expr.Constant ignored -> 0;
            case Expr.Slot ignored -> 0;
            case Expr.Time ignored -> 0;
            case Expr.Negate negate -> of(negate.operand());
            case Expr.Binary binary -> of(binary.left()) + of(binary.right());
            case Expr.Call call -> call.arguments().stream().mapToLong(this::of).sum();
            case Expr.Lookup lookup -> lookup.arguments().stream().mapToLong(this::of).sum();
            case Expr.If choice -> of(choice.condition()) + of(choice.then()) + of(choice.otherwise());
            case Expr.Indicator indicator -> of(indicator.condition());
        };
    }

    private long of(Condition condition) {
        return counted(condition, this::parts);
    }

    private long parts(Condition condition) {
        return switch (condition) {
            case Condition.Literal ignored -> 0;
            case Condition.Initial ignored -> 0;
            case Condition.Simplified ignored -> 0;
            case Condition.Flag ignored -> 0;
            case Condition.Held ignored -> 0;
            case Condition.Compare compare -> of(compare.left()) + of(compare.right());
            case Condition.Not not -> of(not.operand());
            case Condition.And and -> of(and.left()) + of(and.right());
            case Condition.Or or -> of(or.left()) + of(or.right());
        };
    }
}
