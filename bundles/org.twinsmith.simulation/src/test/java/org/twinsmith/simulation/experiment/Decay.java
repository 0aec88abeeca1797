package org.twinsmith.simulation.experiment;

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

/**
 * der(x) = -rate * x + feed over 2 s, half = ln(2) / rate: x is known in closed form. Undefined where x or a is below -10.
 * The parameters a and b do nothing.
 */
final class Decay extends HybridProgram {
    static final Variable X = variable("x", Role.STATE, 0, Interval.ALL);
    static final Variable FEED = variable("feed", Role.INPUT, 1, Interval.ALL);
    static final Variable RATE = variable("rate", Role.PARAMETER, 2, Interval.ALL);
    static final Variable HALF = variable("half", Role.PARAMETER, 3, new Interval(0, 100));
    static final Variable A = variable("a", Role.PARAMETER, 4, Interval.ALL);
    static final Variable B = variable("b", Role.PARAMETER, 5, Interval.ALL);
    private static final ProgramInfo INFO = new ProgramInfo("Decay", "Run", 2, 0.1, new Layout(1, 0, 1, 4, 0),
            List.of(X, FEED, RATE, HALF, A, B), List.of(), List.of(), List.of(), List.of(new ProgramInfo.Expectation(
                    "x < 5", "ALWAYS", Place.NOWHERE)));

    Decay() {
        super(INFO, 0);
    }

    private static Variable variable(String name, Role role, int slot, Interval range) {
        return new Variable(name, role, new ValueType.Real(), Unit.ONE, slot, false, range, true, false, "",
                Place.NOWHERE);
    }

    /** x at a time. */
    static double exact(double start, double rate, double feed, double time) {
        return feed / rate + (start - feed / rate) * Math.exp(-rate * time);
    }

    @Override
    protected void parameters() {
        v[2] = fixed[2] ? v[2] : 1;
        v[3] = fixed[3] ? v[3] : Math.log(2) / v[2];
    }

    @Override
    protected void starts() {
        v[0] = fixed[0] ? v[0] : 1;
    }

    @Override
    public void evaluate(double time) {
        v[1] = fixed[1] ? v[1] : 0;
        v[6] = -v[2] * v[0] + v[1] + (v[0] < -10 || v[4] < -10 ? Double.NaN : 0);
    }

    @Override
    public void outputs(double time) {
        // All is computed by evaluate.
    }

    @Override
    public void residuals(double time, double[] residuals) {
        // There are no relations.
    }

    @Override
    protected void truths(double time, boolean[] truths) {
        // There are no relations.
    }

    @Override
    protected void conditions(double time, boolean[] truths) {
        // There are no reactions.
    }

    @Override
    protected void react(int when, double time, Changes into) {
        throw new IllegalArgumentException("there are no reactions");
    }

    @Override
    protected boolean reactsInitially(int when) {
        return false;
    }

    @Override
    protected void eventConditions(double time, boolean[] truths) {
        // There are no events.
    }

    @Override
    protected double[] knownInstants() {
        return new double[0];
    }

    @Override
    public boolean expectation(int index, double time) {
        return v[0] < 5;
    }
}
