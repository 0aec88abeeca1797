package org.twinsmith.simulation.integrator;

import java.util.Arrays;

/**
 * The simplified Newton iteration for d in {@code d + psi = c f(t, predicted + d)}, with the matrix I - c J. Stops as
 * soon as the error left, foretold from the rate of convergence, is small against the tolerance (Hairer and Wanner II,
 * IV.8); the rate is kept from step to step while the matrix is.
 */
final class NewtonCorrector {
    static final int MOST_ITERATIONS = 4;
    /** A rate kept from earlier steps is not believed to be better: a component at rest then may move now. */
    private static final double LEAST_TRUSTED = 0.1;

    private final RightHandSide function;
    private final Tolerance tolerance;
    private final IterationMatrix matrix;
    private final int n;
    private final double small;
    private final double[] f;
    private final double[] change;
    private final double[] inverseScale;
    private double rate = Double.NaN;
    private int iterations;

    NewtonCorrector(RightHandSide function, Tolerance tolerance, IterationMatrix matrix) {
        this.function = function;
        this.tolerance = tolerance;
        this.matrix = matrix;
        n = tolerance.absolute.length;
        f = new double[n];
        change = new double[n];
        inverseScale = new double[n];
        double relative = Math.max(tolerance.relative, 1e-14);
        small = Math.max(10 * Math.ulp(1.0) / relative, Math.min(0.03, Math.sqrt(relative)));
    }

    /** Forgets the rate: the matrix has changed. */
    void forget() {
        rate = Double.NaN;
    }

    /**
     * Solves at an instant.
     *
     * @param y the predicted state; receives the corrected one
     * @param psi the part of the formula that comes from the past
     * @param c factor of the right-hand side
     * @param correction receives d
     * @return whether it converged
     */
    boolean solve(double time, double[] y, double[] psi, double c, double[] correction) {
        Arrays.fill(correction, 0);
        for (int i = 0; i < n; i++) {
            inverseScale[i] = 1 / tolerance.at(i, y[i]);
        }
        double before = Double.NaN;
        for (iterations = 1; iterations <= MOST_ITERATIONS; iterations++) {
            if (!function.compute(time, y, f)) {
                return false;
            }
            double size = iterate(y, psi, c, correction);
            if (iterations > 1) {
                rate = Math.max(0.3 * (Double.isNaN(rate) ? 0 : rate), size / before);
                if (!(rate < 1) || Math.pow(rate, MOST_ITERATIONS - iterations) / (1 - rate) * size > small) {
                    return rate < 1 && rate / (1 - rate) * size < small;
                }
            }
            double trusted = iterations == 1 ? Math.max(LEAST_TRUSTED, rate) : rate;
            if (size == 0 || trusted / (1 - trusted) * size < small) {
                return true;
            }
            if (!Double.isFinite(size)) {
                return false;
            }
            before = size;
        }
        return false;
    }

    /** One iteration. @return the norm of its change */
    private double iterate(double[] y, double[] psi, double c, double[] correction) {
        for (int i = 0; i < n; i++) {
            change[i] = c * f[i] - psi[i] - correction[i];
        }
        matrix.solve(change);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double scaled = change[i] * inverseScale[i];
            sum += scaled * scaled;
            y[i] += change[i];
            correction[i] += change[i];
        }
        return n == 0 ? 0 : Math.sqrt(sum / n);
    }

    int iterations() {
        return iterations;
    }

    /** The factor by which a change shrinks from iteration to iteration; NaN where it is not known. */
    double rate() {
        return rate;
    }
}
