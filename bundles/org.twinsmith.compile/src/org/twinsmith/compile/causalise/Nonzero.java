package org.twinsmith.compile.causalise;

import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.expression.Evaluator;
import org.twinsmith.compile.expression.Slots;
import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.compile.flat.FlatSystem;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.MathFunction;

/**
 * Proves that an expression is never zero during a run, so that it may be divided by.
 *
 * @param known value of each parameter by id, SI
 */
public record Nonzero(FlatSystem system, double[] known) {
    /** Whether the proof succeeds; false says nothing. */
    public boolean holds(Expr expression) {
        if (isConstant(expression)) {
            double value = constant(expression);
            return value != 0 && Double.isFinite(value);
        }
        return switch (expression) {
            case Expr.Negate negate -> holds(negate.operand());
            case Expr.Binary binary -> switch (binary.operator()) {
                case MULTIPLY, DIVIDE -> holds(binary.left()) && holds(binary.right());
                case POWER -> holds(binary.left()) && isConstant(binary.right());
                case ADD, SUBTRACT -> false;
            };
            case Expr.Call call -> call.function() == MathFunction.EXP;
            case Expr.If choice -> holds(choice.then()) && holds(choice.otherwise());
            default -> false;
        };
    }

    /** The value of an expression that is constant during a run; not a number for all others. */
    public double constant(Expr expression) {
        return isConstant(expression) ? Evaluator.of(slot -> known[slot]).value(expression) : Double.NaN;
    }

    private boolean isConstant(Expr expression) {
        return Slots.isConstant(expression, slot -> slot < known.length && system.variable(slot).kind() == FlatKind.PARAMETER);
    }

    /** {@code coefficient * x = value} solved for x; null where the coefficient may be zero. */
    Expr quotient(Expr value, Expr coefficient) {
        return holds(coefficient) ? Algebra.divide(value, coefficient) : null;
    }
}
