package org.twinsmith.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;

import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Comparison;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.Layout;
import org.twinsmith.core.plan.Role;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.program.ProgramInfo;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.core.quantity.Unit;

/** A program written by hand: states first, then discretes, one input, algebraics and derivatives. */
abstract class HandWritten implements TwinProgram {
    private record Rel(Comparison comparison, DoubleSupplier left, DoubleSupplier right, String text) {
    }

    private record Reaction(BooleanSupplier condition, Runnable action) {
    }

    protected final double[] v;
    protected final Layout layout;
    protected double time;
    private final List<Rel> relations = new ArrayList<>();
    private final List<Reaction> whens = new ArrayList<>();
    private final List<ProgramInfo.Expectation> expectations = new ArrayList<>();
    private final List<BooleanSupplier> expected = new ArrayList<>();
    private final List<ProgramInfo.Event> events = new ArrayList<>();
    private final List<BooleanSupplier> declared = new ArrayList<>();
    private final List<Integer> occurred = new ArrayList<>();
    private boolean[] held;
    private boolean[] edges;
    private boolean[] declaredEdges;
    private double overridden = Double.NaN;
    private double duration = 1;
    private double interval = 0.1;

    HandWritten(int states, int discretes, int inputs, int algebraics) {
        layout = new Layout(states, discretes, inputs, 0, algebraics);
        v = new double[layout.size()];
    }

    abstract void initial();

    abstract void equations();

    HandWritten lasting(double seconds, double grid) {
        duration = seconds;
        interval = grid;
        return this;
    }

    int relation(DoubleSupplier left, Comparison comparison, double right) {
        relations.add(new Rel(comparison, left, () -> right, "relation " + relations.size()));
        return relations.size() - 1;
    }

    boolean held(int relation) {
        return held[relation];
    }

    void when(BooleanSupplier condition, Runnable action) {
        whens.add(new Reaction(condition, action));
    }

    void expect(String text, String when, BooleanSupplier condition) {
        expectations.add(new ProgramInfo.Expectation(text, when, Place.NOWHERE));
        expected.add(condition);
    }

    void event(String name, BooleanSupplier condition) {
        events.add(new ProgramInfo.Event(name, "low", name));
        declared.add(condition);
    }

    @Override
    public ProgramInfo info() {
        List<Variable> variables = new ArrayList<>();
        for (int i = 0; i < layout.firstDerivative(); i++) {
            Role role = i < layout.states() ? Role.STATE : i < layout.firstInput() ? Role.DISCRETE
                    : i < layout.firstAlgebraic() ? Role.INPUT : Role.ALGEBRAIC;
            variables.add(new Variable("x" + i, role, new ValueType.Real(), Unit.ONE, i, false, Interval.ALL, true,
                    false, "", new Place("fixture.twin", i + 1, 1, 0, 1)));
        }
        return new ProgramInfo("Fixture", "S", duration, interval, layout, variables, List.of(),
                relations.stream().map(Rel::text).toList(), events, expectations);
    }

    @Override
    public double[] values() {
        return v;
    }

    @Override
    public void start() {
        held = new boolean[relations.size()];
        edges = new boolean[whens.size()];
        declaredEdges = new boolean[events.size()];
        initial();
    }

    @Override
    public void evaluate(double t) {
        time = t;
        if (!Double.isNaN(overridden)) {
            v[layout.firstInput()] = overridden;
        }
        equations();
    }

    @Override
    public void outputs(double t) {
        time = t;
    }

    @Override
    public void residuals(double t, double[] residuals) {
        time = t;
        for (int r = 0; r < residuals.length; r++) {
            residuals[r] = relations.get(r).left().getAsDouble() - relations.get(r).right().getAsDouble();
        }
    }

    @Override
    public boolean hold(double t) {
        time = t;
        boolean changed = false;
        for (int r = 0; r < held.length; r++) {
            Rel relation = relations.get(r);
            boolean now = relation.comparison().test(relation.left().getAsDouble(), relation.right().getAsDouble());
            changed |= now != held[r];
            held[r] = now;
        }
        return changed;
    }

    @Override
    public boolean fire(double t, boolean initial) {
        time = t;
        List<Runnable> actions = new ArrayList<>();
        for (int w = 0; w < edges.length; w++) {
            boolean now = whens.get(w).condition().getAsBoolean();
            if (now && !edges[w] && !initial) {
                actions.add(whens.get(w).action());
            }
            edges[w] = now;
        }
        for (int e = 0; e < declaredEdges.length; e++) {
            boolean now = declared.get(e).getAsBoolean();
            if (now && !declaredEdges[e]) {
                occurred.add(e);
            }
            declaredEdges[e] = now;
        }
        actions.forEach(Runnable::run);
        return !actions.isEmpty();
    }

    @Override
    public int[] takeOccurred() {
        int[] indices = occurred.stream().mapToInt(Integer::intValue).toArray();
        occurred.clear();
        return indices;
    }

    @Override
    public boolean expectation(int index, double t) {
        time = t;
        return expected.get(index).getAsBoolean();
    }

    @Override
    public void override(int slot, double value) {
        overridden = value;
    }

    @Override
    public void release(int slot) {
        overridden = Double.NaN;
    }
}
