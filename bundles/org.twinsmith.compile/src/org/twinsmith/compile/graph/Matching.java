package org.twinsmith.compile.graph;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A maximum matching of rows and columns of a bipartite graph, by the algorithm of Hopcroft and Karp (SIAM J. Comput. 2,
 * 1973), O(edges * sqrt(nodes)). Equal input gives the equal matching.
 */
public final class Matching {
    private static final int NONE = -1;
    private final int[][] columns;
    private final int[] columnOf;
    private final int[] rowOf;
    private final int[] level;
    private final int[] next;

    private Matching(int[][] columns, int columnCount) {
        this.columns = columns;
        columnOf = filled(columns.length);
        rowOf = filled(columnCount);
        level = new int[columns.length];
        next = new int[columns.length];
    }

    /**
     * Finds a maximum matching.
     *
     * @param columns the columns that each row may be matched to
     * @param columnCount number of columns
     */
    public static Matching maximum(int[][] columns, int columnCount) {
        Matching matching = new Matching(columns, columnCount);
        while (matching.layer()) {
            Arrays.fill(matching.next, 0);
            for (int row = 0; row < columns.length; row++) {
                if (matching.columnOf[row] == NONE) {
                    matching.augment(row);
                }
            }
        }
        return matching;
    }

    /** The column of a row, or -1. */
    public int columnOf(int row) {
        return columnOf[row];
    }

    /** The row of a column, or -1. */
    public int rowOf(int column) {
        return rowOf[column];
    }

    /** Whether every row and every column has its partner. */
    public boolean isPerfect() {
        return Arrays.stream(columnOf).allMatch(column -> column != NONE)
                && Arrays.stream(rowOf).allMatch(row -> row != NONE);
    }

    /** Rows that are left over, or reached from those by alternating paths: the part with too many rows. */
    public BitSet surplusRows() {
        BitSet rows = new BitSet();
        ArrayDeque<Integer> open = new ArrayDeque<>();
        for (int row = 0; row < columnOf.length; row++) {
            if (columnOf[row] == NONE) {
                rows.set(row);
                open.add(row);
            }
        }
        while (!open.isEmpty()) {
            for (int column : columns[open.remove()]) {
                int row = rowOf[column];
                if (row != NONE && !rows.get(row)) {
                    rows.set(row);
                    open.add(row);
                }
            }
        }
        return rows;
    }

    /** Columns that are left over, or reached from those by alternating paths: the part with too few rows. */
    public BitSet surplusColumns() {
        int[][] rowsOf = Transposed.of(columns, rowOf.length);
        BitSet found = new BitSet();
        ArrayDeque<Integer> open = new ArrayDeque<>();
        for (int column = 0; column < rowOf.length; column++) {
            if (rowOf[column] == NONE) {
                found.set(column);
                open.add(column);
            }
        }
        while (!open.isEmpty()) {
            for (int row : rowsOf[open.remove()]) {
                int column = columnOf[row];
                if (column != NONE && !found.get(column)) {
                    found.set(column);
                    open.add(column);
                }
            }
        }
        return found;
    }

    /** Numbers the rows by their distance from a free one; whether a free column is in reach. */
    private boolean layer() {
        ArrayDeque<Integer> open = new ArrayDeque<>();
        for (int row = 0; row < columns.length; row++) {
            level[row] = columnOf[row] == NONE ? 0 : Integer.MAX_VALUE;
            if (level[row] == 0) {
                open.add(row);
            }
        }
        boolean reachable = false;
        while (!open.isEmpty()) {
            int row = open.remove();
            for (int column : columns[row]) {
                int other = rowOf[column];
                if (other == NONE) {
                    reachable = true;
                } else if (level[other] == Integer.MAX_VALUE) {
                    level[other] = level[row] + 1;
                    open.add(other);
                }
            }
        }
        return reachable;
    }

    /** Depth-first along the layers with a path of its own instead of the call stack. */
    private void augment(int start) {
        ArrayDeque<Integer> path = new ArrayDeque<>();
        path.push(start);
        while (!path.isEmpty()) {
            int row = path.peek();
            if (next[row] == columns[row].length) {
                level[row] = Integer.MAX_VALUE;
                path.pop();
                if (!path.isEmpty()) {
                    next[path.peek()]++;
                }
                continue;
            }
            int other = rowOf[columns[row][next[row]]];
            if (other == NONE) {
                flip(path);
                return;
            }
            if (level[other] == level[row] + 1) {
                path.push(other);
            } else {
                next[row]++;
            }
        }
    }

    private void flip(ArrayDeque<Integer> path) {
        for (int row : path) {
            int column = columns[row][next[row]];
            columnOf[row] = column;
            rowOf[column] = row;
        }
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, NONE);
        return array;
    }
}
