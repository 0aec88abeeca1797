package org.twinsmith.runtime;

import java.util.List;

import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Binding;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.Layout;
import org.twinsmith.core.plan.Role;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.program.ProgramInfo;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.core.quantity.Unit;

/**
 * A tank of 2 m2 that the scenario fills with 0.01 m3/s, in the shape of generated code: one state (level, m), one
 * discrete (mode), one input (inflow, m3/s), one algebraic (volume, m3), one derivative.
 */
public final class Tank implements TwinProgram {
    public static final double AREA = 2;
    public static final double INFLOW = 0.01;
    private static final Unit METRE = new Unit("m", Unit.ONE.dimension(), 1, 0);
    private static final Unit CUBIC_METRE = new Unit("m3", Unit.ONE.dimension(), 1, 0);
    private static final Unit PER_HOUR = new Unit("m3/h", Unit.ONE.dimension(), 1.0 / 3600, 0);
    private static final Layout LAYOUT = new Layout(1, 1, 1, 0, 1);
    private static final int LEVEL = 0;
    private static final int MODE = 1;
    private static final int FLOW = 2;
    private static final int VOLUME = 3;
    private static final int RATE = 4;
    private final double[] v = new double[LAYOUT.size()];
    private double override = Double.NaN;

    /** The level is bound in centimetres at {@code nsu=urn:tank;s=Level}, the volume at {@code s=Volume}. */
    public static List<Binding> bindings() {
        return List.of(binding("tank.level", "Level", new Unit("cm", Unit.ONE.dimension(), 0.01, 0)),
                binding("tank.volume", "Volume", CUBIC_METRE));
    }

    private static Binding binding(String variable, String node, Unit unit) {
        return new Binding(variable, Binding.Direction.READ, "plc", "nsu=urn:tank;s=" + node, unit, 0.05, 0,
                new Place("tank.twin", 12, 1, 200, 40));
    }

    @Override
    public ProgramInfo info() {
        return new ProgramInfo("Cellar", "Filling", 60, 0.5, LAYOUT, List.of(
                variable("tank.level", Role.STATE, new ValueType.Real(), METRE, LEVEL, new Interval(0, 10), true, false),
                variable("tank.mode", Role.DISCRETE, new ValueType.Enumeration("Mode", List.of("auto", "hand")),
                        Unit.ONE, MODE, Interval.ALL, true, true),
                variable("tank.inflow", Role.INPUT, new ValueType.Real(), PER_HOUR, FLOW, new Interval(0, 1), false,
                        false),
                variable("tank.volume", Role.ALGEBRAIC, new ValueType.Real(), CUBIC_METRE, VOLUME, Interval.ALL, true,
                        false)),
                List.of("tank.level", "tank.volume"), List.of(), List.of(), List.of());
    }

    private static Variable variable(String name, Role role, ValueType type, Unit unit, int slot, Interval range,
            boolean published, boolean writable) {
        return new Variable(name, role, type, unit, slot, false, range, published, writable, "", Place.NOWHERE);
    }

    @Override
    public double[] values() {
        return v;
    }

    @Override
    public void start() {
        v[LEVEL] = 1;
    }

    @Override
    public void evaluate(double time) {
        v[FLOW] = Double.isNaN(override) ? INFLOW : override;
        v[RATE] = v[FLOW] / AREA;
        v[VOLUME] = v[LEVEL] * AREA;
    }

    @Override
    public void outputs(double time) {
        v[VOLUME] = v[LEVEL] * AREA;
    }

    @Override
    public void residuals(double time, double[] residuals) {
        // no relations
    }

    @Override
    public boolean hold(double time) {
        return false;
    }

    @Override
    public boolean fire(double time, boolean initial) {
        return false;
    }

    @Override
    public int[] takeOccurred() {
        return new int[0];
    }

    @Override
    public boolean expectation(int index, double time) {
        throw new IllegalArgumentException("no expectation " + index);
    }

    @Override
    public void override(int slot, double value) {
        override = value;
    }

    @Override
    public void release(int slot) {
        override = Double.NaN;
    }
}
