package org.twinsmith.compile.causalise;

import java.util.Optional;

import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.expression.Linear;
import org.twinsmith.compile.expression.Slots;
import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.core.plan.Expr;

/**
 * Solves one equation for one unknown, exactly.
 *
 * @param nonzero decides what may be divided by
 */
record Solution(Nonzero nonzero) {
    /** The value of an unknown; empty where the equation cannot be solved for it in closed form. */
    Optional<Expr> of(FlatEquation equation, int unknown) {
        if (isAlone(equation.left(), equation.right(), unknown)) {
            return Optional.of(equation.right());
        }
        if (isAlone(equation.right(), equation.left(), unknown)) {
            return Optional.of(equation.left());
        }
        return equation.real() ? linear(equation.left(), equation.right(), unknown) : Optional.empty();
    }

    /** The value of an unknown for which a residual is zero. */
    Optional<Expr> ofResidual(Expr residual, int unknown) {
        return linear(residual, Algebra.ZERO, unknown);
    }

    /** The same where the unknown has the factor 1 or -1, so that errors and curvature do not grow on the way. */
    static Optional<Expr> ofPlainTerm(Expr residual, int unknown) {
        return Linear.in(residual, unknown).flatMap(parts -> Algebra.is(parts.coefficient(), 1)
                ? Optional.of(Algebra.negate(parts.rest()))
                : Algebra.is(parts.coefficient(), -1) ? Optional.of(parts.rest()) : Optional.empty());
    }

    private static boolean isAlone(Expr side, Expr other, int unknown) {
        return side instanceof Expr.Slot slot && slot.index() == unknown && !Slots.contains(other, unknown);
    }

    private Optional<Expr> linear(Expr left, Expr right, int unknown) {
        Optional<Linear> first = Linear.in(left, unknown);
        Optional<Linear> second = Linear.in(right, unknown);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        Expr coefficient = Algebra.subtract(first.get().coefficient(), second.get().coefficient());
        Expr value = Algebra.subtract(second.get().rest(), first.get().rest());
        return Optional.ofNullable(nonzero.quotient(value, coefficient));
    }
}
