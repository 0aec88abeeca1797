package org.twinsmith.simulation.experiment;

import java.util.List;

import org.twinsmith.core.plan.Variable;

/**
 * What was measured.
 *
 * @param times ascending, s since the start of the run
 * @param fitted what the model is to follow
 * @param driven inputs that the run is given, each held until its next value
 */
public record Recording(double[] times, List<Signal> fitted, List<Signal> driven) {
    public Recording {
        times = times.clone();
        fitted = List.copyOf(fitted);
        driven = List.copyOf(driven);
        if (times.length == 0 || fitted.isEmpty()) {
            throw new IllegalArgumentException("nothing was recorded");
        }
    }

    @Override
    public double[] times() {
        return times.clone();
    }

    /** A variable with its measured values, SI, one for each time; not a number where nothing was measured. */
    public record Signal(Variable variable, double[] values) {
        public Signal {
            values = values.clone();
        }

        @Override
        public double[] values() {
            return values.clone();
        }

        double value(int row) {
            return values[row];
        }

        int rows() {
            return values.length;
        }
    }
}
