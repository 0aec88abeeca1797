package org.twinsmith.simulation;

/**
 * Finds the first instant of a step at which a relation may change: where {@code left - right} changes its sign, zero
 * being a sign of its own.
 *
 * <p>Looks at instants inside, too, and at the vertex of a parabola where a relation comes close to zero and goes away
 * again, so that a step that crosses twice is not taken for one that does not cross. A step that has little in it, by what
 * was foretold ({@link Foresight}), is looked into once; any other in parts ({@link Reach}).
 */
final class ChangeSearch {
    /** Gives the relations at an instant of the step. */
    interface Relations {
        /** @param into receives {@code left - right} of each relation */
        void evaluate(double time, double[] into);
    }

    private static final int PARTS = 4;
    /** Width of the bracket of a change, as a share of the step. */
    private static final double WIDTH = 1e-13;

    private final Relations function;
    private final int relations;
    private final double[] scratch;
    private final double[][] residuals;
    private final double[] atStart;
    private final double[] times = new double[PARTS + 1];
    private final boolean[] changed;
    private final Foresight foresight;
    private final Reach reach = new Reach();
    private double length;
    private double end;

    /** @param relations how many there are */
    ChangeSearch(int relations, Relations function) {
        this.function = function;
        this.relations = relations;
        scratch = new double[relations];
        residuals = new double[PARTS + 1][relations];
        atStart = new double[relations];
        changed = new boolean[relations];
        foresight = new Foresight(relations);
    }

    /**
     * Takes the relations at an instant as the left end of the next step.
     *
     * @param undisturbed whether what was before tells of what comes
     */
    void begin(double time, double[] values, boolean undisturbed) {
        System.arraycopy(values, 0, residuals[PARTS], 0, relations);
        if (!undisturbed) {
            foresight.begin(time, values);
        }
    }

    /** The relations at the left end of the next step. */
    double[] last() {
        return residuals[PARTS];
    }

    /** Forgets the last step, which is taken again. */
    void takeBack() {
        System.arraycopy(atStart, 0, residuals[PARTS], 0, relations);
    }

    /** Takes the last step for one without a change. */
    void pass() {
        foresight.add(end, residuals[PARTS]);
        reach.pass();
    }

    /** Takes the change that was found in the last step for one. */
    void change(double time) {
        reach.change(time, length);
    }

    /** Which relations changed at the last change found. */
    boolean[] changed() {
        return changed;
    }

    /** The relations at the last change found. */
    double[] values() {
        return scratch;
    }

    /** Looks at the end of a step only. @return the end where a relation has changed, else not a number */
    double atEnd(double from, double to) {
        start(from, to);
        function.evaluate(end, residuals[PARTS]);
        if (!differ(residuals[0], residuals[PARTS])) {
            return Double.NaN;
        }
        System.arraycopy(residuals[PARTS], 0, scratch, 0, relations);
        note(residuals[0]);
        return end;
    }

    /**
     * Looks inside a step.
     *
     * @param closely whether to look inside whatever was foretold
     * @return the right end of a tight bracket around the first change, s; not a number where nothing changes
     */
    double inside(double from, double to, boolean closely) {
        start(from, to);
        reach.begin(from, length);
        if (!closely && keepsAway(from)) {
            return Double.NaN;
        }
        double found = Double.NaN;
        for (double begin = from; Double.isNaN(found) && begin < end; begin = times[PARTS]) {
            found = part(begin, Math.min(reach.end(begin, length), end));
            System.arraycopy(residuals[PARTS], 0, residuals[0], 0, relations);
        }
        return found;
    }

    private void start(double from, double to) {
        end = to;
        length = to - from;
        System.arraycopy(residuals[PARTS], 0, residuals[0], 0, relations);
        System.arraycopy(residuals[PARTS], 0, atStart, 0, relations);
    }

    /** Looks once inside, and last at the end, where the program then stands. */
    private boolean keepsAway(double from) {
        if (!foresight.isReady()) {
            return false;
        }
        double inside = from + Foresight.INSIDE * length;
        function.evaluate(inside, residuals[1]);
        function.evaluate(end, residuals[PARTS]);
        return foresight.keepsAway(inside, residuals[1], end, residuals[PARTS]);
    }

    private double part(double from, double to) {
        times[0] = from;
        for (int p = 1; p <= PARTS; p++) {
            times[p] = p == PARTS ? to : from + (to - from) * p / PARTS;
            function.evaluate(times[p], residuals[p]);
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

    /** Looks between three instants for a relation that crosses zero and comes back. */
    private double graze(int p) {
        for (int r = 0; r < relations; r++) {
            double offset = vertex(residuals[p - 2][r], residuals[p - 1][r], residuals[p][r]);
            if (!Double.isNaN(offset)) {
                double time = times[p - 1] + offset * (times[p] - times[p - 1]);
                int left = offset < 0 ? p - 2 : p - 1;
                function.evaluate(time, scratch);
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
        double width = Math.max(8 * Math.ulp(to), WIDTH * length);
        double last = to;
        double[] atLast = atTo;
        for (int r = 0; r < relations; r++) {
            if (Math.signum(atFrom[r]) != Math.signum(atLast[r]) && !isMirrored(r, atFrom, atLast)) {
                last = locate(r, from, atFrom[r], last, atLast[r], width);
                atLast = new double[relations];
                function.evaluate(last, atLast);
            }
        }
        double together = together(atLast, last, Math.min(last + width, to));
        note(atFrom);
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

    private double locate(int relation, double from, double atFrom, double to, double atTo, double width) {
        if (atTo == 0 && to == end) {
            return to;
        }
        return Crossing.after(time -> {
            function.evaluate(time, scratch);
            return scratch[relation];
        }, from, atFrom, to, atTo, width);
    }

    /** Takes relations that change within one width for simultaneous. */
    private double together(double[] atLast, double last, double slightlyLater) {
        function.evaluate(slightlyLater, scratch);
        if (differ(atLast, scratch)) {
            return slightlyLater;
        }
        function.evaluate(last, scratch);
        return last;
    }

    private void note(double[] atFrom) {
        for (int r = 0; r < relations; r++) {
            changed[r] = Math.signum(atFrom[r]) != Math.signum(scratch[r]);
        }
    }
}
