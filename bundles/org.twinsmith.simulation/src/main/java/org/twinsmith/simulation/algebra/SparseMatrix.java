package org.twinsmith.simulation.algebra;

import java.util.Arrays;

import org.twinsmith.simulation.linear.SparseLu;
import org.twinsmith.simulation.linear.SparsePattern;

/** The elements of a pattern, column by column; decomposed after rows and columns were scaled to one. */
final class SparseMatrix implements LoopMatrix {
    /** Below this, a pivot of a scaled matrix is rounding noise, as in {@link LinearSystem}. */
    private static final double SMALLEST_PIVOT = 1e-14;

    private final SparsePattern pattern;
    private final int n;
    private final double[] entries;
    private final double[] scaled;
    private final double[] rowScale;
    private final double[] columnScale;
    private final SparseLu lu;
    private NormalMatrix normal;
    private boolean solvesNormal;

    SparseMatrix(SparsePattern pattern) {
        this.pattern = pattern;
        n = pattern.n();
        entries = new double[pattern.entries()];
        scaled = new double[entries.length];
        rowScale = new double[n];
        columnScale = new double[n];
        lu = new SparseLu(pattern);
    }

    @Override
    public double[] entries() {
        return entries;
    }

    @Override
    public boolean factor() {
        solvesNormal = false;
        rowMagnitudes(rowScale);
        if (!invert(rowScale)) {
            return false;
        }
        for (int c = 0; c < n; c++) {
            double largest = 0;
            for (int p = pattern.start(c); p < pattern.start(c + 1); p++) {
                scaled[p] = entries[p] * rowScale[pattern.row(p)];
                largest = Math.max(largest, Math.abs(scaled[p]));
            }
            columnScale[c] = largest;
        }
        if (!invert(columnScale)) {
            return false;
        }
        for (int c = 0; c < n; c++) {
            for (int p = pattern.start(c); p < pattern.start(c + 1); p++) {
                scaled[p] *= columnScale[c];
            }
        }
        return lu.factor(scaled) && lu.smallestPivot() > SMALLEST_PIVOT;
    }

    private static boolean invert(double[] magnitudes) {
        for (int i = 0; i < magnitudes.length; i++) {
            if (!(magnitudes[i] > 0) || magnitudes[i] == Double.POSITIVE_INFINITY) {
                return false;
            }
            magnitudes[i] = 1 / magnitudes[i];
        }
        return true;
    }

    @Override
    public void solve(double[] b) {
        if (solvesNormal) {
            normal.solve(b);
            return;
        }
        for (int r = 0; r < n; r++) {
            b[r] *= rowScale[r];
        }
        lu.solve(b);
        for (int c = 0; c < n; c++) {
            b[c] *= columnScale[c];
        }
    }

    @Override
    public void rowMagnitudes(double[] into) {
        Arrays.fill(into, 0);
        for (int p = 0; p < entries.length; p++) {
            int row = pattern.row(p);
            into[row] = Math.max(into[row], Math.abs(entries[p]));
        }
    }

    @Override
    public void terms(double[] x, double[] sums, double[] largest) {
        Arrays.fill(sums, 0);
        Arrays.fill(largest, 0);
        for (int c = 0; c < n; c++) {
            for (int p = pattern.start(c); p < pattern.start(c + 1); p++) {
                double term = entries[p] * x[c];
                int row = pattern.row(p);
                sums[row] += term;
                largest[row] = Math.max(largest[row], Math.abs(term));
            }
        }
    }

    @Override
    public void transposedTimes(double[] y, double[] into) {
        for (int c = 0; c < n; c++) {
            double sum = 0;
            for (int p = pattern.start(c); p < pattern.start(c + 1); p++) {
                sum += entries[p] * y[pattern.row(p)];
            }
            into[c] = sum;
        }
    }

    @Override
    public boolean factorNormal(double[] weights) {
        if (normal == null) {
            normal = new NormalMatrix(pattern);
        }
        solvesNormal = normal.factor(entries, weights);
        return solvesNormal;
    }

    @Override
    public double cost() {
        return 20.0 * Math.max(lu.fill(), entries.length);
    }
}
