package org.twinsmith.core.plan;

import java.util.function.IntConsumer;

/**
 * Visits what expressions and conditions read, each as often as it stands there.
 *
 * @param slot called with a slot
 * @param relation called with a held relation
 * @param time called where time is read
 * @param inConditions whether to look into the conditions of expressions
 */
public record Reading(IntConsumer slot, IntConsumer relation, Runnable time, boolean inConditions) {
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
            case Condition.Simplified ignored -> { }
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
