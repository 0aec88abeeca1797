package org.twinsmith.simulation.algebra;

/** The equations of an algebraic loop, evaluated at the unknowns where they stand in the values array. */
public interface LoopEquations {
    /**
     * Computes what follows from the unknowns, then writes the n residuals; each is zero in the solution.
     *
     * @param time s
     */
    void residuals(double time, double[] residuals);

    /**
     * Writes the partial derivatives that are not identically zero, after {@link #residuals} at the same unknowns.
     *
     * @param time s
     * @param jacobian n by n, row by row: the derivative of residual r by unknown c at {@code r * n + c}; given all zero
     */
    void jacobian(double time, double[] jacobian);
}
