package org.twinsmith.simulation;

import java.util.Arrays;

import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.simulation.integrator.Integrator;

/**
 * Finds the first instant of a step at which a relation may change: where {@code left - right} changes its sign, zero
 * being a sign of its own.
 *
 * <p>Looks at interior instants of the dense output too, and at the vertex of a parabola where a relation comes close to
 * zero and goes away again, so that a step that crosses twice is not taken for one that does not cross. Where all relations
 * go far from zero as the ends of the steps before foretold, it does not look inside.
 *
 * <p>A hop lower than the tolerance may be lost after an event by methods of several steps, which begin with order one. So
 * what their steps say of a relation is compared with the equations: one that they drive back across zero right after an
 * event has to cross, and one that crosses has to do so the way they drive it.
 */
final class CrossingDetector {
    private static final int PARTS = 4;
    /** Width of the bracket of an event, as a share of the step. */
    private static final double WIDTH = 1e-13;

    private final TwinProgram program;
    private final ProgramDerivatives derivatives;
    private final Integrator integrator;
    private final Failures failures;
    private final boolean atStepEnds;
    private final int relations;
    private final double[] state;
    private final double[] scratch;
    private final double[][] residuals;
    private final double[] atStart;
    private final double[] times = new double[PARTS + 1];
    private final boolean[] changed;
    /** Relations that the equations drive back across zero at the beginning of the next step. */
    private final boolean[] returning;
    /** Relations that the last step shows otherwise than the equations drive them. */
    private final boolean[] unclear;
    private final Slopes slopes;
    private final Foresight foresight;
    private final Reach reach = new Reach();
    private boolean contradicted;

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
        residuals = new double[PARTS + 1][relations];
        atStart = new double[relations];
        changed = new boolean[relations];
        returning = new boolean[relations];
        unclear = new boolean[relations];
        slopes = new Slopes(program, derivatives);
        foresight = new Foresight(relations);
    }

    /**
     * Takes the relations as they stand now, evaluated, as the left end of the next step.
     *
     * @param undisturbed whether what was before tells of what comes
     */
    void begin(double time, boolean undisturbed) {
        program.residuals(time, residuals[PARTS]);
        check(residuals[PARTS], time);
        Arrays.fill(returning, false);
        if (!undisturbed) {
            foresight.begin(time, residuals[PARTS]);
        }
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
                returning[r] = changed[r] && comesBack(r, time, at, step, residuals[PARTS][r], soon[r]);
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

    /** Relations that the last step shows otherwise than the equations drive them: what they do is lost in its error. */
    boolean[] unclear() {
        return unclear;
    }

    /** Forgets the last step, which is taken again. */
    void takeBack() {
        System.arraycopy(atStart, 0, residuals[PARTS], 0, relations);
    }

    /** Takes the last step for what it is. @param crossing where a relation changes in it, s; not a number where none does */
    void accept(double crossing) {
        Arrays.fill(returning, false);
        if (Double.isNaN(crossing)) {
            foresight.add(integrator.time(), residuals[PARTS]);
            reach.pass();
        } else {
            reach.change(crossing, integrator.time() - integrator.previousTime());
        }
    }

    /** The right end of a tight bracket around the first change in the last step, s; NaN where nothing changes. */
    double first() {
        contradicted = false;
        Arrays.fill(unclear, false);
        double first = search();
        if (Double.isNaN(first)) {
            System.arraycopy(returning, 0, unclear, 0, relations);
            contradicted |= returns();
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
        double length = integrator.time() - from;
        if (relations == 0 || !(length > 0)) {
            return Double.NaN;
        }
        System.arraycopy(residuals[PARTS], 0, residuals[0], 0, relations);
        System.arraycopy(residuals[PARTS], 0, atStart, 0, relations);
        if (atStepEnds) {
            return atEnd();
        }
        reach.begin(from, length);
        if (!returns() && keepsAway(from, integrator.time())) {
            return Double.NaN;
        }
        double found = Double.NaN;
        for (double begin = from; Double.isNaN(found) && begin < integrator.time(); begin = times[PARTS]) {
            found = searchPart(begin, Math.min(reach.end(begin, length), integrator.time()));
            System.arraycopy(residuals[PARTS], 0, residuals[0], 0, relations);
        }
        return found;
    }

    private double searchPart(double from, double to) {
        times[0] = from;
        for (int p = 1; p <= PARTS; p++) {
            times[p] = p == PARTS ? to : from + (to - from) * p / PARTS;
            evaluate(times[p], residuals[p]);
            double touch = p < 2 ? Double.NaN : graze(p);
            if (!Double.isNaN(touch)) {
                return touch;
            }
            if (differ(residuals[p - 1], residuals[p])) {
                return locate(times[p - 1], residuals[p - 1], times[p], residuals[p]);
            }
        }
        return Double.NaN;
    }

    /** Looks once inside, and last at the end, where the program then stands. */
    private boolean keepsAway(double from, double end) {
        if (!foresight.isReady()) {
            return false;
        }
        double inside = from + Foresight.INSIDE * (end - from);
        evaluate(inside, residuals[1]);
        evaluate(end, residuals[PARTS]);
        return foresight.keepsAway(inside, residuals[1], end, residuals[PARTS]);
    }

    private double atEnd() {
        double end = integrator.time();
        evaluate(end, residuals[PARTS]);
        if (!differ(residuals[0], residuals[PARTS])) {
            return Double.NaN;
        }
        System.arraycopy(residuals[PARTS], 0, scratch, 0, relations);
        note(residuals[0]);
        return end;
    }

    /** Looks between three instants for a relation that crosses zero and comes back. */
    private double graze(int p) {
        for (int r = 0; r < relations; r++) {
            double offset = vertex(residuals[p - 2][r], residuals[p - 1][r], residuals[p][r]);
            if (!Double.isNaN(offset)) {
                double time = times[p - 1] + offset * (times[p] - times[p - 1]);
                int left = offset < 0 ? p - 2 : p - 1;
                evaluate(time, scratch);
                if (time > times[left] && differ(residuals[left], scratch)) {
                    return locate(times[left], residuals[left], time, scratch.clone());
                }
            }
        }
        return Double.NaN;
    }

    /**
     * The vertex of the parabola through three values at -1, 0 and 1; NaN unless it lies between them and comes much
     * closer to zero, or beyond it, than values of one sign.
     */
    private static double vertex(double left, double middle, double right) {
        double slope = (right - left) / 2;
        double curvature = left - 2 * middle + right;
        double sign = Math.signum(middle);
        if (sign * left <= 0 || sign * right <= 0 || sign * curvature <= 0 || Math.abs(slope) >= curvature * sign) {
            return Double.NaN;
        }
        double value = sign * (middle - slope * slope / (2 * curvature));
        double nearest = sign * Math.min(sign * left, Math.min(sign * middle, sign * right));
        return value < 0.5 * Math.abs(nearest) ? -slope / curvature : Double.NaN;
    }

    private static boolean differ(double[] left, double[] right) {
        for (int r = 0; r < left.length; r++) {
            if (Math.signum(left[r]) != Math.signum(right[r])) {
                return true;
            }
        }
        return false;
    }

    private double locate(double from, double[] atFrom, double to, double[] atTo) {
        double width = Math.max(8 * Math.ulp(to), WIDTH * (integrator.time() - integrator.previousTime()));
        double end = to;
        double[] atEnd = atTo;
        for (int r = 0; r < relations; r++) {
            if (Math.signum(atFrom[r]) != Math.signum(atEnd[r]) && !isMirrored(r, atFrom, atEnd)) {
                end = locate(r, from, atFrom[r], end, atEnd[r], width);
                atEnd = new double[relations];
                evaluate(end, atEnd);
            }
        }
        double together = together(atEnd, end, Math.min(end + width, to));
        note(atFrom);
        if (integrator.method().ofSeveralSteps()) {
            compare(together);
        }
        return together;
    }

    /** Whether a relation compares what one before it does, as x < 0 and x > 0 do, so that it has been located with that. */
    private boolean isMirrored(int relation, double[] atFrom, double[] atEnd) {
        for (int r = 0; r < relation; r++) {
            if (Math.signum(atFrom[r]) != Math.signum(atEnd[r]) && Math.abs(atFrom[r]) == Math.abs(atFrom[relation])
                    && Math.abs(atEnd[r]) == Math.abs(atEnd[relation])) {
                return true;
            }
        }
        return false;
    }

    /** Notices what the equations drive the other way than it has just crossed zero. */
    private void compare(double time) {
        double[] here = scratch.clone();
        double[] soon = new double[relations];
        double step = integrator.time() - integrator.previousTime();
        integrator.interpolate(time, state);
        if (slopes.follow(time, state, step, soon)) {
            for (int r = 0; r < relations; r++) {
                unclear[r] = changed[r] && Math.signum(here[r]) * (soon[r] - here[r]) < 0;
                contradicted |= unclear[r] && comesBack(r, time, state, step, here[r], soon[r]);
            }
        }
    }

    private double locate(int relation, double from, double atFrom, double to, double atTo, double width) {
        if (atTo == 0 && to == integrator.time()) {
            return to;
        }
        return Crossing.after(time -> {
            evaluate(time, scratch);
            return scratch[relation];
        }, from, atFrom, to, atTo, width);
    }

    /** Takes relations that change within one width for simultaneous. */
    private double together(double[] atEnd, double end, double slightlyLater) {
        evaluate(slightlyLater, scratch);
        if (differ(atEnd, scratch)) {
            return slightlyLater;
        }
        evaluate(end, scratch);
        return end;
    }

    private void note(double[] atFrom) {
        for (int r = 0; r < relations; r++) {
            changed[r] = Math.signum(atFrom[r]) != Math.signum(scratch[r]);
        }
    }

    /** Which relations changed at the last crossing found. */
    boolean[] lastChanged() {
        return changed;
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
