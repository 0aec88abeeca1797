package org.twinsmith.simulation.linear;

/**
 * Factors of P A Q = L U, column by column, in the order of elimination.
 *
 * @param pivotOf for each row of the matrix, the step in which it was the pivot's
 * @param lowerStarts for each column, its first element in L; L has a unit diagonal that is not stored
 * @param lowerRows rows of L, as steps
 * @param upperStarts for each column, its first element in U without the diagonal, in an order in which each element
 *        depends on those before it only
 * @param upperRows rows of U, as steps
 */
record LuFactors(int[] pivotOf, int[] lowerStarts, int[] lowerRows, double[] lower, int[] upperStarts, int[] upperRows,
        double[] upper, double[] diagonal) {

    /** Subtracts the columns before it from column k, which x holds; moves what becomes of U into it. */
    void eliminate(int k, double[] x) {
        int end = upperStarts[k + 1];
        for (int p = upperStarts[k]; p < end; p++) {
            int j = upperRows[p];
            double u = x[j];
            x[j] = 0;
            upper[p] = u;
            if (u != 0) {
                int last = lowerStarts[j + 1];
                for (int q = lowerStarts[j]; q < last; q++) {
                    x[lowerRows[q]] -= lower[q] * u;
                }
            }
        }
    }

    /** Takes the pivot and the multipliers of column k from x, which is zero afterwards. @return false where unfit */
    boolean storeColumn(int k, double[] x, double largestMultiplier) {
        double pivot = x[k];
        x[k] = 0;
        diagonal[k] = pivot;
        boolean fit = pivot != 0 && Double.isFinite(pivot);
        int end = lowerStarts[k + 1];
        for (int p = lowerStarts[k]; p < end; p++) {
            int r = lowerRows[p];
            double multiplier = x[r] / pivot;
            x[r] = 0;
            lower[p] = multiplier;
            fit &= Math.abs(multiplier) <= largestMultiplier;
        }
        return fit;
    }

    /** Solves L U x = x. */
    void solve(double[] x) {
        int n = diagonal.length;
        for (int k = 0; k < n; k++) {
            double value = x[k];
            if (value != 0) {
                for (int p = lowerStarts[k]; p < lowerStarts[k + 1]; p++) {
                    x[lowerRows[p]] -= lower[p] * value;
                }
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            double value = x[k] / diagonal[k];
            x[k] = value;
            for (int p = upperStarts[k]; p < upperStarts[k + 1]; p++) {
                x[upperRows[p]] -= upper[p] * value;
            }
        }
    }

    int entries() {
        return lower.length + upper.length + diagonal.length;
    }
}
