package org.twinsmith.compile.reduction;

import static org.twinsmith.compile.reduction.DerivativeChains.NONE;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.twinsmith.compile.graph.Matching;

/**
 * Differentiates the fewest equations after which every highest derivative has an equation of its own (Pantelides, The
 * Consistent Initialization of Differential-Algebraic Systems, SIAM J. Sci. Stat. Comput. 9, 1988).
 */
final class Pantelides {
    /** No sensible model differentiates one equation more often. */
    private static final int HIGHEST_ORDER = 8;

    private final DerivativeChains chains;
    private final List<Integer> equationOf = new ArrayList<>();

    private Pantelides(DerivativeChains chains) {
        this.chains = chains;
    }

    /** Differentiates. @return whether that ended, with an equation for each highest derivative */
    static boolean run(DerivativeChains chains) {
        return isSolvable(chains) && new Pantelides(chains).run();
    }

    /** Whether each chain of a variable and its derivatives has an equation, which is when the algorithm ends. */
    private static boolean isSolvable(DerivativeChains chains) {
        Map<Integer, Integer> columnOf = new LinkedHashMap<>();
        chains.variables().stream().mapToInt(variable -> variable.id()).filter(chains::isMember)
                .filter(id -> chains.root(id) == id).forEach(id -> columnOf.put(id, columnOf.size()));
        int[][] columns = new int[chains.equations().size()][];
        for (int row = 0; row < columns.length; row++) {
            columns[row] = Arrays.stream(chains.reads(row)).map(chains::root).map(columnOf::get).distinct().toArray();
        }
        return Matching.maximum(columns, columnOf.size()).isPerfect();
    }

    private boolean run() {
        Matching seed = seed();
        chains.variables().forEach(variable -> equationOf.add(seed.rowOf(variable.id())));
        int given = chains.equations().size();
        for (int row = 0; row < given; row++) {
            int equation = row;
            while (seed.columnOf(row) == NONE && !augment(equation)) {
                equation = chains.nextEquation(equation);
                if (equation == NONE || chains.order(equation) > HIGHEST_ORDER) {
                    return false;
                }
            }
        }
        return true;
    }

    private Matching seed() {
        int[][] columns = new int[chains.equations().size()][];
        for (int row = 0; row < columns.length; row++) {
            columns[row] = highest(row);
        }
        return Matching.maximum(columns, chains.variables().size());
    }

    private int[] highest(int equation) {
        return Arrays.stream(chains.reads(equation)).filter(variable -> chains.next(variable) == NONE).toArray();
    }

    /** Finds an unknown for an equation, or differentiates all that stands in the way. */
    private boolean augment(int start) {
        Map<Integer, Integer> from = new LinkedHashMap<>();
        Set<Integer> reached = new LinkedHashSet<>(List.of(start));
        ArrayDeque<Integer> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            int equation = open.remove();
            for (int variable : highest(equation)) {
                if (from.putIfAbsent(variable, equation) == null) {
                    int other = equationOf.get(variable);
                    if (other == NONE) {
                        flip(variable, start, from);
                        return true;
                    }
                    if (reached.add(other)) {
                        open.add(other);
                    }
                }
            }
        }
        differentiate(from.keySet(), reached);
        return false;
    }

    private void flip(int free, int start, Map<Integer, Integer> from) {
        int variable = free;
        int equation = from.get(variable);
        while (equation != start) {
            int before = variableOf(equation);
            equationOf.set(variable, equation);
            variable = before;
            equation = from.get(variable);
        }
        equationOf.set(variable, start);
    }

    private int variableOf(int equation) {
        return Arrays.stream(highest(equation)).filter(variable -> equationOf.get(variable) == equation).findFirst()
                .orElseThrow();
    }

    private void differentiate(Set<Integer> variables, Set<Integer> equations) {
        boolean real = variables.stream().allMatch(variable -> chains.variable(variable).isReal())
                && equations.stream().allMatch(equation -> chains.equations().get(equation).real());
        if (!real) {
            return;
        }
        for (int variable : variables) {
            chains.differentiateVariable(variable);
            equationOf.add(NONE);
        }
        equations.forEach(chains::differentiateEquation);
        for (int variable : variables) {
            equationOf.set(chains.next(variable), chains.nextEquation(equationOf.get(variable)));
        }
    }
}
