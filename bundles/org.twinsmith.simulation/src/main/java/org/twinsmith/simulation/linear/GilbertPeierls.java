package org.twinsmith.simulation.linear;

import java.util.Arrays;

/**
 * Left-looking decomposition with partial pivoting that visits only what differs from zero: a depth-first search through
 * the columns of L done so far says which of them a new column depends on, and in which order (Gilbert and Peierls 1988;
 * Davis, Direct Methods for Sparse Linear Systems, 2006, chapter 6).
 */
final class GilbertPeierls {
    /** The diagonal is taken as pivot unless it is smaller than this share of its column's largest element. */
    private static final double DIAGONAL_PREFERENCE = 0.01;
    private static final int NOT_YET = -1;

    private final SparsePattern pattern;
    private final int n;
    private final int[] pivotOf;
    private final double[] x;
    private final int[] stack;
    private final int[] position;
    private final int[] topological;
    private final int[] visited;
    private final GrowingColumns lower;
    private final GrowingColumns upper;
    private final double[] diagonal;

    private GilbertPeierls(SparsePattern pattern) {
        this.pattern = pattern;
        n = pattern.n();
        pivotOf = new int[n];
        x = new double[n];
        stack = new int[n];
        position = new int[n];
        topological = new int[n];
        visited = new int[n];
        lower = new GrowingColumns(n, 2 * pattern.entries());
        upper = new GrowingColumns(n, 2 * pattern.entries());
        diagonal = new double[n];
        Arrays.fill(pivotOf, NOT_YET);
        Arrays.fill(visited, NOT_YET);
    }

    /** Decomposes a matrix with its columns in an order. @return null where it is singular or not finite */
    static LuFactors factor(SparsePattern pattern, double[] entries, int[] columnOrder) {
        GilbertPeierls work = new GilbertPeierls(pattern);
        for (int k = 0; k < work.n; k++) {
            if (!work.column(k, columnOrder[k], entries)) {
                return null;
            }
        }
        for (int p = 0; p < work.lower.count(); p++) {
            work.lower.rows()[p] = work.pivotOf[work.lower.rows()[p]];
        }
        return new LuFactors(work.pivotOf, work.lower.starts(), Arrays.copyOf(work.lower.rows(), work.lower.count()),
                Arrays.copyOf(work.lower.values(), work.lower.count()), work.upper.starts(),
                Arrays.copyOf(work.upper.rows(), work.upper.count()),
                Arrays.copyOf(work.upper.values(), work.upper.count()), work.diagonal);
    }

    private boolean column(int k, int column, double[] entries) {
        int top = reach(k, column);
        for (int p = pattern.start(column); p < pattern.start(column + 1); p++) {
            x[pattern.row(p)] = entries[p];
        }
        for (int i = top; i < n; i++) {
            int step = pivotOf[topological[i]];
            if (step != NOT_YET) {
                eliminate(step, x[topological[i]]);
            }
        }
        int pivot = pivotRow(top, column);
        if (pivot == NOT_YET) {
            return false;
        }
        store(k, top, pivot);
        return true;
    }

    private void eliminate(int step, double u) {
        for (int q = lower.start(step); q < lower.start(step + 1); q++) {
            x[lower.rows()[q]] -= lower.values()[q] * u;
        }
    }

    /** Writes the rows of the new column to {@link #topological}. @return where they begin there */
    private int reach(int k, int column) {
        int top = n;
        for (int p = pattern.start(column); p < pattern.start(column + 1); p++) {
            if (visited[pattern.row(p)] != k) {
                top = search(k, pattern.row(p), top);
            }
        }
        return top;
    }

    private int search(int k, int from, int top) {
        int first = top;
        int depth = 0;
        stack[0] = from;
        while (depth >= 0) {
            int row = stack[depth];
            int step = pivotOf[row];
            if (visited[row] != k) {
                visited[row] = k;
                position[depth] = step == NOT_YET ? 0 : lower.start(step);
            }
            int end = step == NOT_YET ? 0 : lower.start(step + 1);
            int child = NOT_YET;
            while (position[depth] < end && child == NOT_YET) {
                int candidate = lower.rows()[position[depth]++];
                child = visited[candidate] == k ? NOT_YET : candidate;
            }
            if (child == NOT_YET) {
                depth--;
                topological[--first] = row;
            } else {
                stack[++depth] = child;
            }
        }
        return first;
    }

    private int pivotRow(int top, int column) {
        int pivot = NOT_YET;
        double largest = 0;
        for (int i = top; i < n; i++) {
            int row = topological[i];
            if (pivotOf[row] == NOT_YET) {
                double size = Math.abs(x[row]);
                if (!(size <= Double.MAX_VALUE)) {
                    return NOT_YET;
                }
                if (size > largest) {
                    largest = size;
                    pivot = row;
                }
            }
        }
        boolean diagonalWillDo = pivot != NOT_YET && pivotOf[column] == NOT_YET
                && Math.abs(x[column]) >= DIAGONAL_PREFERENCE * largest;
        return diagonalWillDo ? column : pivot;
    }

    private void store(int k, int top, int pivot) {
        diagonal[k] = x[pivot];
        for (int i = top; i < n; i++) {
            int row = topological[i];
            if (pivotOf[row] != NOT_YET) {
                upper.add(pivotOf[row], x[row]);
            } else if (row != pivot) {
                lower.add(row, x[row] / diagonal[k]);
            }
            x[row] = 0;
        }
        pivotOf[pivot] = k;
        lower.end(k);
        upper.end(k);
    }
}
