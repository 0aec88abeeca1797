package org.twinsmith.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.plan.Layout;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.program.Memory;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.simulation.integrator.Integrator;
import org.twinsmith.simulation.integrator.Method;

/**
 * Advances a twin from instant to instant, without an end: for a twin that follows a clock. Between two advances its
 * inputs and properties may be written, which counts as an event. One thread at a time.
 *
 * <p>After each call the program's values, outputs included, are those of {@link #time}.
 */
public final class Stepper {
    /** Values that differ by a smaller share differ by rounding only. */
    private static final double SAME = 1e-9;

    private final TwinProgram program;
    private final Simulation.Options options;
    private final Cancellation cancellation;
    private final RunListener listener;
    private final Failures failures;
    private final ProgramDerivatives derivatives;
    private final EventIteration iteration;
    private final Layout layout;
    private final double[] state;
    private final double[] before;
    private final RowWriter rows;
    private final HistoryRecorder history;
    private final Pile pile;
    private final Pace pace = new Pace();
    private Integrator integrator;
    private CrossingDetector detector;
    private double next = Double.POSITIVE_INFINITY;
    private double time;
    private long events;
    /** Whether relations may change inside of steps. */
    private boolean watched;
    /** Whether the last event made a difference to derivatives. */
    private boolean felt;
    /** Whether outputs are those of an instant before. */
    private boolean stale;

    /**
     * @param program the twin, not started
     * @param interval time between the rows that the listener is given, s; 0 for rows at the start and at events only
     */
    public Stepper(TwinProgram program, Simulation.Options options, double interval, RunListener listener,
            Cancellation cancellation) {
        this.program = program;
        this.options = options;
        this.cancellation = cancellation;
        this.listener = listener;
        failures = new Failures(program.info());
        derivatives = new ProgramDerivatives(program, failures);
        iteration = new EventIteration(program, derivatives, failures, options.eventLimit());
        layout = program.layout();
        state = new double[layout.states()];
        before = new double[layout.size()];
        history = new HistoryRecorder(program, derivatives);
        pile = new Pile(program.info().relations().size());
        rows = new RowWriter(program, derivatives, failures, listener, interval);
    }

    /**
     * Initialises the twin at time 0, with the first event iteration, and hands out the first row.
     *
     * @throws DiagnosticException where it has no consistent start
     */
    public void start() {
        program.start();
        time = 0;
        iteration.initial(0);
        double longest = rows.interval() > 0 ? Math.min(options.longestStep(), 10 * rows.interval())
                : options.longestStep();
        double shortest = program.memory().map(Memory::shortest).orElse(Double.POSITIVE_INFINITY);
        watched = !program.changesAtInstantsOnly();
        Method.Settings settings = new Method.Settings(tolerances(), options.relativeTolerance(), Math.min(longest, shortest),
                Math.min(options.fixedStep(), shortest), watched);
        integrator = PartedIntegrator.suits(program, options.method(), listener.looksWithin())
                ? new PartedIntegrator(program, derivatives, options.method(), settings, rows.interval(), options.jobs())
                : options.method().integrator(derivatives, settings);
        detector = new CrossingDetector(program, derivatives, integrator, failures, options.eventsAtStepEnds());
        derivatives.outputs(0);
        tellOccurred();
        rows.sample(0);
        listener.within(0, program.values());
        restart();
    }

    /** A state without a better scale is measured in its own unit. */
    private double[] tolerances() {
        double[] nominal = new double[layout.states()];
        Arrays.fill(nominal, 1);
        for (Variable variable : program.variables()) {
            if (variable.slot() < layout.states()) {
                double start = Math.abs(program.values()[variable.slot()]);
                double bound = Math.max(Math.abs(variable.range().low()), Math.abs(variable.range().high()));
                nominal[variable.slot()] = Double.isFinite(bound) && bound > 0 ? bound
                        : Math.max(start, variable.unit().factor());
            }
        }
        for (int i = 0; i < nominal.length; i++) {
            nominal[i] *= options.absoluteTolerance();
        }
        return nominal;
    }

    /**
     * Advances to an instant.
     *
     * @param target s; nothing happens where it is not later than {@link #time}
     * @throws DiagnosticException where the equations, the events or the integrator fail, or the run is cancelled;
     *         {@link #time} then says how far it came
     */
    public void advance(double target) {
        advance(target, () -> false);
    }

