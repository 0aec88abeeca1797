package org.twinsmith.simulation.integrator;

/** Coefficients of the NDFs of order 1 to 5 (Shampine and Reichelt 1997, table 1 and equations 2 to 5). */
final class NdfCoefficients {
    static final int HIGHEST = 5;
    private static final double[] KAPPA = {0, -0.1850, -1.0 / 9, -0.0823, -0.0415, 0};
    /** Sums of 1/j for j from 1 to the order. */
    private static final double[] GAMMA = {0, 1, 3.0 / 2, 11.0 / 6, 25.0 / 12, 137.0 / 60};

    private NdfCoefficients() {
    }

    static double gamma(int order) {
        return GAMMA[order];
    }

    /** The factor of the correction in the formula. */
    static double alpha(int order) {
        return (1 - KAPPA[order]) * GAMMA[order];
    }

    /** The local error as a multiple of the difference of one order more. */
    static double error(int order) {
        return order > HIGHEST ? 1.0 / (order + 1) : KAPPA[order] * GAMMA[order] + 1.0 / (order + 1);
    }
}
