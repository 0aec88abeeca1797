package org.twinsmith.compile.causalise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.twinsmith.compile.graph.Matching;
import org.twinsmith.core.plan.Step;

/**
 * Finds what counts of equations cannot show: unknowns that cancel, as in {@code x + y = 1} and {@code x + y = 2}.
 *
 * @param nonzero knows which derivatives are constant, and their values
 */
record Regularity(Nonzero nonzero) {
    /** Whether the residuals depend on the iteration variables as a regular matrix may. */
    boolean holds(Step.Solve loop) {
        int size = loop.slots().size();
        Map<Integer, List<Step.Partial>> rows = new HashMap<>();
        loop.jacobian().forEach(partial -> rows.computeIfAbsent(partial.row(), row -> new ArrayList<>()).add(partial));
        List<SortedMap<Integer, Double>> tangents = new ArrayList<>();
        for (int k = 0; k < loop.inner().size(); k++) {
            tangents.add(total(rows.getOrDefault(size + k, List.of()), size, tangents));
        }
        int[][] columns = new int[size][];
        for (int row = 0; row < size; row++) {
            columns[row] = total(rows.getOrDefault(row, List.of()), size, tangents).keySet().stream()
                    .mapToInt(Integer::intValue).toArray();
        }
        return Matching.maximum(columns, size).isPerfect();
    }

    /** The derivatives by the iteration variables that are not zero; not a number for those that vary. */
    private SortedMap<Integer, Double> total(List<Step.Partial> row, int size,
            List<SortedMap<Integer, Double>> tangents) {
        SortedMap<Integer, Double> total = new TreeMap<>();
        for (Step.Partial partial : row) {
            double factor = nonzero.constant(partial.value());
            if (partial.column() < size) {
                total.merge(partial.column(), factor, Double::sum);
            } else if (factor != 0) {
                tangents.get(partial.column() - size)
                        .forEach((by, tangent) -> total.merge(by, factor * tangent, Double::sum));
            }
        }
        total.values().removeIf(value -> value == 0);
        return total;
    }
}
