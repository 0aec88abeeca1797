package org.twinsmith.simulation.linear;

import java.util.Arrays;

/**
 * LU decomposition of sparse square matrices whose rows and columns are scaled to a largest element of one before (Golub
 * and Van Loan, Matrix Computations, 3.5), so that units do not choose the pivots. Not for several threads.
 */
public final class ScaledLu {
    /** Below this, a pivot of a scaled matrix is rounding noise. */
    private static final double SMALLEST_PIVOT = 1e-14;

    private final SparsePattern pattern;
    private final int n;
    private final double[] scaled;
    private final double[] rowScale;
    private final double[] columnScale;
    private final SparseLu lu;

    /** @param pattern where the matrices may differ from zero */
    public ScaledLu(SparsePattern pattern) {
        this.pattern = pattern;
        n = pattern.n();
        scaled = new double[pattern.entries()];
        rowScale = new double[n];
        columnScale = new double[n];
        lu = new SparseLu(pattern);
    }

    /**
     * Finds the factors of rows and columns.
     *
     * @param entries in the order of the pattern
     * @return false where a row or a column is zero or not finite
     */
    public boolean scale(double[] entries) {
        Arrays.fill(rowScale, 0);
        for (int p = 0; p < entries.length; p++) {
            int row = pattern.row(p);
            rowScale[row] = Math.max(rowScale[row], Math.abs(entries[p]));
        }
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
        return invert(columnScale);
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

    /**
     * Scales and decomposes a matrix.
     *
     * @param entries in the order of the pattern
     * @return false where it is singular or not finite; nothing can be solved then
     */
    public boolean factor(double[] entries) {
        if (!scale(entries)) {
            return false;
        }
        for (int c = 0; c < n; c++) {
            for (int p = pattern.start(c); p < pattern.start(c + 1); p++) {
                scaled[p] *= columnScale[c];
            }
        }
        return lu.factor(scaled) && lu.smallestPivot() > SMALLEST_PIVOT;
    }

    /** Solves for a right-hand side, which it overwrites with the solution. */
    public void solve(double[] b) {
        for (int r = 0; r < n; r++) {
            b[r] *= rowScale[r];
        }
        lu.solve(b);
        for (int c = 0; c < n; c++) {
            b[c] *= columnScale[c];
        }
    }

    /** What a row of the last matrix was multiplied by. */
    public double rowScale(int row) {
        return rowScale[row];
    }

    /** What a column of the last matrix was multiplied by, after its rows. */
    public double columnScale(int column) {
        return columnScale[column];
    }

    /** How many elements of both factors may differ from zero, the unit diagonal not counted. */
    public int fill() {
        return lu.fill();
    }
}
