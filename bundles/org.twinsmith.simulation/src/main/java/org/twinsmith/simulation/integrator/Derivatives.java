package org.twinsmith.simulation.integrator;

import java.util.Optional;

import org.twinsmith.simulation.linear.SparsePattern;

/** The right-hand side of y' = f(t, y). */
@FunctionalInterface
public interface Derivatives {
    /**
     * Computes the derivatives.
     *
     * @param time s
     * @param state y, SI; not to be written
     * @param derivatives receives y', SI per second
     * @return false where f has no finite value; the integrator then tries a shorter step
     */
    boolean compute(double time, double[] state, double[] derivatives);

    /**
     * Which derivatives (rows) depend on which states (columns), at least until the next discontinuity. An implicit
     * method that is not told finds out by itself.
     *
     * @param time s
     * @param state y, SI; not to be written
     */
    default Optional<SparsePattern> pattern(double time, double[] state) {
        return Optional.empty();
    }

    /**
     * Computes the partial derivatives of f by y.
     *
     * @param time s
     * @param state y, SI; not to be written
     * @param entries receives them in the order of the pattern
     * @return false where they are not known; the integrator then takes finite differences
     */
    default boolean jacobian(double time, double[] state, SparsePattern pattern, double[] entries) {
        return false;
    }
}
