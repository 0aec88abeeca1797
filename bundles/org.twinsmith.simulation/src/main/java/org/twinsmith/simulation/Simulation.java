package org.twinsmith.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.plan.Solver;
import org.twinsmith.core.program.ProgramInfo;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.simulation.integrator.Method;

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
     * @param method how to integrate
     * @param fixedStep length of a step, s, for the methods with fixed steps, which heed no tolerance
     * @param eventsAtStepEnds whether an event counts as happening at the end of the step in which it falls, instead of
     *        at its instant: what a real-time loop with fixed steps does. An event that begins and ends within one step
     *        is then missed
     * @param jobs how many threads integrate parts of the twin that do not act on each other; the result is the same with
     *        any number
     */
    public record Options(double relativeTolerance, double absoluteTolerance, double longestStep, int eventLimit,
            Method method, double fixedStep, boolean eventsAtStepEnds, int jobs) {
        public static final Options DEFAULT = new Options(1e-9, 1e-12, Double.POSITIVE_INFINITY, 100);

        /** With a method that is chosen during the run. */
        public Options(double relativeTolerance, double absoluteTolerance, double longestStep, int eventLimit) {
            this(relativeTolerance, absoluteTolerance, longestStep, eventLimit, Method.AUTO, 1e-3, false, 1);
        }

        public Options {
            if (!(relativeTolerance >= 1e-14) || !(absoluteTolerance > 0) || !(longestStep > 0) || eventLimit < 1
                    || jobs < 1 || !(fixedStep > 0) || fixedStep == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("tolerances " + relativeTolerance + " and " + absoluteTolerance
                        + ", longest step " + longestStep + " s, event limit " + eventLimit + ", fixed step "
                        + fixedStep + " s, " + jobs + " jobs");
            }
        }

        /** What a scenario asks for, and for the rest the usual. */
        public static Options of(Optional<Solver> asked) {
            return asked.map(DEFAULT::with).orElse(DEFAULT);
        }

        private Options with(Solver solver) {
            double relative = Double.isNaN(solver.tolerance()) ? relativeTolerance : solver.tolerance();
            return withTolerances(relative, Double.isNaN(solver.tolerance()) ? absoluteTolerance : relative * 1e-3).withFixedStep(
                    Method.of(solver.method()).orElseThrow(), Double.isNaN(solver.step()) ? fixedStep : solver.step(), false);
        }

        /** These options with another method. */
        public Options with(Method other) {
            return new Options(relativeTolerance, absoluteTolerance, longestStep, eventLimit, other, fixedStep,
                    eventsAtStepEnds, jobs);
        }

        /** These options with other tolerances. */
        public Options withTolerances(double relative, double absolute) {
            return new Options(relative, absolute, longestStep, eventLimit, method, fixedStep, eventsAtStepEnds, jobs);
        }

        /**
         * These options with steps of one length.
         *
         * @param other a method with fixed steps
         * @param step s
         * @param atStepEnds whether events happen at the ends of steps
         */
        public Options withFixedStep(Method other, double step, boolean atStepEnds) {
            return new Options(relativeTolerance, absoluteTolerance, longestStep, eventLimit, other, step, atStepEnds, jobs);
        }

        /** These options with a number of threads. */
        public Options withJobs(int threads) {
            return new Options(relativeTolerance, absoluteTolerance, longestStep, eventLimit, method, fixedStep, eventsAtStepEnds, threads);
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
        Watch watch = new Watch(program);
        Stepper stepper = new Stepper(program, options, interval(info), watch.and(listener), cancellation);
        Optional<Diagnostic> stopped = drive(stepper, info.duration(), watch::ended);
        return new Run(info.name(), info.scenario(), stepper.time(), stepper.statistics(),
                watch.expectations.judge(stopped.isEmpty(), stepper.time()), watch.occurrences, stopped);
    }

    private static Optional<Diagnostic> drive(Stepper stepper, double duration, BooleanSupplier ended) {
        try {
            stepper.start();
            stepper.advance(duration, ended);
            stepper.sampleNow();
            return Optional.empty();
        } catch (DiagnosticException e) {
            return Optional.of(e.diagnostics().getFirst());
        } finally {
            stepper.close();
        }
    }

    private static double interval(ProgramInfo info) {
        return info.interval() > 0 ? info.interval() : info.duration() / 500;
    }

    /** What the result of a run says of its events and expectations; asked at each step whether an event has ended it. */
    private static final class Watch implements RunListener {
        private final List<ProgramInfo.Event> events;
        private final Expectations expectations;
        private final List<Run.Occurrence> occurrences = new ArrayList<>();
        private boolean ended;

        Watch(TwinProgram program) {
            events = program.info().events();
            expectations = new Expectations(program);
        }

        boolean ended() {
            return ended;
        }

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
            ProgramInfo.Event declared = events.get(event);
            occurrences.add(new Run.Occurrence(time, declared));
            ended |= declared.ends();
        }
    }
}
