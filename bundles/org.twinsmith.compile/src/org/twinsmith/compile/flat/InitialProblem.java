package org.twinsmith.compile.flat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What holds at the start of a run only.
 *
 * @param free ids of the states whose start is not given
 * @param equations hold at the start, besides the equations that always hold
 */
public record InitialProblem(Set<Integer> free, List<FlatEquation> equations) {
    /** Every start is given. */
    public static final InitialProblem NONE = new InitialProblem(Set.of(), List.of());

    public InitialProblem {
        free = Set.copyOf(free);
        equations = List.copyOf(equations);
    }

    public boolean isEmpty() {
        return free.isEmpty() && equations.isEmpty();
    }

    /** The free states in the order of the model. */
    public List<Integer> ordered() {
        return List.copyOf(new TreeSet<>(free));
    }
}
