package org.twinsmith.codegen.java;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.twinsmith.core.plan.Layout;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Step;

/**
 * The parts of a system that do not act on each other between events, as the satellites of a constellation: each can be integrated by
 * itself. Found only where nothing but instants known beforehand makes events, and nothing is delayed or solved together. Parts beyond
 * {@link #MOST} are joined with their neighbours, so that what they share is not computed too often.
 */
final class IndependentParts {
    private static final int MOST = 16;

    private static final int NONE = -1;

    private final Layout layout;
    private final List<Step> steps;
    private final DerivativeSteps needed;
    /** For each slot a state that it depends on. */
    private final int[] stateOf;
    private final int[] parent;
    /** For each state the number of its part. */
    private final int[] partOf;
    private int count;

    private IndependentParts(Plan plan, DerivativeSteps needed) {
        layout = plan.layout();
        steps = plan.dynamics();
        this.needed = needed;
        stateOf = new int[layout.size()];
        Arrays.fill(stateOf, NONE);
        parent = new int[layout.states()];
        partOf = new int[layout.states()];
        if (mayBeFound(plan)) {
            connect();
            number();
        }
    }

    static IndependentParts of(Plan plan, DerivativeSteps needed) {
        return new IndependentParts(plan, needed);
    }

    private static boolean mayBeFound(Plan plan) {
        return plan.layout().states() > 1 && plan.timing().delays().isEmpty()
                && KnownInstants.areAll(plan)
                && plan.dynamics().stream().noneMatch(Step.Solve.class::isInstance);
    }

    private void connect() {
        for (int state = 0; state < parent.length; state++) {
            parent[state] = state;
            stateOf[state] = state;
            stateOf[layout.derivativeOf(state)] = state;
        }
        needed.indices().stream().mapToObj(steps::get).forEach(this::connect);
    }

    private void connect(Step step) {
        int slot = step.writes().findFirst().orElseThrow();
        Reads.of(step).slots().stream().filter(read -> stateOf[read] != NONE).forEach(read -> {
            if (stateOf[slot] == NONE) {
                stateOf[slot] = stateOf[read];
            }
            parent[root(stateOf[read])] = root(stateOf[slot]);
        });
    }

    private int root(int state) {
        int root = state;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    /** Numbers the parts in the order of their first states, neighbours together. */
    private void number() {
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
        for (int state = 0; state < parent.length; state++) {
            numbers.putIfAbsent(root(state), numbers.size());
        }
        count = Math.min(MOST, numbers.size());
        for (int state = 0; state < parent.length; state++) {
            partOf[state] = (int) ((long) numbers.get(root(state)) * count / numbers.size());
        }
    }

    /** How many there are; fewer than two where the system is one whole. */
    int count() {
        return count > 1 ? count : 0;
    }

    /** The part that needs a step for its derivatives, from 0; -1 where several do. @param index in the dynamics */
    private int partOf(int index) {
        int state = stateOf[steps.get(index).writes().findFirst().orElseThrow()];
        return count() == 0 || state == NONE ? NONE : partOf[state];
    }

    /** The steps of each part; before them those that several need, which are all where there are no parts. @return indices in the dynamics */
    List<BitSet> steps() {
        List<BitSet> sets = new ArrayList<>();
        for (int part = -1; part < count(); part++) {
            sets.add(new BitSet());
        }
        needed.indices().stream().forEach(index -> sets.get(partOf(index) + 1).set(index));
        return sets;
    }

    /** The states of each part, as {@code HybridProgram.columns} reads them. */
    String states() {
        List<List<String>> states = new ArrayList<>();
        for (int part = 0; part < count(); part++) {
            states.add(new ArrayList<>());
        }
        for (int state = 0; state < partOf.length; state++) {
            states.get(partOf[state]).add(Integer.toString(state));
        }
        return states.stream().map(each -> String.join(" ", each)).collect(Collectors.joining(";"));
    }
}
