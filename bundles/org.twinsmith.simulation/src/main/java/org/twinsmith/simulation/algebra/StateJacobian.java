package org.twinsmith.simulation.algebra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The Jacobian of a program's derivatives by its states, from the partial derivatives of its single equations by the
 * chain rule (Griewank and Walther, Evaluating Derivatives, 2008, chapter 3), through algebraic loops by the theorem of
 * implicit functions. The pattern is found once; computing does not allocate.
 *
 * <p>A value that depends on many states, and through which states act on many derivatives, such as the total current of
 * a bus or the pressures of a meshed network, would fill the Jacobian. It stays an unknown z with a constraint of its own,
 * g(x, z) = 0, so that what is sparse in the model is sparse here (Hairer and Wanner, Solving Ordinary Differential
 * Equations II, VI.1): rows and columns beyond the states belong to such constraints and unknowns.
 */
public final class StateJacobian {
    /** One step of the computation. @return false where it has no finite result */
    @FunctionalInterface
    interface Operation {
        boolean run();
    }

    /** A value that depends on more states than these stays an unknown. */
    static final int MOST_SEEDS = 32;

    private final int states;
    private final double[] partials;
    private final List<Tangent> constraints = new ArrayList<>();
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
        this.states = states;
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
                Tangent sum = sum(tangents, columns, next, end);
                tangents.put(rows[next], rows[next] < firstDerivative && sum.seeds().length > MOST_SEEDS ? kept(sum) : sum);
            } else {
                new LoopTangents(this, loops[loop]).add(tangents, rows, columns, next, end);
            }
            next = end;
        }
        List<Tangent> all = rows(firstDerivative);
        pattern = pattern(all);
        int entries = 0;
        for (int[] column : pattern) {
            entries += column.length;
        }
        sources = new double[entries][];
        positions = new int[entries];
        locate(all);
    }

    /** Makes unknowns that stay. @return the first of their seeds */
    int unknowns(int count) {
        int first = states + constraints.size();
        constraints.addAll(Collections.nCopies(count, Tangent.by(new int[0])));
        return first;
    }

    /** Says which equation an unknown belongs to. @param residual the derivatives of what is zero */
    void constrain(int unknown, Tangent residual) {
        constraints.set(unknown - states, residual);
    }

    /** Lets a value be an unknown z of its own, with the constraint {@code sum - z = 0}. */
    private Tangent kept(Tangent sum) {
        int unknown = unknowns(1);
        int last = sum.seeds().length;
        int[] seeds = Arrays.copyOf(sum.seeds(), last + 1);
        seeds[last] = unknown;
        Tangent residual = Tangent.by(seeds);
        residual.values()[last] = -1;
        operations.add(() -> {
            System.arraycopy(sum.values(), 0, residual.values(), 0, last);
            return true;
        });
        constrain(unknown, residual);
        return Tangent.unit(unknown);
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

    /** The derivatives, then the constraints. */
    private List<Tangent> rows(int firstDerivative) {
        List<Tangent> rows = new ArrayList<>();
        for (int row = 0; row < states; row++) {
            rows.add(tangents.getOrDefault(firstDerivative + row, Tangent.by(new int[0])));
        }
        rows.addAll(constraints);
        return rows;
    }

    private static int[][] pattern(List<Tangent> rows) {
        List<List<Integer>> columns = new ArrayList<>();
        rows.forEach(row -> columns.add(new ArrayList<>()));
        for (int row = 0; row < rows.size(); row++) {
            for (int seed : rows.get(row).seeds()) {
                columns.get(seed).add(row);
            }
        }
        return columns.stream().map(each -> each.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
    }

    private void locate(List<Tangent> rows) {
        int entry = 0;
        for (int column = 0; column < pattern.length; column++) {
            for (int row : pattern[column]) {
                sources[entry] = rows.get(row).values();
                positions[entry++] = rows.get(row).placeOf(column);
            }
        }
    }

    /** For each state and each unknown that stays the derivatives and constraints that depend on it, ascending. */
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
