package org.twinsmith.simulation.algebra;

import java.util.Optional;

import org.twinsmith.simulation.linear.SparsePattern;

/** The equations of an algebraic loop, evaluated at the unknowns where they stand in the values array. */
public interface LoopEquations {
    /**
     * Computes what follows from the unknowns, then writes the n residuals; each is zero in the solution.
     *
     * @param time s
     */
    void residuals(double time, double[] residuals);

    /**
     * Lets the equations be simplified ones, which are easier to solve, until told otherwise; see the Modelica Language
     * Specification 3.6, 3.7.4.3, "homotopy".
     *
     * @return false where there are none; nothing changes then
     */
    default boolean simplify(boolean on) {
        return false;
    }

    /**
     * Where the Jacobian may differ from zero, for a loop so large that this is worth knowing; row r is residual r,
     * column c is unknown c. Empty where the Jacobian is stored with all its elements.
     */
    default Optional<SparsePattern> pattern() {
        return Optional.empty();
    }

    /**
     * Writes the partial derivatives that are not identically zero, after {@link #residuals} at the same unknowns.
     *
     * @param time s
     * @param jacobian given all zero: the entries of {@link #pattern} in its order, or n by n, row by row, the
     *        derivative of residual r by unknown c at {@code r * n + c}
     */
    void jacobian(double time, double[] jacobian);
}
