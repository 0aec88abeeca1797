package org.twinsmith.codegen.java;

import java.util.List;

import org.twinsmith.codegen.java.Fragment.Binding;
import org.twinsmith.core.plan.Comparison;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;

/** Writes conditions. */
final class Conditions {
    private final SlotNames slots;
    private final Joiner joiner;
    private final Expressions expressions;

    Conditions(SlotNames slots, Joiner joiner, Expressions expressions) {
        this.slots = slots;
        this.joiner = joiner;
        this.expressions = expressions;
    }

    Fragment of(Condition condition) {
        return switch (condition) {
            case Condition.Literal literal -> Fragment.truth(Boolean.toString(literal.value()));
            case Condition.Held held -> Fragment.truth("held["
                    + slots.strides().text(held.relation(), Integer::toString) + "]");
            case Condition.Initial initial -> Fragment.truth("held[" + SlotNames.INITIAL + "]");
            case Condition.Simplified simplified -> Fragment.truth("held[" + SlotNames.SIMPLIFIED + "]");
            case Condition.Flag flag -> new Fragment(List.of(), slots.reference(flag.slot()) + " != 0.0", "boolean",
                    Binding.EQUALITY, 2);
            case Condition.Compare compare -> comparison(compare.comparison(), compare.left(), compare.right());
            case Condition.Not not -> joiner.join("boolean", Binding.UNARY, List.of(of(not.operand())),
                    parts -> "!" + parts.getFirst().within(Binding.PRIMARY));
            case Condition.And and -> joiner.join("boolean", Binding.AND, List.of(of(and.left()), of(and.right())),
                    parts -> parts.get(0).within(Binding.AND) + " && " + parts.get(1).within(Binding.EQUALITY));
            case Condition.Or or -> joiner.join("boolean", Binding.OR, List.of(of(or.left()), of(or.right())),
                    parts -> parts.get(0).within(Binding.OR) + " || " + parts.get(1).within(Binding.AND));
        };
    }

    Fragment comparison(Comparison comparison, Expr left, Expr right) {
        Binding binding = switch (comparison) {
            case EQUAL, NOT_EQUAL -> Binding.EQUALITY;
            default -> Binding.RELATIONAL;
        };
        return joiner.join("boolean", binding, List.of(expressions.of(left), expressions.of(right)),
                parts -> parts.get(0).within(Binding.ADDITIVE) + " " + comparison.symbol() + " "
                        + parts.get(1).within(Binding.ADDITIVE));
    }
}
