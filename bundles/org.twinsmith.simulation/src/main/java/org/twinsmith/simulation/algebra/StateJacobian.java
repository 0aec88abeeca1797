package org.twinsmith.simulation.algebra;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The Jacobian of a program's derivatives by its states, from the partial derivatives of its single equations by the
 * chain rule (Griewank and Walther, Evaluating Derivatives, 2008, chapter 3), through algebraic loops by the theorem of
 * implicit functions. The pattern is found once; computing does not allocate.
 */
public final class StateJacobian {
    /** One step of the computation. @return false where it has no finite result */
    @FunctionalInterface
    interface Operation {
        boolean run();
    }

    private final double[] partials;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<Integer, Tangent> tangents = new HashMap<>();
    private final int[][] pattern;
    private final double[][] sources;
    private final int[] positions;

    /**
     * Structure of the equations.
     *
     * @param states number of states; their slots are the first
     * @param firstDerivative slot of the first derivative
     * @param rows slot of each partial's equation, see {@code Plan.partials}
     * @param columns slot by which each partial is derived
     * @param loops iteration variables of each algebraic loop
     * @param inner torn variables of each algebraic loop
     */
    public StateJacobian(int states, int firstDerivative, int[] rows, int[] columns, int[][] loops, int[][] inner) {
        partials = new double[rows.length];
        for (int state = 0; state < states; state++) {
            tangents.put(state, Tangent.unit(state));
        }
        Map<Integer, Integer> loopOf = new HashMap<>();
        for (int loop = 0; loop < loops.length; loop++) {
            for (int slot : loops[loop]) {
                loopOf.put(slot, loop);
            }
            for (int slot : inner[loop]) {
                loopOf.put(slot, loop);
            }
        }
        int next = 0;
        while (next < rows.length) {
            Integer loop = loopOf.get(rows[next]);
            int end = next + 1;
            while (end < rows.length && (loop == null ? rows[end] == rows[next] : loop.equals(loopOf.get(rows[end])))) {
                end++;
            }
            if (loop == null) {
                tangents.put(rows[next], sum(tangents, columns, next, end));
            } else {
                new LoopTangents(this, states, loops[loop]).add(tangents, rows, columns, next, end);
            }
            next = end;
        }
        pattern = pattern(states, firstDerivative);
        int entries = 0;
        for (int[] column : pattern) {
            entries += column.length;
        }
        sources = new double[entries][];
        positions = new int[entries];
        locate(firstDerivative);
    }

    /** Adds the sum of partials times the tangents of what they are derived by. */
    Tangent sum(Map<Integer, Tangent> known, int[] columns, int from, int to) {
        List<Tangent> terms = new ArrayList<>();
        List<Integer> factors = new ArrayList<>();
        for (int p = from; p < to; p++) {
            Tangent term = known.get(columns[p]);
            if (term != null) {
                terms.add(term);
                factors.add(p);
            }
        }
        Tangent sum = Tangent.over(terms);
        int[][] places = terms.stream().map(term -> term.placesIn(sum)).toArray(int[][]::new);
        double[][] values = terms.stream().map(Tangent::values).toArray(double[][]::new);
        int[] factor = factors.stream().mapToInt(Integer::intValue).toArray();
        operations.add(() -> {
            sum.clear();
            for (int t = 0; t < values.length; t++) {
                sum.add(partials[factor[t]], values[t], places[t]);
            }
            return true;
        });
        return sum;
    }

    void add(Operation operation) {
        operations.add(operation);
    }

    private int[][] pattern(int states, int firstDerivative) {
        List<List<Integer>> rows = new ArrayList<>();
        for (int state = 0; state < states; state++) {
            rows.add(new ArrayList<>());
        }
        for (int row = 0; row < states; row++) {
            for (int state : seeds(firstDerivative + row)) {
                rows.get(state).add(row);
            }
        }
        return rows.stream().map(each -> each.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
    }

    private int[] seeds(int slot) {
        Tangent tangent = tangents.get(slot);
        return tangent == null ? new int[0] : tangent.seeds();
    }

    private void locate(int firstDerivative) {
        int entry = 0;
        for (int state = 0; state < pattern.length; state++) {
            for (int row : pattern[state]) {
                Tangent tangent = tangents.get(firstDerivative + row);
                sources[entry] = tangent.values();
                positions[entry++] = tangent.placeOf(state);
            }
        }
    }

    /** For each state the derivatives that depend on it, ascending. */
    public int[][] pattern() {
        return pattern;
    }

    /** Receives the partial derivatives of single equations before {@link #compute}. */
    public double[] partials() {
        return partials;
    }

    /** Writes the entries of the pattern, column by column. @return false where one is not finite */
    public boolean compute(double[] entries) {
        for (Operation operation : operations) {
            if (!operation.run()) {
                return false;
            }
        }
        for (int entry = 0; entry < positions.length; entry++) {
            entries[entry] = sources[entry][positions[entry]];
            if (!Double.isFinite(entries[entry])) {
                return false;
            }
        }
        return true;
    }
}
