package org.twinsmith.simulation.algebra;

import java.util.Arrays;
import java.util.Optional;

import org.twinsmith.simulation.linear.SparsePattern;

/**
 * Where the elements of a square matrix are stored: all of them row by row, or those of a pattern.
 *
 * @param pattern empty where all are stored
 * @param targets for each element that was asked for, in that order, its index in the storage
 */
record JacobianPlaces(Optional<SparsePattern> pattern, int[] targets) {
    /** Unknowns below which all elements are stored. */
    private static final int LARGE = 60;
    /** The share of the elements beyond which all are stored. */
    private static final double SPARSE = 0.25;

    /** @param n rows and columns @param elements each {@code row * n + column}; one may be asked for more than once */
    static JacobianPlaces of(int n, int[] elements) {
        int[] different = Arrays.stream(elements).sorted().distinct().toArray();
        if (n < LARGE || different.length > SPARSE * n * n) {
            return new JacobianPlaces(Optional.empty(), elements);
        }
        int[] sizes = new int[n];
        for (int element : different) {
            sizes[element % n]++;
        }
        int[][] columns = new int[n][];
        int[] starts = new int[n + 1];
        for (int c = 0; c < n; c++) {
            columns[c] = new int[sizes[c]];
            starts[c + 1] = starts[c] + sizes[c];
        }
        int[] next = new int[n];
        int[] placeOf = new int[different.length];
        for (int i = 0; i < different.length; i++) {
            int column = different[i] % n;
            placeOf[i] = starts[column] + next[column];
            columns[column][next[column]++] = different[i] / n;
        }
        int[] targets = Arrays.stream(elements).map(element -> placeOf[Arrays.binarySearch(different, element)])
                .toArray();
        return new JacobianPlaces(Optional.of(SparsePattern.ofColumns(columns)), targets);
    }
}
