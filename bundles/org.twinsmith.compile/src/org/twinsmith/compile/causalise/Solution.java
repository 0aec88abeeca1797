package org.twinsmith.compile.causalise;

import java.util.Arrays;
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
    /** How many times another's factor may be larger. */
    private static final double WEAK = 3;

    /**
     * An unknown's value.
     *
     * @param plain whether the unknown has the factor 1 or -1 in the equation, so that errors do not grow on the way
     */
    record Explicit(Expr value, boolean plain) {
    }

    /** The value of an unknown; empty where the equation cannot be solved for it in closed form. */
    Optional<Explicit> of(FlatEquation equation, int unknown) {
        return of(equation, unknown, new int[0]);
    }

    /**
     * The value of an unknown; empty where the equation cannot be solved for it in closed form, or does not determine it
     * well: others of its kind have a much larger factor, so that their errors would grow on the way.
     *
     * @param others unknowns in the same dimension
     */
    Optional<Explicit> of(FlatEquation equation, int unknown, int[] others) {
        if (isAlone(equation.left(), equation.right(), unknown)) {
            return Optional.of(new Explicit(equation.right(), true));
        }
        if (isAlone(equation.right(), equation.left(), unknown)) {
            return Optional.of(new Explicit(equation.left(), true));
        }
        if (!equation.real()) {
            return Optional.empty();
        }
        Expr residual = Algebra.subtract(equation.left(), equation.right());
        double factor = factor(residual, unknown);
        boolean weak = Arrays.stream(others).mapToDouble(other -> factor(residual, other))
                .anyMatch(other -> other > WEAK * factor);
        return weak ? Optional.empty() : linear(equation.left(), equation.right(), unknown);
    }

    /** The magnitude of a constant factor; not a number where it varies. */
    private double factor(Expr residual, int unknown) {
        return Linear.in(residual, unknown).map(parts -> Math.abs(nonzero.constant(parts.coefficient())))
                .orElse(Double.NaN);
    }

    /** The value of an unknown for which a residual is zero. */
    Optional<Expr> ofResidual(Expr residual, int unknown) {
        return linear(residual, Algebra.ZERO, unknown).map(Explicit::value);
    }

    private static boolean isAlone(Expr side, Expr other, int unknown) {
        return side instanceof Expr.Slot slot && slot.index() == unknown && !Slots.contains(other, unknown);
    }

    private Optional<Explicit> linear(Expr left, Expr right, int unknown) {
        Optional<Linear> first = Linear.in(left, unknown);
        Optional<Linear> second = Linear.in(right, unknown);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        Expr coefficient = Algebra.subtract(first.get().coefficient(), second.get().coefficient());
        Expr value = Algebra.subtract(second.get().rest(), first.get().rest());
        boolean plain = Algebra.is(coefficient, 1) || Algebra.is(coefficient, -1);
        return Optional.ofNullable(nonzero.quotient(value, coefficient)).map(quotient -> new Explicit(quotient, plain));
    }
}
