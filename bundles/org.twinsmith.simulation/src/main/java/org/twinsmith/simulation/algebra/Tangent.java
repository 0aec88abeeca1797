package org.twinsmith.simulation.algebra;

import java.util.Arrays;
import java.util.List;

/**
 * The derivatives of one value by some seeds: states, and while a loop is solved its iteration variables.
 *
 * @param seeds numbers of the seeds, ascending
 * @param values the derivative by each
 */
record Tangent(int[] seeds, double[] values) {
    /** The tangent of a seed itself. */
    static Tangent unit(int seed) {
        return new Tangent(new int[] {seed}, new double[] {1});
    }

    /** A tangent by all seeds of some others. */
    static Tangent over(List<Tangent> others) {
        return by(others.stream().flatMapToInt(other -> Arrays.stream(other.seeds)).sorted().distinct().toArray());
    }

    /** A tangent by some seeds. @param seeds ascending */
    static Tangent by(int[] seeds) {
        return new Tangent(seeds, new double[seeds.length]);
    }

    /** Where a seed stands; negative where it does not. */
    int placeOf(int seed) {
        return Arrays.binarySearch(seeds, seed);
    }

    /** Where each seed stands in a tangent that has it too. */
    int[] placesIn(Tangent larger) {
        return Arrays.stream(seeds).map(larger::placeOf).toArray();
    }

    void clear() {
        Arrays.fill(values, 0);
    }

    /** Adds a multiple of other values. @param places where each of them belongs */
    void add(double factor, double[] others, int[] places) {
        for (int i = 0; i < others.length; i++) {
            values[places[i]] += factor * others[i];
        }
    }
}
