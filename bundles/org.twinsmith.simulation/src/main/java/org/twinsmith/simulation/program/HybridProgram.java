package org.twinsmith.simulation.program;

import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.twinsmith.core.plan.Layout;
import org.twinsmith.core.program.ProgramInfo;
import org.twinsmith.simulation.algebra.StateJacobian;

/**
 * The part of a program that does not depend on its model: relations keep their truth between events, a {@code when}
 * runs on each change of its condition from false to true, simultaneous assignments read the values before the event,
 * inputs can be overridden. Generated code adds the equations.
 */
public abstract class HybridProgram extends TimedProgram {
    /**
     * The truth of each relation; then whether this is the first event iteration, and whether a loop is being solved in its
     * simplified form.
     */
    protected final boolean[] held;
    /** For each state, discrete, input and parameter by slot, whether its value, or start, was fixed from outside. */
    protected final boolean[] fixed;

    private final Layout layout;
    private final int relations;
    private final boolean[] truths;
    private final boolean[] before;
    private final boolean[] conditions;
    private final boolean[] edges;
    private final boolean[] eventConditions;
    private final boolean[] eventEdges;
    private final boolean[] occurred;
    private final Changes changes;
    /** Whether nothing but sampled blocks has reacted since somebody asked. */
    private boolean routine;
    /** Whether anything that derivatives depend on has changed since somebody asked. */
    private boolean disturbed;
    /** Which relations and slots derivatives depend on; made when first needed, all where that is not known. */
    private boolean[] disturbingRelations;
    private boolean[] disturbingSlots;
    private final SortedMap<Integer, Double> given = new TreeMap<>();
    /** Made when an implicit solver first asks; null before. */
    private Optional<StateJacobian> chain;

    /** @param whens how many {@code when}s there are */
    protected HybridProgram(ProgramInfo info, int whens) {
        super(info);
        layout = info.layout();
        relations = info.relations().size();
        held = new boolean[relations + 2];
        fixed = new boolean[layout.firstAlgebraic()];
        truths = new boolean[relations];
        before = new boolean[relations];
        conditions = new boolean[whens];
        edges = new boolean[whens];
        eventConditions = new boolean[info.events().size()];
        eventEdges = new boolean[eventConditions.length];
        occurred = new boolean[eventConditions.length];
        changes = new Changes(info, v);
    }

    /**
     * Reads a pattern of a Jacobian.
     *
     * @param text for each column the indices of its rows with blanks between, the columns with semicolons between
     */
    protected static int[][] columns(String text) {
        String[] columns = text.split(";", -1);
        int[][] rows = new int[columns.length][];
        for (int c = 0; c < columns.length; c++) {
            rows[c] = columns[c].isEmpty() ? new int[0]
                    : Stream.of(columns[c].split(" ")).mapToInt(Integer::parseInt).toArray();
        }
        return rows;
    }

    /** Computes the parameters. */
    protected abstract void parameters();

    /** Gives states and discretes their initial values, and algebraics a guess. */
    protected abstract void starts();

    /** Writes the present truth of each relation. */
    protected abstract void truths(double time, boolean[] truths);

    /** Writes the present truth of the condition of each {@code when}. */
    protected abstract void conditions(double time, boolean[] truths);

    /** Computes the right-hand sides of one {@code when}; sampled blocks are counted after them. */
    protected abstract void react(int when, double time, Changes into);

    /** Whether a {@code when} may run in the first event iteration. */
    protected abstract boolean reactsInitially(int when);

    /** Whether a {@code when} runs only where no branch before it runs at the same instant. */
    protected boolean isBranch(int when) {
        return false;
    }

    /** Writes the present truth of the condition of each declared event. */
    protected abstract void eventConditions(double time, boolean[] truths);

    /** The relations, then the discretes and inputs, that derivatives depend on; empty where that is not known. */
    protected Optional<int[][]> disturbances() {
        return Optional.empty();
    }

    /** Makes what computes the Jacobian by the chain rule; empty where the partial derivatives are not known. */
    protected Optional<StateJacobian> stateJacobian() {
        return Optional.empty();
    }

    /** Writes the partial derivatives of single equations, in the order of {@link #stateJacobian}. */
    protected void partials(double time, double[] into) {
        throw new IllegalStateException("no partial derivatives");
    }

    @Override
    public Optional<int[][]> jacobianPattern() {
        return chain().map(StateJacobian::pattern);
    }

