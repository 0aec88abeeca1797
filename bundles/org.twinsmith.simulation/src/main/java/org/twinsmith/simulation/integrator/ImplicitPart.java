package org.twinsmith.simulation.integrator;

import java.util.Arrays;

import org.twinsmith.simulation.linear.ScaledLu;
import org.twinsmith.simulation.linear.SparsePattern;

/**
 * The unknowns z of a Jacobian that follow from the states y by constraints g(y, z) = 0, which are its rows and columns
 * beyond the states: d z / d y is -(dg/dz)⁻¹ dg/dy (Hairer and Wanner, Solving Ordinary Differential Equations II, VI.1),
 * and is multiplied with, but never formed.
 */
final class ImplicitPart {
    /** Enough for the order of magnitude of the largest eigenvalue. */
    private static final int ITERATIONS = 8;

    private final SparsePattern whole;
    private final int n;
    private final int[] places;
    private final double[] block;
    private final ScaledLu lu;
    private final double[] unknowns;
    private final double[] vector;
    private final double[] image;

    /** @param whole pattern of states and unknowns @param n number of states */
    ImplicitPart(SparsePattern whole, int n) {
        this.whole = whole;
        this.n = n;
        int count = whole.n() - n;
        int[][] columns = new int[count][];
        int[] found = new int[whole.entries()];
        int next = 0;
        for (int c = 0; c < count; c++) {
            int[] rows = new int[whole.size(n + c)];
            int own = 0;
            for (int p = whole.start(n + c); p < whole.start(n + c + 1); p++) {
                if (whole.row(p) >= n) {
                    rows[own++] = whole.row(p) - n;
                    found[next++] = p;
                }
            }
            columns[c] = Arrays.copyOf(rows, own);
        }
        places = Arrays.copyOf(found, next);
        block = new double[next];
        lu = new ScaledLu(SparsePattern.ofColumns(columns));
        unknowns = new double[count];
        vector = new double[n];
        image = new double[n];
        Arrays.setAll(vector, i -> 1 + i * 0.6180339887498949 % 1);
    }

    /** Takes over new derivatives, without decomposing them. @return false where a constraint says nothing of unknowns */
    boolean scale(double[] entries) {
        for (int p = 0; p < block.length; p++) {
            block[p] = entries[places[p]];
        }
        return lu.scale(block);
    }

    /** What brings a constraint to a largest element of one. */
    double rowScale(int row) {
        return lu.rowScale(row - n);
    }

    /** What brings an unknown to a largest element of one. */
    double columnScale(int column) {
        return lu.columnScale(column - n);
    }

    /** Decomposes what {@link #scale} took over last. @return false where it is singular */
    boolean factor() {
        return lu.factor(block);
    }

    /** Multiplies the derivatives of the right-hand side by the states, all in all, with a vector, after {@link #factor}. */
    void multiply(double[] entries, double[] v, double[] into) {
        Arrays.fill(into, 0);
        Arrays.fill(unknowns, 0);
        for (int c = 0; c < n; c++) {
            for (int p = whole.start(c); p < whole.start(c + 1); p++) {
                int row = whole.row(p);
                if (row < n) {
                    into[row] += entries[p] * v[c];
                } else {
                    unknowns[row - n] -= entries[p] * v[c];
                }
            }
        }
        lu.solve(unknowns);
        for (int c = n; c < whole.n(); c++) {
            for (int p = whole.start(c); p < whole.start(c + 1) && whole.row(p) < n; p++) {
                into[whole.row(p)] += entries[p] * unknowns[c - n];
            }
        }
    }

    /** About the largest magnitude of an eigenvalue, 1/s, by the power method from where it ended last; NaN if singular. */
    double largestEigenvalue(double[] entries) {
        if (!factor()) {
            return Double.NaN;
        }
        double before = 0;
        double growth = 0;
        for (int i = 0; i < ITERATIONS; i++) {
            multiply(entries, vector, image);
            double largest = 0;
            for (double each : image) {
                largest = Math.max(largest, Math.abs(each));
            }
            if (!(largest > 0)) {
                return largest;
            }
            before = growth;
            growth = largest;
            for (int s = 0; s < n; s++) {
                vector[s] = image[s] / largest;
            }
        }
        return Math.max(before, growth);
    }
}
