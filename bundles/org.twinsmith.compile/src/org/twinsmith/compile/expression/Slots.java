package org.twinsmith.compile.expression;

import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;

/**
 * Visits the slots that an expression reads, each as often as it stands there.
 *
 * @param slot called with a slot
 * @param relation called with a held relation
 * @param time called where time is read
 * @param inConditions whether to look into conditions
 */
public record Slots(IntConsumer slot, IntConsumer relation, Runnable time, boolean inConditions) {
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
        switch (expression) {
            case Expr.Constant ignored -> { }
            case Expr.Time ignored -> time.run();
            case Expr.Slot read -> slot.accept(read.index());
            case Expr.Negate negate -> visit(negate.operand());
            case Expr.Binary binary -> {
                visit(binary.left());
                visit(binary.right());
            }
            case Expr.Call call -> call.arguments().forEach(this::visit);
            case Expr.Lookup lookup -> lookup.arguments().forEach(this::visit);
            case Expr.If choice -> {
                visitIfWanted(choice.condition());
                visit(choice.then());
                visit(choice.otherwise());
            }
            case Expr.Indicator indicator -> visitIfWanted(indicator.condition());
        }
    }

    public void visit(Condition condition) {
        switch (condition) {
            case Condition.Literal ignored -> { }
            case Condition.Initial ignored -> { }
            case Condition.Flag flag -> slot.accept(flag.slot());
            case Condition.Held held -> relation.accept(held.relation());
            case Condition.Compare compare -> {
                visit(compare.left());
                visit(compare.right());
            }
            case Condition.Not not -> visit(not.operand());
            case Condition.And and -> {
                visit(and.left());
                visit(and.right());
            }
            case Condition.Or or -> {
                visit(or.left());
                visit(or.right());
            }
        }
    }

    private void visitIfWanted(Condition condition) {
        if (inConditions) {
            visit(condition);
        }
    }
}
