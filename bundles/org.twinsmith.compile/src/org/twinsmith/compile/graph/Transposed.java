package org.twinsmith.compile.graph;

/** The same bipartite graph seen from its columns. */
public final class Transposed {
    private Transposed() {
    }

    public static int[][] of(int[][] columns, int columnCount) {
        int[] counts = new int[columnCount];
        for (int[] row : columns) {
            for (int column : row) {
                counts[column]++;
            }
        }
        int[][] rows = new int[columnCount][];
        for (int column = 0; column < columnCount; column++) {
            rows[column] = new int[counts[column]];
        }
        for (int row = columns.length - 1; row >= 0; row--) {
            for (int column : columns[row]) {
                rows[column][--counts[column]] = row;
            }
        }
        return rows;
    }
}
