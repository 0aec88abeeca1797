package org.twinsmith.simulation.experiment;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;

import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.simulation.Cancellation;
import org.twinsmith.simulation.RunListener;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.Stepper;

/** Runs a twin along a recording: its inputs as recorded, its values at the instants of the recording. */
final class Replay {
    private final Supplier<TwinProgram> programs;
    private final Simulation.Options options;
    private final Recording recording;
    private final double[] times;

    Replay(Supplier<TwinProgram> programs, Simulation.Options options, Recording recording) {
        this.programs = programs;
        this.options = options;
        this.recording = recording;
        times = recording.times();
    }

    /**
     * The values of the fitted signals.
     *
     * @param given values, SI, of parameters, inputs and starts
     * @return SI, by signal and time
     * @throws org.twinsmith.core.diagnostic.DiagnosticException where the run fails or is cancelled
     */
    double[][] run(Map<Variable, Double> given, Cancellation cancellation) {
        TwinProgram program = programs.get();
        given.forEach((variable, value) -> give(program, variable, value));
        double[] driven = new double[recording.driven().size()];
        for (int d = 0; d < driven.length; d++) {
            Recording.Signal signal = recording.driven().get(d);
            driven[d] = Arrays.stream(signal.values()).filter(Double::isFinite).findFirst().orElseThrow();
            give(program, signal.variable(), driven[d]);
        }
        Stepper stepper = new Stepper(program, options, 0, RunListener.NONE, cancellation);
        stepper.start();
        double[][] values = new double[recording.fitted().size()][times.length];
        for (int row = 0; row < times.length; row++) {
            stepper.advance(times[row]);
            drive(stepper, driven, row);
            for (int f = 0; f < values.length; f++) {
                values[f][row] = recording.fitted().get(f).variable().in(program.values());
            }
        }
        return values;
    }

    private static void give(TwinProgram program, Variable variable, double value) {
        program.give(variable.slot(), variable.negated() ? -value : value);
    }

    /** Writes what has changed since the last row; a gap keeps the last value. */
    private void drive(Stepper stepper, double[] driven, int row) {
        for (int d = 0; d < driven.length; d++) {
            Recording.Signal signal = recording.driven().get(d);
            double value = signal.value(row);
            if (Double.isFinite(value) && value != driven[d]) {
                driven[d] = value;
                stepper.write(signal.variable().slot(), signal.variable().negated() ? -value : value);
            }
        }
    }
}