    /** As {@link #advance(double)}. @param ended asked after each step whether to stay there */
    public void advance(double target, BooleanSupplier ended) {
        pace.begin(time);
        while (time < target && !ended.getAsBoolean()) {
            if (cancellation.requested()) {
                show();
                throw failures.cancelled(time);
            }
            step(Math.min(target, next));
            double outlook = pace.add(time, target);
            if (outlook > 0) {
                throw failures.hopeless(time, target, outlook, program.values());
            }
            listener.progress(time, target);
        }
        show();
    }

    /** Computes the outputs of the present instant. */
    private void show() {
        if (stale) {
            derivatives.outputs(time);
            stale = false;
        }
    }

    private void step(double stop) {
        derivatives.forget();
        if (!integrator.step(stop)) {
            throw derivatives.failure().orElseGet(this::stuck);
        }
        double crossing = watched ? detector.first() : Double.NaN;
        while (detector.contradicted() && takeAgain(stop)) {
            crossing = detector.first();
        }
        if (detector.blurred()) {
            refuse(pile.restless(detector.unclear(), Pile.BLURRED_LIMIT), Pile.BLURRED_LIMIT, "closer than the solver tells them apart");
        }
        if (watched) {
            detector.accept(crossing);
        }
        double end = Double.isNaN(crossing) ? integrator.time() : crossing;
        rows.within(time, end, integrator);
        rows.until(end, integrator);
        history.record(time, end, integrator);
        arrive(end);
        if (!Double.isNaN(crossing) || end >= next) {
            react();
        }
        if (!Double.isNaN(crossing)) {
            watchPile();
        }
        if (rows.isDue(time)) {
            show();
            rows.sample(time);
        }
    }

    /** Brings the program to an instant of the last step. */
    private void arrive(double at) {
        if (!derivatives.standsAt(at)) {
            integrator.interpolate(at, state);
            derivatives.move(at, state);
        }
        time = at;
        stale = true;
        if (program.outputsIterate()) {
            show();
        }
    }

    /** Takes a quarter of the last step instead of it. @return false where that is no step */
    private boolean takeAgain(double stop) {
        double from = integrator.previousTime();
        double shorter = (integrator.time() - from) / 4;
        if (!(shorter > 64 * Math.ulp(from))) {
            return false;
        }
        integrator.interpolate(from, state);
        detector.takeBack();
        derivatives.forget();
        if (!integrator.restart(from, state, shorter) || !integrator.step(Math.min(stop, from + shorter))) {
            throw derivatives.failure().orElseGet(this::stuck);
        }
        return true;
    }

    /** Why there is no next step: told of the last state, not of a trial one. */
    private DiagnosticException stuck() {
        double step = integrator.nextStep();
        integrator.interpolate(integrator.time(), state);
        derivatives.place(time, state);
        return failures.stepTooSmall(time, step, program.values());
    }

    /** Iterates events where the program stands, and starts the integrator anew where something changed. */
    private void react() {
        show();
        System.arraycopy(program.values(), 0, before, 0, before.length);
        felt = false;
        boolean jumps = program.memory().filter(memory -> memory.pass(time)).isPresent();
        if (jumps) {
            derivatives.reevaluate(time);
        }
        if (iteration.settle(time) || jumps) {
            derivatives.outputs(time);
            boolean dense = program.wasRoutine() && rows.isDense(time);
            if (tellOccurred() || !dense && jumped()) {
                rows.before(time, before);
                rows.after(time);
            }
            listener.settled(time);
            listener.within(time, program.values());
            felt = !program.isUndisturbed() || jumps;
            goOn(!jumps && isSmooth(), !felt);
            events++;
        } else if (time != integrator.time()) {
            goOn(true, true);
        } else {
            next = program.nextInstant(time);
            detector.begin(time, true);
        }
    }

    /** Whether any value differs from before by more than rounding: a relation may change without consequence. */
    private boolean jumped() {
        double[] values = program.values();
        for (int i = 0; i < before.length; i++) {
            if (Math.abs(values[i] - before[i]) > SAME * Math.max(Math.abs(values[i]), Math.abs(before[i]))) {
                return true;
            }
        }
        return false;
    }

