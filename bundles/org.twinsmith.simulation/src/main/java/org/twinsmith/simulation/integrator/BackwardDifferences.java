package org.twinsmith.simulation.integrator;

import java.util.Arrays;

/**
 * Backward differences of the solution at equidistant instants, and the polynomial through them (Shampine and Reichelt,
 * The MATLAB ODE Suite, SIAM J. Sci. Comput. 18, 1997, section 2).
 */
final class BackwardDifferences {
    private static final int HIGHEST = 5;

    private final int n;
    /** Row j is the j-th backward difference at the last instant; two rows more than the highest order needs. */
    private final double[][] rows;
    private final double[][] scratch;
    private final double[][] change = new double[HIGHEST + 1][HIGHEST + 1];
    private final double[][] first = new double[HIGHEST + 1][HIGHEST + 1];
    private final double[][] second = new double[HIGHEST + 1][HIGHEST + 1];

    BackwardDifferences(int n) {
        this.n = n;
        rows = new double[HIGHEST + 3][n];
        scratch = new double[HIGHEST + 1][n];
    }

    double[] row(int j) {
        return rows[j];
    }

    /** Begins with a state and its change in one step. */
    void begin(double[] y, double[] slope, double h) {
        for (double[] row : rows) {
            Arrays.fill(row, 0);
        }
        System.arraycopy(y, 0, rows[0], 0, n);
        for (int i = 0; i < n; i++) {
            rows[1][i] = h * slope[i];
        }
    }

    /** Goes over to another distance of the instants. @param factor new distance over old */
    void rescale(int order, double factor) {
        coefficients(order, factor, first);
        coefficients(order, 1, second);
        for (int i = 0; i <= order; i++) {
            for (int j = 0; j <= order; j++) {
                change[i][j] = 0;
                for (int k = 0; k <= order; k++) {
                    change[i][j] += first[i][k] * second[k][j];
                }
            }
        }
        for (int j = 1; j <= order; j++) {
            combine(order, j);
        }
        for (int j = 1; j <= order; j++) {
            double[] spare = rows[j];
            rows[j] = scratch[j];
            scratch[j] = spare;
        }
    }

    private static void coefficients(int order, double factor, double[][] into) {
        for (int j = 0; j <= order; j++) {
            into[0][j] = 1;
        }
        for (int i = 1; i <= order; i++) {
            into[i][0] = 0;
            for (int j = 1; j <= order; j++) {
                into[i][j] = into[i - 1][j] * (i - 1 - factor * j) / i;
            }
        }
    }

    /** The first row of the change is one in its first column only, so the sum begins with difference 1. */
    private void combine(int order, int j) {
        double[] into = scratch[j];
        double weight = change[1][j];
        double[] from = rows[1];
        for (int i = 0; i < n; i++) {
            into[i] = weight * from[i];
        }
        for (int k = 2; k <= order; k++) {
            weight = change[k][j];
            if (weight != 0) {
                from = rows[k];
                for (int i = 0; i < n; i++) {
                    into[i] += weight * from[i];
                }
            }
        }
    }

    /** Writes the value that the polynomial foretells one distance later. */
    void predict(int order, double[] into) {
        System.arraycopy(rows[0], 0, into, 0, n);
        for (int j = 1; j <= order; j++) {
            add(rows[j], into);
        }
    }

    /** Moves to the next instant. @param correction what the solution there is more than foretold */
    void advance(int order, double[] correction) {
        double[] higher = rows[order + 2];
        double[] next = rows[order + 1];
        for (int i = 0; i < n; i++) {
            higher[i] = correction[i] - next[i];
            next[i] = correction[i];
        }
        for (int j = order; j >= 0; j--) {
            add(rows[j + 1], rows[j]);
        }
    }

    private void add(double[] from, double[] into) {
        for (int i = 0; i < n; i++) {
            into[i] += from[i];
        }
    }

    /**
     * Moves the last instant along the polynomial: the j-th difference of the polynomial is that of its terms from j on.
     *
     * @param s in distances; negative for one before
     */
    void shift(int order, double s) {
        for (int j = 0; j < order; j++) {
            double weight = 1;
            for (int k = j + 1; k <= order; k++) {
                weight *= (s + k - j - 1) / (k - j);
                for (int i = 0; i < n; i++) {
                    rows[j][i] += weight * rows[k][i];
                }
            }
        }
    }

    /** Writes the polynomial's value. @param s instant, in distances after the last one; negative before it */
    void interpolate(int order, double s, double[] into) {
        System.arraycopy(rows[0], 0, into, 0, n);
        double weight = 1;
        for (int j = 1; j <= order; j++) {
            weight *= (s + j - 1) / j;
            double[] from = rows[j];
            for (int i = 0; i < n; i++) {
                into[i] += weight * from[i];
            }
        }
    }
}
