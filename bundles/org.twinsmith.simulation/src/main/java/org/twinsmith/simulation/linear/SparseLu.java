package org.twinsmith.simulation.linear;

/**
 * LU decomposition of sparse square matrices of one pattern. Once a matrix has been decomposed with partial pivoting
 * (Gilbert and Peierls, Sparse partial pivoting in time proportional to arithmetic operations, 1988), further ones take
 * over its order and its pivots, as for the circuit-like matrices of Davis and Natarajan, Algorithm 907: KLU, ACM TOMS
 * 37, 2010; where these pivots turn out too small for the new entries, they are chosen anew.
 *
 * <p>Not for several threads. Nothing is allocated while the pivots stay.
 */
public final class SparseLu {
    /** A multiplier beyond this says that the pivot kept from an earlier matrix is too small. */
    private static final double LARGEST_MULTIPLIER = 1e4;

    private final SparsePattern pattern;
    private final int n;
    private final int[] columnOrder;
    private final double[] work;
    private LuFactors factors;
    private int[] target;
    private long pivotings;

    /** @param pattern where the matrices may differ from zero */
    public SparseLu(SparsePattern pattern) {
        this.pattern = pattern;
        n = pattern.n();
        columnOrder = MinimumDegree.order(pattern);
        work = new double[n];
    }

    /**
     * Decomposes a matrix.
     *
     * @param entries in the order of the pattern
     * @return false where it is singular or not finite; nothing can be solved then
     */
    public boolean factor(double[] entries) {
        if (factors != null && refactor(entries)) {
            return true;
        }
        pivotings++;
        factors = GilbertPeierls.factor(pattern, entries, columnOrder);
        if (factors == null) {
            return false;
        }
        target = new int[pattern.entries()];
        for (int p = 0; p < target.length; p++) {
            target[p] = factors.pivotOf()[pattern.row(p)];
        }
        return true;
    }

    private boolean refactor(double[] entries) {
        double[] x = work;
        for (int k = 0; k < n; k++) {
            int column = columnOrder[k];
            for (int p = pattern.start(column); p < pattern.start(column + 1); p++) {
                x[target[p]] = entries[p];
            }
            factors.eliminate(k, x);
            if (!factors.storeColumn(k, x, LARGEST_MULTIPLIER)) {
                java.util.Arrays.fill(x, 0);
                return false;
            }
        }
        return true;
    }

    /** Solves for a right-hand side, which it overwrites with the solution. */
    public void solve(double[] b) {
        int[] pivotOf = factors.pivotOf();
        for (int r = 0; r < n; r++) {
            work[pivotOf[r]] = b[r];
        }
        factors.solve(work);
        for (int k = 0; k < n; k++) {
            b[columnOrder[k]] = work[k];
            work[k] = 0;
        }
    }

    /** The smallest magnitude of a pivot of the last decomposition. */
    public double smallestPivot() {
        double smallest = Double.POSITIVE_INFINITY;
        for (double pivot : factors.diagonal()) {
            smallest = Math.min(smallest, Math.abs(pivot));
        }
        return smallest;
    }

    /** How many elements of both factors may differ from zero, the unit diagonal not counted. */
    public int fill() {
        return factors == null ? 0 : factors.entries();
    }

    /** How often pivots were chosen. */
    public long pivotings() {
        return pivotings;
    }
}
