package org.twinsmith.simulation;

import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.simulation.integrator.Integrator;

/** Hands out rows on the grid and at events, after checking that every value is finite. */
final class RowWriter {
    /** How many parts of a step are told apart in search of peaks; those of the longest steps are then found to about 1e-5 of the swing. */
    private static final int PARTS = 8;
    private final TwinProgram program;
    private final ProgramDerivatives derivatives;
    private final Failures failures;
    private final RunListener listener;
    private final double interval;
    private final double[] state;
    private long nextIndex;
    private double last = Double.NEGATIVE_INFINITY;

    RowWriter(TwinProgram program, ProgramDerivatives derivatives, Failures failures, RunListener listener,
            double interval) {
        this.program = program;
        this.derivatives = derivatives;
        this.failures = failures;
        this.listener = listener;
        this.interval = interval;
        state = new double[program.layout().states()];
    }

    double interval() {
        return interval;
    }

    private double nextTime() {
        return interval > 0 ? nextIndex * interval : Double.POSITIVE_INFINITY;
    }

    /** Hands out the rows of the grid before an instant, from the dense output of the last step. */
    void until(double end, Integrator integrator) {
        for (double due = nextTime(); due < end && !isAt(due, end); due = nextTime()) {
            integrator.interpolate(due, state);
            derivatives.place(due, state);
            sample(due);
        }
    }

    /** Shows a step to a listener that looks within. @param from s @param to s, where the step ends or an event ends it */
    void within(double from, double to, Integrator integrator) {
        for (int part = 1; part <= PARTS && listener.looksWithin(); part++) {
            double time = part == PARTS ? to : from + (to - from) * part / PARTS;
            integrator.interpolate(time, state);
            derivatives.place(time, state);
            listener.within(time, program.values());
        }
    }

    /** Whether the grid asks for the values of an instant. */
    boolean isDue(double time) {
        return nextTime() <= time || isAt(nextTime(), time);
    }

    /** Whether an instant of the grid and another differ by the rounding of multiplication only. */
    private static boolean isAt(double due, double time) {
        return Math.abs(due - time) <= 4 * Math.ulp(time);
    }

    void sampleUnlessDone(double time) {
        if (last != time) {
            sample(time);
        }
    }

    void sample(double time) {
        tell(time, program.values(), RowKind.SAMPLE);
        skipTo(time);
    }

    /** Whether a row stands so close before an instant that those of a fast clock would swamp the grid. */
    boolean isDense(double time) {
        return time - last < interval / 2;
    }

    void before(double time, double[] values) {
        tell(time, values, RowKind.BEFORE_EVENT);
    }

    void after(double time) {
        tell(time, program.values(), RowKind.AFTER_EVENT);
        skipTo(time);
    }

    private void skipTo(double time) {
        while (isDue(time)) {
            nextIndex++;
        }
        last = time;
    }

    private void tell(double time, double[] values, RowKind kind) {
        failures.notFinite(values, time).ifPresent(failure -> {
            throw failure;
        });
        listener.row(time, values, kind);
    }
}
