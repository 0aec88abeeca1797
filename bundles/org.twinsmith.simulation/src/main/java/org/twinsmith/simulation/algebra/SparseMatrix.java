package org.twinsmith.simulation.algebra;

import java.util.Arrays;

import org.twinsmith.simulation.linear.ScaledLu;
import org.twinsmith.simulation.linear.SparsePattern;

/** The elements of a pattern, column by column; decomposed after rows and columns were scaled to one. */
final class SparseMatrix implements LoopMatrix {
    private final SparsePattern pattern;
    private final int n;
    private final double[] entries;
    private final ScaledLu lu;
    private NormalMatrix normal;
    private boolean solvesNormal;

    SparseMatrix(SparsePattern pattern) {
        this.pattern = pattern;
        n = pattern.n();
        entries = new double[pattern.entries()];
        lu = new ScaledLu(pattern);
    }

    @Override
    public double[] entries() {
        return entries;
    }

    @Override
    public boolean factor() {
        solvesNormal = false;
        return lu.factor(entries);
    }

    @Override
    public void solve(double[] b) {
        if (solvesNormal) {
            normal.solve(b);
        } else {
            lu.solve(b);
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
