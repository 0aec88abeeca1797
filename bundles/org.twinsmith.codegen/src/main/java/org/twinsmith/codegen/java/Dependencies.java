package org.twinsmith.codegen.java;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.twinsmith.core.plan.Layout;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Step;

/** Which derivatives depend on which states, through all equations and both branches of every choice. */
final class Dependencies {
    /** A pattern with more elements is no longer sparse enough to be worth its text. */
    private static final int MOST = 100_000;

    private Dependencies() {
    }

    /** The pattern as {@code HybridProgram.columns} reads it; empty where there are no states, or too much to say. */
    static Optional<String> of(Plan plan) {
        Layout layout = plan.layout();
        BitSet[] statesOf = new BitSet[layout.size()];
        for (int state = 0; state < layout.states(); state++) {
            statesOf[state] = new BitSet();
            statesOf[state].set(state);
        }
        for (Step step : plan.dynamics()) {
            BitSet all = new BitSet();
            Reads.of(step).slots().stream().filter(slot -> statesOf[slot] != null).forEach(slot -> all.or(statesOf[slot]));
            step.writes().forEach(slot -> statesOf[slot] = all);
        }
        List<List<Integer>> columns = new ArrayList<>();
        for (int state = 0; state < layout.states(); state++) {
            columns.add(new ArrayList<>());
        }
        for (int state = 0; state < layout.states(); state++) {
            BitSet row = statesOf[layout.derivativeOf(state)];
            int derivative = state;
            if (row != null) {
                row.stream().forEach(column -> columns.get(column).add(derivative));
            }
        }
        int entries = columns.stream().mapToInt(List::size).sum();
        return columns.isEmpty() || entries > MOST ? Optional.empty() : Optional.of(columns.stream()
                .map(rows -> rows.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(";")));
    }
}
