package org.twinsmith.simulation.integrator;

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
}
