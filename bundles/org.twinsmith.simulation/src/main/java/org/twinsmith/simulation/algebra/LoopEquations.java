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
