package org.twinsmith.simulation.algebra;

/**
 * A dense square linear system, solved by LU decomposition with partial pivoting after its rows and columns were scaled
 * to a largest element of one (Golub and Van Loan, Matrix Computations, 3.4 and 3.5). Reused without allocation.
 */
final class LinearSystem {
    /** Below this share of a scaled column, a pivot is rounding noise. */
    private static final double SMALLEST_PIVOT = 1e-14;

    private final int n;
    private final double[] a;
    private final double[] rowScale;
    private final double[] columnScale;
    private final int[] pivots;

    LinearSystem(int n) {
        this.n = n;
        a = new double[n * n];
        rowScale = new double[n];
        columnScale = new double[n];
        pivots = new int[n];
    }

    /** Decomposes a matrix, row by row. @return false where it is singular or not finite */
    boolean factor(double[] matrix) {
        System.arraycopy(matrix, 0, a, 0, n * n);
        if (!scaleRows() || !scaleColumns()) {
            return false;
        }
        for (int k = 0; k < n; k++) {
            int pivot = pivotOf(k);
            pivots[k] = pivot;
            swapRows(k, pivot);
            if (!(Math.abs(a[k * n + k]) > SMALLEST_PIVOT)) {
                return false;
            }
            eliminateBelow(k);
        }
        return true;
    }

    private boolean scaleRows() {
        for (int r = 0; r < n; r++) {
            double largest = 0;
            for (int c = 0; c < n; c++) {
                largest = Math.max(largest, Math.abs(a[r * n + c]));
            }
            if (!(largest > 0) || largest == Double.POSITIVE_INFINITY) {
                return false;
            }
            rowScale[r] = 1 / largest;
            for (int c = 0; c < n; c++) {
                a[r * n + c] *= rowScale[r];
            }
        }
        return true;
    }

    private boolean scaleColumns() {
        for (int c = 0; c < n; c++) {
            double largest = 0;
            for (int r = 0; r < n; r++) {
                largest = Math.max(largest, Math.abs(a[r * n + c]));
            }
            if (!(largest > 0)) {
                return false;
            }
            columnScale[c] = 1 / largest;
            for (int r = 0; r < n; r++) {
                a[r * n + c] *= columnScale[c];
            }
        }
        return true;
    }

    private int pivotOf(int k) {
        int pivot = k;
        for (int r = k + 1; r < n; r++) {
            if (Math.abs(a[r * n + k]) > Math.abs(a[pivot * n + k])) {
                pivot = r;
            }
        }
        return pivot;
    }

    private void swapRows(int r, int s) {
        if (r != s) {
            for (int c = 0; c < n; c++) {
                double element = a[r * n + c];
                a[r * n + c] = a[s * n + c];
                a[s * n + c] = element;
            }
        }
    }

    private void eliminateBelow(int k) {
        for (int r = k + 1; r < n; r++) {
            double factor = a[r * n + k] / a[k * n + k];
            a[r * n + k] = factor;
            for (int c = k + 1; c < n; c++) {
                a[r * n + c] -= factor * a[k * n + c];
            }
        }
    }

    /** Solves for a right-hand side, which it overwrites with the solution. */
    void solve(double[] b) {
        for (int r = 0; r < n; r++) {
            b[r] *= rowScale[r];
        }
        for (int k = 0; k < n; k++) {
            double value = b[pivots[k]];
            b[pivots[k]] = b[k];
            b[k] = value;
        }
        for (int r = 1; r < n; r++) {
            for (int c = 0; c < r; c++) {
                b[r] -= a[r * n + c] * b[c];
            }
        }
        for (int r = n - 1; r >= 0; r--) {
            for (int c = r + 1; c < n; c++) {
                b[r] -= a[r * n + c] * b[c];
            }
            b[r] /= a[r * n + r];
        }
        for (int c = 0; c < n; c++) {
            b[c] *= columnScale[c];
        }
    }
}
