package org.twinsmith.simulation.bench;

import java.util.List;

import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.Layout;
import org.twinsmith.core.plan.Role;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.program.ProgramInfo;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.simulation.program.Changes;
import org.twinsmith.simulation.program.HybridProgram;

/** The room of cvode_events.c as generated code would have it: temperature, heating, derivative. */
final class Thermostat extends HybridProgram {
    static final double END = 10_000;

    Thermostat() {
        super(new ProgramInfo("Room", "S", END, END, new Layout(1, 1, 0, 0, 0),
                List.of(variable("room", Role.STATE, 0), variable("heating", Role.DISCRETE, 1)), List.of(),
                List.of("room > 21", "room < 19"), List.of(new ProgramInfo.Event("off", "low", "off"),
                        new ProgramInfo.Event("on", "low", "on")), List.of()), 2);
    }

    private static Variable variable(String name, Role role, int slot) {
        return new Variable(name, role, new ValueType.Real(), Unit.ONE, slot, false, Interval.ALL, true, false, "",
                new Place("room.twin", 1, 1, 0, 1));
    }

    @Override
    protected void parameters() {
        v[2] = 0;
    }

    @Override
    protected void starts() {
        v[0] = 20;
        v[1] = 1;
    }

    @Override
    public void evaluate(double time) {
        v[2] = (v[1] > 0 ? 30 - v[0] : 5 - v[0]) / 10;
    }

    @Override
    public void outputs(double time) {
        // There are none.
    }

    @Override
    public void residuals(double time, double[] residuals) {
        residuals[0] = v[0] - 21;
        residuals[1] = v[0] - 19;
    }

    @Override
    protected void truths(double time, boolean[] truths) {
        truths[0] = v[0] > 21;
        truths[1] = v[0] < 19;
    }

    @Override
    protected void conditions(double time, boolean[] truths) {
        truths[0] = held[0];
        truths[1] = held[1];
    }

    @Override
    protected void react(int when, double time, Changes into) {
        into.set(1, when);
    }

    @Override
    protected boolean reactsInitially(int when) {
        return true;
    }

    @Override
    protected void eventConditions(double time, boolean[] truths) {
        truths[0] = held[0];
        truths[1] = held[1];
    }

    @Override
    protected double[] knownInstants() {
        return new double[0];
    }

    @Override
    public boolean expectation(int index, double time) {
        return true;
    }
}
