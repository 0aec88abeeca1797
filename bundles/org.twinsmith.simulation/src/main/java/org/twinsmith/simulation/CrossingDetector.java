package org.twinsmith.simulation;

import java.util.Arrays;

import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.simulation.integrator.Integrator;

/**
 * Finds the first instant of a step at which a relation may change ({@link ChangeSearch}), and asks the equations whether
 * they agree.
 *
 * <p>A hop lower than the tolerance may be lost after an event by methods of several steps, which begin with order one. So
 * what their steps say of a relation is compared with the equations: one that they drive back across zero right after an
 * event has to cross, and one that crosses has to do so the way they drive it.
 */
final class CrossingDetector {
    private final TwinProgram program;
    private final ProgramDerivatives derivatives;
    private final Integrator integrator;
    private final Failures failures;
    private final boolean atStepEnds;
    private final int relations;
    private final double[] state;
    private final double[] scratch;
    /** Relations that the equations drive back across zero at the beginning of the next step. */
    private final boolean[] returning;
    /** Relations that the last step shows otherwise than the equations drive them. */
    private final boolean[] unclear;
    private final Slopes slopes;
    private final ChangeSearch search;
    private boolean contradicted;
    private boolean blurred;

    /** @param atStepEnds whether a change counts at the end of its step, instead of at its instant */
    CrossingDetector(TwinProgram program, ProgramDerivatives derivatives, Integrator integrator, Failures failures,
            boolean atStepEnds) {
        this.atStepEnds = atStepEnds;
        this.program = program;
        this.derivatives = derivatives;
        this.integrator = integrator;
        this.failures = failures;
        relations = program.info().relations().size();
        state = new double[program.layout().states()];
        scratch = new double[relations];
        returning = new boolean[relations];
        unclear = new boolean[relations];
        slopes = new Slopes(program, derivatives);
        search = new ChangeSearch(relations, this::evaluate);
    }

    /**
     * Takes the relations as they stand now, evaluated, as the left end of the next step.
     *
     * @param undisturbed whether what was before tells of what comes
     */
    void begin(double time, boolean undisturbed) {
        program.residuals(time, scratch);
        check(scratch, time);
        Arrays.fill(returning, false);
        search.begin(time, scratch, undisturbed);
    }

    /**
     * Looks which of the relations that changed last come back at once, after {@link #begin}. Moves the program.
     *
     * @param at where the program stands, evaluated
     * @param step the length of the step to come, s; 0 where the integrator has yet to find it
     */
    void foresee(double time, double[] at, double step) {
        double[] soon = new double[relations];
        if (slopes.follow(time, at, step, soon)) {
            for (int r = 0; r < relations; r++) {
                returning[r] = search.changed()[r] && comesBack(r, time, at, step, search.last()[r], soon[r]);
            }
        }
    }

    /**
     * Whether the equations drive a relation back across zero, and it does not turn on the way: it may stand as far beyond
     * zero as the last step was inexact.
     *
     * @param soon what it is where {@link Slopes#follow} went
     */
    private boolean comesBack(int relation, double time, double[] at, double step, double now, double soon) {
        double twiceToZero = slopes.gone() * 2 * now / (now - soon);
        return now * soon < 0 || twiceToZero > 0 && (twiceToZero < step || step == 0)
                && slopes.bend(time, at, twiceToZero, scratch) && now * scratch[relation] < 0;
    }

    /** Whether the equations contradict what {@link #first} made of the last step, so that it was too long. */
    boolean contradicted() {
        return contradicted;
    }

    /** Whether the last step shows a relation otherwise than the equations drive it: what it does is lost in the step's error. */
    boolean blurred() {
        return blurred;
    }

    /** The relations concerned, where {@link #blurred} says that there are any. */
    boolean[] unclear() {
        return unclear;
    }

    /** Forgets the last step, which is taken again. */
    void takeBack() {
        search.takeBack();
    }

    /** Takes the last step for what it is. @param crossing where a relation changes in it, s; not a number where none does */
    void accept(double crossing) {
        Arrays.fill(returning, false);
        if (Double.isNaN(crossing)) {
            search.pass();
        } else {
            search.change(crossing);
        }
    }

    /** The right end of a tight bracket around the first change in the last step, s; NaN where nothing changes. */
    double first() {
        contradicted = false;
        blurred = false;
        double first = search();
        if (Double.isNaN(first) && returns()) {
            System.arraycopy(returning, 0, unclear, 0, relations);
            contradicted = true;
            blurred = true;
        }
        return first;
    }

    private boolean returns() {
        boolean any = false;
        for (boolean each : returning) {
            any |= each;
        }
        return any;
    }

    private double search() {
        double from = integrator.previousTime();
        double to = integrator.time();
        if (relations == 0 || !(to > from)) {
            return Double.NaN;
        }
        if (atStepEnds) {
            return search.atEnd(from, to);
        }
        double found = search.inside(from, to, returns());
        if (!Double.isNaN(found) && integrator.method().ofSeveralSteps()) {
            compare(found);
        }
        return found;
    }

    /** Notices what the equations drive the other way than it has just crossed zero. */
    private void compare(double time) {
        double[] here = search.values();
        double[] soon = new double[relations];
        double step = integrator.time() - integrator.previousTime();
        integrator.interpolate(time, state);
        if (slopes.follow(time, state, step, soon)) {
            for (int r = 0; r < relations; r++) {
                unclear[r] = search.changed()[r] && Math.signum(here[r]) * (soon[r] - here[r]) < 0;
                blurred |= unclear[r];
                contradicted |= unclear[r] && comesBack(r, time, state, step, here[r], soon[r]);
            }
        }
    }

    /** Which relations changed at the last crossing found. */
    boolean[] lastChanged() {
        return search.changed();
    }

    private void evaluate(double time, double[] into) {
        integrator.interpolate(time, state);
        System.arraycopy(state, 0, program.values(), 0, state.length);
        derivatives.evaluate(time);
        program.residuals(time, into);
        check(into, time);
    }

    private void check(double[] values, double time) {
        for (int r = 0; r < relations; r++) {
            if (Double.isNaN(values[r])) {
                throw failures.relationNotFinite(r, time);
            }
        }
    }
}
