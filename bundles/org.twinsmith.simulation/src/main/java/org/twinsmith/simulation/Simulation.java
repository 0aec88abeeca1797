package org.twinsmith.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.program.ProgramInfo;
import org.twinsmith.core.program.TwinProgram;

/** Runs a twin through its scenario from start to end. */
public final class Simulation {
    private final TwinProgram program;
    private final Options options;

    /**
     * How a run is computed.
     *
     * @param relativeTolerance error of a step that is allowed, as a share of a state's value
     * @param absoluteTolerance error of a step that is allowed, as a share of a state's nominal value: the larger bound
     *        of its range, else the larger of its start and one of its unit
     * @param longestStep longest step, s; never longer than ten times the recording interval
     * @param eventLimit event iterations at one instant, or events at almost one instant, beyond which a run is said to
     *        chatter
     */
    public record Options(double relativeTolerance, double absoluteTolerance, double longestStep, int eventLimit) {
        public static final Options DEFAULT = new Options(1e-9, 1e-12, Double.POSITIVE_INFINITY, 100);

        public Options {
            if (!(relativeTolerance >= 1e-14) || !(absoluteTolerance > 0) || !(longestStep > 0) || eventLimit < 1) {
                throw new IllegalArgumentException("tolerances " + relativeTolerance + " and " + absoluteTolerance
                        + ", longest step " + longestStep + " s, event limit " + eventLimit);
            }
        }
    }

    public Simulation(TwinProgram program, Options options) {
        this.program = program;
        this.options = options;
    }

    /**
     * Runs the scenario. A failure on the way ends the run but loses nothing of what was before: the listener has had
     * the rows, and the result says why it ended.
     *
     * @param listener told of rows and events
     * @param cancellation asked before each step
     */
    public Run run(RunListener listener, Cancellation cancellation) {
        ProgramInfo info = program.info();
        Expectations expectations = new Expectations(program);
        List<Run.Occurrence> occurrences = new ArrayList<>();
        RunListener watch = new RunListener() {
            @Override
            public void row(double time, double[] values, RowKind kind) {
                if (kind == RowKind.SAMPLE) {
                    expectations.observe(time);
                }
            }

            @Override
            public void settled(double time) {
                expectations.observe(time);
            }

            @Override
            public void occurred(double time, int event) {
                occurrences.add(new Run.Occurrence(time, info.events().get(event)));
            }
        };
        Stepper stepper = new Stepper(program, options, interval(info), watch.and(listener), cancellation);
        Optional<Diagnostic> stopped = drive(stepper, info.duration());
        return new Run(info.name(), info.scenario(), stepper.time(), stepper.statistics(),
                expectations.judge(stopped.isEmpty(), stepper.time()), occurrences, stopped);
    }

    private static Optional<Diagnostic> drive(Stepper stepper, double duration) {
        try {
            stepper.start();
            stepper.advance(duration);
            stepper.sampleNow();
            return Optional.empty();
        } catch (DiagnosticException e) {
            return Optional.of(e.diagnostics().getFirst());
        }
    }

    private static double interval(ProgramInfo info) {
        return info.interval() > 0 ? info.interval() : info.duration() / 500;
    }
}
