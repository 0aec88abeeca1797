package org.twinsmith.simulation.algebra;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * Tangents through an algebraic loop: first by its iteration variables as if they were states, then, since its residuals
 * stay zero, of the iteration variables by the states.
 */
final class LoopTangents {
    private final StateJacobian jacobian;
    private final int states;
    private final int[] unknowns;

    /** @param unknowns slots of the iteration variables */
    LoopTangents(StateJacobian jacobian, int states, int[] unknowns) {
        this.jacobian = jacobian;
        this.states = states;
        this.unknowns = unknowns;
    }

    /** Adds the tangents of everything in the loop. @param rows those from one index to another are the loop's */
    void add(Map<Integer, Tangent> tangents, int[] rows, int[] columns, int from, int to) {
        Map<Integer, Tangent> local = new HashMap<>(tangents);
        Map<Integer, Integer> rowOf = new HashMap<>();
        for (int i = 0; i < unknowns.length; i++) {
            local.put(unknowns[i], Tangent.unit(states + i));
            rowOf.put(unknowns[i], i);
        }
        Tangent[] residuals = new Tangent[unknowns.length];
        Arrays.fill(residuals, Tangent.by(new int[0]));
        Map<Integer, Tangent> inner = new LinkedHashMap<>();
        int next = from;
        while (next < to) {
            int end = next + 1;
            while (end < to && rows[end] == rows[next]) {
                end++;
            }
            Tangent sum = jacobian.sum(local, columns, next, end);
            if (rowOf.containsKey(rows[next])) {
                residuals[rowOf.get(rows[next])] = sum;
            } else {
                local.put(rows[next], sum);
                inner.put(rows[next], sum);
            }
            next = end;
        }
        Tangent[] solutions = solve(residuals);
        for (int i = 0; i < unknowns.length; i++) {
            tangents.put(unknowns[i], solutions[i]);
        }
        inner.forEach((slot, tangent) -> tangents.put(slot, composed(tangent, solutions)));
    }

    private Tangent[] solve(Tangent[] residuals) {
        int n = unknowns.length;
        int[] by = Arrays.stream(residuals).flatMapToInt(residual -> Arrays.stream(residual.seeds()))
                .filter(seed -> seed < states).sorted().distinct().toArray();
        Tangent[] solutions = new Tangent[n];
        Arrays.setAll(solutions, i -> Tangent.by(by));
        int[][] matrixPlaces = places(residuals, n, k -> states + k);
        int[][] statePlaces = places(residuals, by.length, k -> by[k]);
        LinearSystem system = new LinearSystem(n);
        double[] matrix = new double[n * n];
        double[] right = new double[n];
        jacobian.add(() -> {
            for (int r = 0; r < n; r++) {
                for (int c = 0; c < n; c++) {
                    matrix[r * n + c] = value(residuals[r], matrixPlaces[r][c]);
                }
            }
            if (!system.factor(matrix)) {
                return false;
            }
            for (int k = 0; k < by.length; k++) {
                for (int r = 0; r < n; r++) {
                    right[r] = -value(residuals[r], statePlaces[r][k]);
                }
                system.solve(right);
                for (int r = 0; r < n; r++) {
                    solutions[r].values()[k] = right[r];
                }
            }
            return true;
        });
        return solutions;
    }

    private static int[][] places(Tangent[] tangents, int count, IntUnaryOperator seed) {
        int[][] places = new int[tangents.length][count];
        for (int r = 0; r < tangents.length; r++) {
            Tangent tangent = tangents[r];
            Arrays.setAll(places[r], k -> tangent.placeOf(seed.applyAsInt(k)));
        }
        return places;
    }

    private static double value(Tangent tangent, int place) {
        return place < 0 ? 0 : tangent.values()[place];
    }

    /** A tangent by states only, from one by states and iteration variables. */
    private Tangent composed(Tangent tangent, Tangent[] solutions) {
        int[] seeds = tangent.seeds();
        int own = (int) Arrays.stream(seeds).filter(seed -> seed < states).count();
        int[] by = Arrays.stream(seeds).flatMap(seed -> seed < states ? Arrays.stream(new int[] {seed})
                : Arrays.stream(solutions[seed - states].seeds())).sorted().distinct().toArray();
        Tangent whole = Tangent.by(by);
        int[] ownPlaces = Arrays.stream(seeds, 0, own).map(whole::placeOf).toArray();
        int[] solved = solutions[0].seeds().length == 0 || own == seeds.length ? new int[0]
                : solutions[0].placesIn(whole);
        jacobian.add(() -> {
            whole.clear();
            for (int i = 0; i < own; i++) {
                whole.values()[ownPlaces[i]] += tangent.values()[i];
            }
            for (int i = own; i < seeds.length; i++) {
                whole.add(tangent.values()[i], solutions[seeds[i] - states].values(), solved);
            }
            return true;
        });
        return whole;
    }
}
