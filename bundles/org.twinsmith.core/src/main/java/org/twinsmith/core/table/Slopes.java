package org.twinsmith.core.table;

/** Slopes at the points of a curve, from which its cubics follow by Hermite's formula. */
final class Slopes {
    private Slopes() {
    }

    /**
     * Slopes with which the curve is monotone where its points are: Fritsch and Carlson, Monotone Piecewise Cubic
     * Interpolation, SIAM J. Numer. Anal. 17, 1980, with the bound alpha^2 + beta^2 at most 9.
     */
    static double[] monotone(double[] x, double[] y) {
        int n = x.length;
        double[] secants = secants(x, y);
        double[] slopes = new double[n];
        slopes[0] = secants[0];
        slopes[n - 1] = secants[n - 2];
        for (int i = 1; i < n - 1; i++) {
            slopes[i] = secants[i - 1] * secants[i] <= 0 ? 0 : (secants[i - 1] + secants[i]) / 2;
        }
        for (int i = 0; i < n - 1; i++) {
            if (secants[i] == 0) {
                slopes[i] = 0;
                slopes[i + 1] = 0;
            } else {
                limit(slopes, i, secants[i]);
            }
        }
        return slopes;
    }

    private static void limit(double[] slopes, int i, double secant) {
        double alpha = slopes[i] / secant;
        double beta = slopes[i + 1] / secant;
        double length = Math.sqrt(alpha * alpha + beta * beta);
        if (length > 3) {
            slopes[i] = 3 / length * alpha * secant;
            slopes[i + 1] = 3 / length * beta * secant;
        }
    }

    /**
     * Slopes weighted by how much the secants bend on either side: Akima, A New Method of Interpolation and Smooth Curve
     * Fitting Based on Local Procedures, J. ACM 17, 1970; beyond the ends the secants go on linearly, as there.
     */
    static double[] akima(double[] x, double[] y) {
        int n = x.length;
        double[] inner = secants(x, y);
        double[] m = new double[n + 3];
        System.arraycopy(inner, 0, m, 2, n - 1);
        m[1] = 2 * m[2] - (n > 2 ? m[3] : m[2]);
        m[0] = 2 * m[1] - m[2];
        m[n + 1] = 2 * m[n] - (n > 2 ? m[n - 1] : m[n]);
        m[n + 2] = 2 * m[n + 1] - m[n];
        double[] slopes = new double[n];
        for (int i = 0; i < n; i++) {
            double after = Math.abs(m[i + 3] - m[i + 2]);
            double before = Math.abs(m[i + 1] - m[i]);
            slopes[i] = after + before == 0 ? (m[i + 1] + m[i + 2]) / 2
                    : (after * m[i + 1] + before * m[i + 2]) / (after + before);
        }
        return slopes;
    }

    private static double[] secants(double[] x, double[] y) {
        double[] secants = new double[x.length - 1];
        for (int i = 0; i < secants.length; i++) {
            secants[i] = (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
        }
        return secants;
    }
}
