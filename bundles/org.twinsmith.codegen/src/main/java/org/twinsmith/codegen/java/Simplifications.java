package org.twinsmith.codegen.java;

import java.util.stream.Stream;

import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Step;

/** Finds loops that have a simplified form. */
final class Simplifications {
    private Simplifications() {
    }

    /** Whether an equation of a loop says how it may be simplified. */
    static boolean in(Step.Solve solve) {
        return Stream.concat(solve.residuals().stream(), solve.inner().stream().map(Step.Assign::value))
                .anyMatch(Simplifications::in);
    }

    private static boolean in(Expr expression) {
        return switch (expression) {
            case Expr.Constant ignored -> false;
            case Expr.Slot ignored -> false;
            case Expr.Time ignored -> false;
            case Expr.Negate negate -> in(negate.operand());
            case Expr.Binary binary -> in(binary.left()) || in(binary.right());
            case Expr.Call call -> call.arguments().stream().anyMatch(Simplifications::in);
            case Expr.Lookup lookup -> lookup.arguments().stream().anyMatch(Simplifications::in);
            case Expr.If choice -> in(choice.condition()) || in(choice.then()) || in(choice.otherwise());
            case Expr.Indicator indicator -> in(indicator.condition());
        };
    }

    private static boolean in(Condition condition) {
        return switch (condition) {
            case Condition.Simplified ignored -> true;
            case Condition.Literal ignored -> false;
            case Condition.Initial ignored -> false;
            case Condition.Flag ignored -> false;
            case Condition.Held ignored -> false;
            case Condition.Compare compare -> in(compare.left()) || in(compare.right());
            case Condition.Not not -> in(not.operand());
            case Condition.And and -> in(and.left()) || in(and.right());
            case Condition.Or or -> in(or.left()) || in(or.right());
        };
    }
}
