package org.twinsmith.compile.causalise;

import java.util.Optional;
import java.util.function.IntPredicate;

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
    /** How many times the factor of another unknown of the same kind may be larger. */
    private static final double WEAK = 3;

    /**
     * An unknown's value.
     *
     * @param reach how much errors may grow on the way, roughly: 1 where the unknown is a sum of others as the model has
     *        it, more where the equation is turned around, and where it is curved
     */
    record Explicit(Expr value, int reach) {
    }

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

    /**
     * The value of an unknown; empty where the equation cannot be solved for it in closed form, or does not determine it
     * well: others of its kind have a much larger factor or a power, so that their errors would grow on the way.
     *
     * @param others the other unknowns of the equation
     * @param alike whether an unknown has the same dimension
     */
    Optional<Explicit> of(FlatEquation equation, int unknown, int[] others, IntPredicate alike) {
        Expr residual = Algebra.subtract(equation.left(), equation.right());
        double factor = factor(residual, unknown);
        boolean curved = false;
        boolean weak = false;
        for (int other : others) {
            double another = factor(residual, other);
            curved |= Double.isNaN(another);
            weak |= alike.test(other) && !(another <= WEAK * factor);
        }
        boolean alone = isAlone(equation.left(), equation.right(), unknown)
                || isAlone(equation.right(), equation.left(), unknown);
        int reach = (alone ? 1 : factor == 1 ? 3 : 5) + (curved ? 2 : 0);
        return weak && !alone && factor != 1 ? Optional.empty()
                : of(equation, unknown).map(value -> new Explicit(value, reach));
    }

    /** The magnitude of a constant factor; not a number where it varies. */
    private double factor(Expr residual, int unknown) {
        return Linear.in(residual, unknown).map(parts -> Math.abs(nonzero.constant(parts.coefficient())))
                .orElse(Double.NaN);
    }

    /** The value of an unknown for which a residual is zero. */
    Optional<Expr> ofResidual(Expr residual, int unknown) {
        return linear(residual, Algebra.ZERO, unknown);
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
