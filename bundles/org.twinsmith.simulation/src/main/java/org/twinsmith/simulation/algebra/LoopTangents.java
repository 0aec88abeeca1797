package org.twinsmith.simulation.algebra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tangents through an algebraic loop: first by its iteration variables as if they were states, then, since its residuals
 * stay zero, of the iteration variables by the states. Where those are many, the iteration variables stay unknowns.
 */
final class LoopTangents {
    /** Seeds from here on are iteration variables of the loop, while it is looked at. */
    private static final int LOCAL = 1 << 30;

    private final StateJacobian jacobian;
    private final int[] unknowns;

    /** @param unknowns slots of the iteration variables */
    LoopTangents(StateJacobian jacobian, int[] unknowns) {
        this.jacobian = jacobian;
        this.unknowns = unknowns;
    }

    /** Adds the tangents of everything in the loop. @param rows those from one index to another are the loop's */
    void add(Map<Integer, Tangent> tangents, int[] rows, int[] columns, int from, int to) {
        Map<Integer, Tangent> local = new HashMap<>(tangents);
        Map<Integer, Integer> rowOf = new HashMap<>();
        for (int i = 0; i < unknowns.length; i++) {
            local.put(unknowns[i], Tangent.unit(LOCAL + i));
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
        int[] by = Arrays.stream(residuals).flatMapToInt(residual -> Arrays.stream(residual.seeds()))
                .filter(seed -> seed < LOCAL).sorted().distinct().toArray();
        if (by.length > StateJacobian.MOST_SEEDS) {
            keep(tangents, inner, residuals);
            return;
        }
        Tangent[] solutions = solve(residuals, by);
        for (int i = 0; i < unknowns.length; i++) {
            tangents.put(unknowns[i], solutions[i]);
        }
        inner.forEach((slot, tangent) -> tangents.put(slot, composed(tangent, solutions)));
    }

    /** Leaves the iteration variables unknowns of the whole, and the residuals its constraints. */
    private void keep(Map<Integer, Tangent> tangents, Map<Integer, Tangent> inner, Tangent[] residuals) {
        int first = jacobian.unknowns(unknowns.length);
        for (int i = 0; i < unknowns.length; i++) {
            tangents.put(unknowns[i], Tangent.unit(first + i));
            jacobian.constrain(first + i, renamed(residuals[i], first));
        }
        inner.forEach((slot, tangent) -> tangents.put(slot, renamed(tangent, first)));
    }

    private static Tangent renamed(Tangent tangent, int first) {
        return new Tangent(Arrays.stream(tangent.seeds()).map(seed -> seed < LOCAL ? seed : seed - LOCAL + first)
                .toArray(), tangent.values());
    }

    private Tangent[] solve(Tangent[] residuals, int[] by) {
        int n = unknowns.length;
        Tangent[] solutions = new Tangent[n];
        Arrays.setAll(solutions, i -> Tangent.by(by));
        List<Element> elements = elements(residuals);
        JacobianPlaces places = JacobianPlaces.of(n, elements.stream().filter(each -> each.seed() >= LOCAL)
                .mapToInt(each -> each.row() * n + each.seed() - LOCAL).toArray());
        LoopMatrix matrix = LoopMatrix.of(places.pattern(), n);
        Element[] ofMatrix = elements.stream().filter(each -> each.seed() >= LOCAL).toArray(Element[]::new);
        Map<Integer, List<Element>> ofState = elements.stream().filter(each -> each.seed() < LOCAL)
                .collect(Collectors.groupingBy(Element::seed));
        double[] right = new double[n];
        jacobian.add(() -> {
            matrix.clear();
            for (int i = 0; i < ofMatrix.length; i++) {
                matrix.entries()[places.targets()[i]] = ofMatrix[i].value();
            }
            if (!matrix.factor()) {
                return false;
            }
            for (int k = 0; k < by.length; k++) {
                Arrays.fill(right, 0);
                for (Element element : ofState.get(by[k])) {
                    right[element.row()] = -element.value();
                }
                matrix.solve(right);
                for (int r = 0; r < n; r++) {
                    solutions[r].values()[k] = right[r];
                }
            }
            return true;
        });
        return solutions;
    }

    /** One partial derivative of a residual. @param seed a state, or from LOCAL on an iteration variable */
    private record Element(int row, int seed, Tangent tangent, int place) {
        double value() {
            return tangent.values()[place];
        }
    }

    private static List<Element> elements(Tangent[] residuals) {
        List<Element> elements = new ArrayList<>();
        for (int r = 0; r < residuals.length; r++) {
            int[] seeds = residuals[r].seeds();
            for (int place = 0; place < seeds.length; place++) {
                elements.add(new Element(r, seeds[place], residuals[r], place));
            }
        }
        return elements;
    }

    /** A tangent by states only, from one by states and iteration variables. */
    private Tangent composed(Tangent tangent, Tangent[] solutions) {
        int[] seeds = tangent.seeds();
        int own = (int) Arrays.stream(seeds).filter(seed -> seed < LOCAL).count();
        int[] by = Arrays.stream(seeds).flatMap(seed -> seed < LOCAL ? Arrays.stream(new int[] {seed})
                : Arrays.stream(solutions[seed - LOCAL].seeds())).sorted().distinct().toArray();
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
                whole.add(tangent.values()[i], solutions[seeds[i] - LOCAL].values(), solved);
            }
            return true;
        });
        return whole;
    }
}
