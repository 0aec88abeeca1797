package org.twinsmith.examples;

import org.twinsmith.core.plan.Layout;
import org.twinsmith.core.program.TwinProgram;

/**
 * Runs a twin with explicit Euler steps of one size and handles events at the end of a step, as the fixed-step solver
 * that made the results of the Reference FMUs does. So they can be compared digit by digit, not only to the error of
 * Euler's method.
 */
final class EulerMaster {
    private final TwinProgram program;
    private final double step;
    private long steps;

    EulerMaster(TwinProgram program, double step) {
        this.program = program;
        this.step = step;
        program.start();
        settle(true);
    }

    /** Steps until a time, s. */
    void advance(double time) {
        Layout layout = program.layout();
        double[] values = program.values();
        for (long end = Math.round(time / step); steps < end; steps++) {
            for (int state = 0; state < layout.states(); state++) {
                values[state] += step * values[layout.derivativeOf(state)];
            }
            settle(false);
        }
    }

    double value(String name) {
        return program.variables().stream().filter(variable -> variable.name().equals(name)).findFirst().orElseThrow()
                .shown(program.values());
    }

    private void settle(boolean initial) {
        double time = (steps + (initial ? 0 : 1)) * step;
        boolean first = initial;
        boolean changed = true;
        while (changed) {
            program.evaluate(time);
            boolean held = program.hold(time);
            changed = program.fire(time, first) | held;
            first = false;
        }
    }
}
