package org.twinsmith.simulation.linear;

import java.util.Arrays;

/** Columns of a sparse matrix of which nobody knows beforehand how many elements they have. */
final class GrowingColumns {
    private final int[] starts;
    private int[] rows;
    private double[] values;
    private int count;

    GrowingColumns(int n, int expected) {
        starts = new int[n + 1];
        rows = new int[Math.max(16, expected)];
        values = new double[rows.length];
    }

    /** Adds an element to the column in the making. */
    void add(int row, double value) {
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, 2 * count);
            values = Arrays.copyOf(values, 2 * count);
        }
        rows[count] = row;
        values[count++] = value;
    }

    /** Ends a column; columns come in ascending order. */
    void end(int column) {
        starts[column + 1] = count;
    }

    int start(int column) {
        return starts[column];
    }

    int[] starts() {
        return starts;
    }

    int[] rows() {
        return rows;
    }

    double[] values() {
        return values;
    }

    int count() {
        return count;
    }
}
