package org.twinsmith.simulation.linear;

import java.util.Arrays;

/**
 * Where a square matrix may differ from zero, column by column: the rows of column c are {@code row(starts(c))} to
 * {@code row(starts(c + 1) - 1)}, ascending. An array of entries of such a matrix has the same order. Immutable.
 */
public final class SparsePattern {
    private final int n;
    private final int[] starts;
    private final int[] rows;

    private SparsePattern(int n, int[] starts, int[] rows) {
        this.n = n;
        this.starts = starts;
        this.rows = rows;
    }

    /**
     * A pattern from the rows of each column.
     *
     * @param columns for each column its rows, in any order, each once at most
     * @throws IllegalArgumentException where a row is outside the matrix or comes twice
     */
    public static SparsePattern ofColumns(int[][] columns) {
        int n = columns.length;
        int[] starts = new int[n + 1];
        for (int c = 0; c < n; c++) {
            starts[c + 1] = starts[c] + columns[c].length;
        }
        int[] rows = new int[starts[n]];
        for (int c = 0; c < n; c++) {
            System.arraycopy(columns[c], 0, rows, starts[c], columns[c].length);
            Arrays.sort(rows, starts[c], starts[c + 1]);
            check(n, rows, starts[c], starts[c + 1]);
        }
        return new SparsePattern(n, starts, rows);
    }

    private static void check(int n, int[] rows, int from, int to) {
        for (int p = from; p < to; p++) {
            if (rows[p] < 0 || rows[p] >= n || p > from && rows[p] == rows[p - 1]) {
                throw new IllegalArgumentException("row " + rows[p] + " in a matrix of " + n + " rows");
            }
        }
    }

    /** A pattern in which every element may differ from zero. @param n rows and columns */
    public static SparsePattern dense(int n) {
        int[][] columns = new int[n][n];
        for (int[] column : columns) {
            Arrays.setAll(column, r -> r);
        }
        return ofColumns(columns);
    }

    /** This pattern with the whole diagonal, and with another pattern of the same size. */
    public SparsePattern withDiagonalAnd(SparsePattern other) {
        int[][] columns = new int[n][];
        boolean[] seen = new boolean[n];
        for (int c = 0; c < n; c++) {
            int[] column = new int[size(c) + other.size(c) + 1];
            int count = append(column, 0, seen, rows, starts[c], starts[c + 1]);
            count = append(column, count, seen, other.rows, other.starts[c], other.starts[c + 1]);
            count = append(column, count, seen, new int[] {c}, 0, 1);
            columns[c] = Arrays.copyOf(column, count);
            for (int r : columns[c]) {
                seen[r] = false;
            }
        }
        return ofColumns(columns);
    }

    private static int append(int[] column, int count, boolean[] seen, int[] rows, int from, int to) {
        int next = count;
        for (int p = from; p < to; p++) {
            if (!seen[rows[p]]) {
                seen[rows[p]] = true;
                column[next++] = rows[p];
            }
        }
        return next;
    }

    /** The pattern of the transposed matrix: for each row its columns. */
    public SparsePattern transposed() {
        int[] counts = new int[n + 1];
        for (int row : rows) {
            counts[row + 1]++;
        }
        for (int r = 0; r < n; r++) {
            counts[r + 1] += counts[r];
        }
        int[] next = counts.clone();
        int[] columns = new int[rows.length];
        for (int c = 0; c < n; c++) {
            for (int p = starts[c]; p < starts[c + 1]; p++) {
                columns[next[rows[p]]++] = c;
            }
        }
        return new SparsePattern(n, counts, columns);
    }

    /** Rows, and columns. */
    public int n() {
        return n;
    }

    /** How many elements may differ from zero. */
    public int entries() {
        return rows.length;
    }

    /** Index of the first entry of a column; for column n, one after the last entry. */
    public int start(int column) {
        return starts[column];
    }

    /** The row of an entry. */
    public int row(int entry) {
        return rows[entry];
    }

    /** How many entries a column has. */
    public int size(int column) {
        return starts[column + 1] - starts[column];
    }

    /**
     * For each entry of this pattern its index in a pattern that contains it.
     *
     * @throws IllegalArgumentException where it does not
     */
    public int[] positionsIn(SparsePattern larger) {
        int[] positions = new int[rows.length];
        for (int c = 0; c < n; c++) {
            for (int p = starts[c]; p < starts[c + 1]; p++) {
                positions[p] = Arrays.binarySearch(larger.rows, larger.starts[c], larger.starts[c + 1], rows[p]);
                if (positions[p] < 0) {
                    throw new IllegalArgumentException("no row " + rows[p] + " in column " + c);
                }
            }
        }
        return positions;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SparsePattern pattern && Arrays.equals(starts, pattern.starts)
                && Arrays.equals(rows, pattern.rows);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(starts) + Arrays.hashCode(rows);
    }

    @Override
    public String toString() {
        return n + " columns with " + rows.length + " entries";
    }
}
