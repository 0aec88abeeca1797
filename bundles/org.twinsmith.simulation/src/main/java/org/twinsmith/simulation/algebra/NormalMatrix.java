package org.twinsmith.simulation.algebra;

import java.util.Arrays;
import java.util.TreeSet;

import org.twinsmith.simulation.linear.SparseLu;
import org.twinsmith.simulation.linear.SparsePattern;

/** JᵀW²J of a sparse matrix J, with a slightly larger diagonal. */
final class NormalMatrix {
    /** Products of elements beyond which the normal equations are no cheap way out any more. */
    private static final long MOST_PRODUCTS = 2_000_000;

    private final SparsePattern source;
    private final boolean affordable;
    private int[] left = new int[0];
    private int[] right = new int[0];
    private int[] target = new int[0];
    private int[] diagonal = new int[0];
    private double[] entries = new double[0];
    private SparseLu lu;

    NormalMatrix(SparsePattern source) {
        this.source = source;
        SparsePattern rows = source.transposed();
        long products = 0;
        for (int r = 0; r < source.n(); r++) {
            products += (long) rows.size(r) * rows.size(r);
        }
        affordable = products <= MOST_PRODUCTS;
        if (affordable) {
            build(rows, (int) products);
        }
    }

    private void build(SparsePattern rows, int products) {
        int n = source.n();
        SparsePattern pattern = product(rows);
        entries = new double[pattern.entries()];
        diagonal = new int[n];
        lu = new SparseLu(pattern);
        left = new int[products];
        right = new int[products];
        target = new int[products];
        int[] positionOf = new int[n];
        int[] next = new int[n];
        int[][] entriesOfRow = new int[n][];
        Arrays.setAll(entriesOfRow, r -> new int[rows.size(r)]);
        for (int p = 0; p < source.entries(); p++) {
            int row = source.row(p);
            entriesOfRow[row][next[row]++] = p;
        }
        int k = 0;
        for (int c = 0; c < n; c++) {
            for (int p = pattern.start(c); p < pattern.start(c + 1); p++) {
                positionOf[pattern.row(p)] = p;
            }
            diagonal[c] = positionOf[c];
            for (int p = source.start(c); p < source.start(c + 1); p++) {
                int row = source.row(p);
                for (int i = 0; i < entriesOfRow[row].length; i++) {
                    left[k] = p;
                    right[k] = entriesOfRow[row][i];
                    target[k++] = positionOf[rows.row(rows.start(row) + i)];
                }
            }
        }
    }

    private SparsePattern product(SparsePattern rows) {
        int n = source.n();
        int[][] columns = new int[n][];
        for (int c = 0; c < n; c++) {
            TreeSet<Integer> reached = new TreeSet<>();
            reached.add(c);
            for (int p = source.start(c); p < source.start(c + 1); p++) {
                int row = source.row(p);
                for (int q = rows.start(row); q < rows.start(row + 1); q++) {
                    reached.add(rows.row(q));
                }
            }
            columns[c] = reached.stream().mapToInt(Integer::intValue).toArray();
        }
        return SparsePattern.ofColumns(columns);
    }

    /** @return false where the matrix is singular, not finite, or too large */
    boolean factor(double[] jacobian, double[] weights) {
        if (!affordable) {
            return false;
        }
        Arrays.fill(entries, 0);
        for (int k = 0; k < target.length; k++) {
            double weight = weights[source.row(left[k])];
            entries[target[k]] += jacobian[left[k]] * jacobian[right[k]] * weight * weight;
        }
        double largest = 0;
        for (int position : diagonal) {
            largest = Math.max(largest, entries[position]);
        }
        for (int position : diagonal) {
            entries[position] = LoopMatrix.raised(entries[position], largest);
        }
        return largest > 0 && lu.factor(entries);
    }

    void solve(double[] b) {
        lu.solve(b);
    }
}