    private void watchPile() {
        int limit = felt ? Pile.LIMIT : Pile.UNFELT_LIMIT;
        refuse(pile.add(time, detector.lastChanged(), limit), limit, "almost without time passing");
    }

    private void refuse(List<Integer> restless, int limit, String distance) {
        if (!restless.isEmpty()) {
            throw failures.chatter(time, restless.stream().map(program::relationText).toList(), limit, distance);
        }
    }

    /** Whether neither states nor derivatives jumped, so that the past of the integrator still tells of its future. */
    private boolean isSmooth() {
        double[] values = program.values();
        for (int i = 0; i < layout.states(); i++) {
            int derivative = layout.derivativeOf(i);
            if (values[i] != before[i] || Math.abs(values[derivative] - before[derivative])
                    > SAME * Math.max(Math.abs(values[derivative]), Math.abs(before[derivative]))) {
                return false;
            }
        }
        return true;
    }

    private void restart() {
        program.isUndisturbed();
        goOn(false, false);
    }

    /**
     * Begins the next piece.
     *
     * @param smooth whether a method of several steps need not forget what it knows
     * @param undisturbed whether the rest of the last step, too, is what it was
     */
    private void goOn(boolean smooth, boolean undisturbed) {
        program.memory().ifPresent(memory -> memory.disturb(time));
        System.arraycopy(program.values(), 0, state, 0, state.length);
        next = program.nextInstant(time);
        detector.begin(time, smooth && undisturbed);
        derivatives.forget();
        boolean resumed = smooth && (undisturbed ? integrator.proceed(time) : integrator.resume(time));
        if (!resumed && !integrator.restart(time, state, next - time)) {
            throw derivatives.failure().orElseGet(() -> failures.stepTooSmall(time, 0, program.values()));
        }
        if (!derivatives.standsAt(time)) {
            derivatives.place(time, state);
        }
        if (!resumed && integrator.method().ofSeveralSteps() && !program.info().relations().isEmpty()) {
            detector.foresee(time, state, Math.min(integrator.nextStep(), next - time));
            derivatives.place(time, state);
        }
    }

    private boolean tellOccurred() {
        int[] occurred = program.takeOccurred();
        for (int event : occurred) {
            listener.occurred(time, event);
        }
        return occurred.length > 0;
    }

    /**
     * Fixes an input until {@link #release}, or changes a property or state, at the present time.
     *
     * @param slot slot of an input, a discrete or a state
     * @param value SI
     * @throws IllegalArgumentException for any other slot
     */
    public void write(int slot, double value) {
        write(Map.of(slot, value));
    }

    /** As {@link #write(int, double)}, several at one instant. @param values SI, by slot */
    public void write(Map<Integer, Double> values) {
        values.keySet().stream().filter(slot -> slot < 0 || slot >= layout.firstParameter()).findFirst().ifPresent(slot -> {
            throw new IllegalArgumentException("slot " + slot + " is no input, property or state");
        });
        change(() -> values.forEach((slot, value) -> {
            if (slot >= layout.firstInput()) {
                program.override(slot, value);
            } else {
                program.values()[slot] = value;
            }
        }));
    }

    /** Gives an input back to the scenario, at the present time. @param slot slot of an input */
    public void release(int slot) {
        change(() -> program.release(slot));
    }

    private void change(Runnable change) {
        System.arraycopy(program.values(), 0, before, 0, before.length);
        change.run();
        derivatives.reevaluate(time);
        iteration.settle(time);
        derivatives.outputs(time);
        tellOccurred();
        rows.before(time, before);
        rows.after(time);
        listener.settled(time);
        listener.within(time, program.values());
        restart();
        events++;
    }

    /** Hands out a row at the present time unless there was one. */
    public void sampleNow() {
        rows.sampleUnlessDone(time);
    }

    /** Where the twin is, s since the start. */
    public double time() {
        return time;
    }

    /** Gives back what the integrator holds; the twin advances no further. */
    void close() {
        if (integrator != null) {
            integrator.close();
        }
    }

    public Run.Statistics statistics() {
        return integrator == null ? new Run.Statistics(0, 0, 0, events, 0, 0, options.method(), "", List.of())
                : Run.Statistics.of(integrator, events);
    }
}
