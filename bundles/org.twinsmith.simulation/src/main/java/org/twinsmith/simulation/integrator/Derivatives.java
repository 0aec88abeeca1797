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

    /** Whether {@link #compute} itself finds out that a derivative is not finite. */
    default boolean isChecked() {
        return false;
    }

    /**
     * Which derivatives (rows) depend on which states (columns), at least until the next discontinuity. An implicit
     * method that is not told finds out by itself. Rows and columns beyond the states belong to constraints g(y, z) = 0 and
     * unknowns z on which the derivatives depend besides the states.
     *
     * @param time s
     * @param state y, SI; not to be written
     */
    default Optional<SparsePattern> pattern(double time, double[] state) {
        return Optional.empty();
    }

    /**
     * Computes the partial derivatives of f by y, and those of f and g by y and z where there are unknowns z.
     *
     * @param time s
     * @param state y, SI; not to be written
     * @param entries receives them in the order of the pattern
     * @return false where they are not known, or not finite; the integrator then takes finite differences of f
     */
    default boolean jacobian(double time, double[] state, SparsePattern pattern, double[] entries) {
        return false;
    }
}