    @Override
    public final boolean jacobian(double time, double[] entries) {
        Optional<StateJacobian> known = chain();
        if (known.isEmpty()) {
            return false;
        }
        partials(time, known.get().partials());
        return known.get().compute(entries);
    }

    private Optional<StateJacobian> chain() {
        if (chain == null) {
            chain = stateJacobian();
        }
        return chain;
    }

    @Override
    public final void start() {
        Arrays.fill(v, 0);
        Arrays.fill(held, false);
        Arrays.fill(before, false);
        Arrays.fill(fixed, false);
        Arrays.fill(edges, false);
        Arrays.fill(eventEdges, false);
        Arrays.fill(occurred, false);
        held[relations] = true;
        disturbed = true;
        markDisturbances();
        given.forEach((slot, value) -> {
            fixed[slot] = true;
            v[slot] = value;
        });
        parameters();
        plantSeed();
        starts();
        beginTime();
    }

    @Override
    public final void give(int slot, double value) {
        if (slot < 0 || slot >= fixed.length) {
            throw new IllegalArgumentException("slot " + slot + " has no value that could be given");
        }
        given.put(slot, value);
    }

    @Override
    public final boolean hold(double time) {
        truths(time, truths);
        boolean changed = false;
        for (int r = 0; r < relations; r++) {
            changed |= before[r] != truths[r];
            disturbed |= before[r] != truths[r] && disturbingRelations[r];
            before[r] = truths[r];
            held[r] = truths[r];
        }
        routine &= !changed;
        return changed;
    }

    @Override
    public final boolean fire(double time, boolean initial) {
        changes.begin(time);
        boolean ticked = !initial && timers().tick(time);
        conditions(time, conditions);
        routine |= ticked;
        boolean taken = false;
        for (int w = 0; w < edges.length; w++) {
            taken &= isBranch(w);
            if (conditions[w] && !edges[w] && !taken && (!initial || reactsInitially(w))) {
                react(w, time, changes);
                routine = false;
                taken = true;
            }
            edges[w] = conditions[w];
        }
        for (int c = 0; ticked && c < timers().count(); c++) {
            if (timers().isDue(c)) {
                react(edges.length + c, time, changes);
            }
        }
        note(time, initial);
        boolean changed = changes.apply();
        disturbed |= changes.anyOf(disturbingSlots);
        if (initial) {
            held[relations] = false;
        }
        return changed || initial;
    }

    @Override
    public final boolean wasRoutine() {
        boolean was = routine;
        routine = false;
        return was;
    }

    @Override
    public final boolean isUndisturbed() {
        boolean was = !disturbed;
        disturbed = false;
        return was;
    }

    private void markDisturbances() {
        if (disturbingSlots != null) {
            return;
        }
        Optional<int[][]> known = disturbances();
        disturbingRelations = new boolean[relations];
        disturbingSlots = new boolean[layout.size()];
        Arrays.fill(disturbingRelations, known.isEmpty());
        Arrays.fill(disturbingSlots, 0, known.isEmpty() ? disturbingSlots.length : layout.states(), true);
        known.ifPresent(both -> {
            IntStream.of(both[0]).forEach(relation -> disturbingRelations[relation] = true);
            IntStream.of(both[1]).forEach(slot -> disturbingSlots[slot] = true);
        });
    }

    private void note(double time, boolean initial) {
        eventConditions(time, eventConditions);
        for (int e = 0; e < occurred.length; e++) {
            occurred[e] |= eventConditions[e] && !eventEdges[e] && !initial;
            eventEdges[e] = eventConditions[e];
        }
    }

    @Override
    public final int[] takeOccurred() {
        int[] indices = new int[occurred.length];
        int count = 0;
        for (int e = 0; e < occurred.length; e++) {
            if (occurred[e]) {
                indices[count++] = e;
            }
        }
        Arrays.fill(occurred, false);
        return Arrays.copyOf(indices, count);
    }

    @Override
    public final void override(int slot, double value) {
        requireInput(slot);
        disturbed = true;
        fixed[slot] = true;
        v[slot] = value;
    }

    @Override
    public final void release(int slot) {
        requireInput(slot);
        disturbed = true;
        fixed[slot] = false;
    }

    private void requireInput(int slot) {
        if (slot < layout.firstInput() || slot >= layout.firstParameter()) {
            throw new IllegalArgumentException("slot " + slot + " is no input");
        }
    }
}
