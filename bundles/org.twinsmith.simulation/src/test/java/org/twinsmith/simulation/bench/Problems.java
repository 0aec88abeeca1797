package org.twinsmith.simulation.bench;

import java.util.Optional;
import java.util.stream.IntStream;

import org.twinsmith.simulation.integrator.Derivatives;
import org.twinsmith.simulation.linear.SparsePattern;

/** The problems of the peers in C, equation by equation. */
final class Problems {
    private Problems() {
    }

    /** Of tanks.h. */
    static boolean tanks(double[] h, double[] f) {
        int n = h.length;
        double inflow = 0.05;
        for (int i = 0; i < n; i++) {
            double d = i == n - 1 ? h[i] : h[i] - h[i + 1];
            double flow = 0.1 * d / Math.sqrt(Math.abs(d) + 0.01);
            f[i] = inflow - flow;
            inflow = flow;
        }
        return true;
    }

    static double[] tankLevels(int n) {
        double[] h = new double[n];
        for (int i = 0; i < n; i++) {
            h[i] = 1 + 0.5 * Math.sin(i * 0.1);
        }
        return h;
    }

    /** Of brusselator.h. */
    static Derivatives brusselator(int points) {
        SparsePattern pattern = band(2 * points);
        Derivatives equations = equations(points);
        return new Derivatives() {
            @Override
            public boolean compute(double time, double[] state, double[] derivatives) {
                return equations.compute(time, state, derivatives);
            }

            @Override
            public Optional<SparsePattern> pattern(double time, double[] state) {
                return Optional.of(pattern);
            }
        };
    }

    /** What CVODE is told too: that the Jacobian has a band of two diagonals on either side. */
    private static SparsePattern band(int n) {
        int[][] columns = new int[n][];
        for (int c = 0; c < n; c++) {
            columns[c] = IntStream.rangeClosed(Math.max(0, c - 2), Math.min(n - 1, c + 2)).toArray();
        }
        return SparsePattern.ofColumns(columns);
    }

    private static Derivatives equations(int points) {
        double c = 0.02 * (points + 1.0) * (points + 1.0);
        return (t, y, f) -> {
            for (int i = 0; i < points; i++) {
                double u = y[2 * i];
                double v = y[2 * i + 1];
                double ul = i == 0 ? 1 : y[2 * i - 2];
                double ur = i == points - 1 ? 1 : y[2 * i + 2];
                double vl = i == 0 ? 3 : y[2 * i - 1];
                double vr = i == points - 1 ? 3 : y[2 * i + 3];
                f[2 * i] = 1 + u * u * v - 4 * u + c * (ul - 2 * u + ur);
                f[2 * i + 1] = 3 * u - u * u * v + c * (vl - 2 * v + vr);
            }
            return true;
        };
    }

    static double[] brusselatorStart(int points) {
        double[] y = new double[2 * points];
        for (int i = 0; i < points; i++) {
            y[2 * i] = 1 + Math.sin(2 * Math.PI * (i + 1) / (points + 1.0));
            y[2 * i + 1] = 3;
        }
        return y;
    }
}
