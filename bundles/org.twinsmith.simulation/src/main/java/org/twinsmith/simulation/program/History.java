package org.twinsmith.simulation.program;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.program.Memory;

/** The delayed values of a program: the method of steps, with the continuous solution of the integrator as its memory. */
final class History implements Memory {
    /** What is delayed, computed where the program stands. */
    interface Sources {
        void compute(double time, double[] into);
    }

    private static final double SAME = 1e-12;
    private static final int ROUNDINGS = 4;
    private final int[] slots;
    private final double[] delays;
    private final double[] before;
    private final boolean[] given;
    private final Sources sources;
    private final double[] present;
    private final Pieces pieces;
    private final BreakingPoints points;
    private final double shortest;
    private final double longest;
    private double[] nodes;
    /** Until then inclusive, delayed values are those after the instant where it is the end of two pieces. */
    private double turned;

    /**
     * @param slots where the delayed values go
     * @param delays how long, s
     * @param before values before the start; not a number where they are those at the start
     */
    History(int[] slots, double[] delays, double[] before, Sources sources) {
        this.slots = slots;
        this.delays = delays.clone();
        this.before = before.clone();
        this.sources = sources;
        present = new double[slots.length];
        given = new boolean[slots.length];
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int d = 0; d < slots.length; d++) {
            given[d] = !Double.isNaN(before[d]);
            this.before[d] = given[d] ? before[d] : 0;
            if (!(delays[d] > 0) || delays[d] == Double.POSITIVE_INFINITY) {
                throw new DiagnosticException(Diagnostic.error(Code.RANGE, "a delay is " + delays[d] + " s",
                        "a delay is above zero", Place.NOWHERE));
            }
            least = Math.min(least, delays[d]);
            most = Math.max(most, delays[d]);
        }
        shortest = least;
        longest = most;
        pieces = new Pieces(slots.length);
        points = new BreakingPoints(delays);
        turned = Double.NEGATIVE_INFINITY;
    }

    @Override
    public double shortest() {
        return shortest;
    }

    double nextInstant() {
        return points.next();
    }

    @Override
    public boolean begin() {
        sources.compute(0, present);
        boolean changed = false;
        for (int d = 0; d < slots.length; d++) {
            if (!given[d] && Math.abs(present[d] - before[d]) > SAME * Math.abs(present[d])) {
                before[d] = present[d];
                changed = true;
            }
        }
        return changed;
    }

    @Override
    public double[] nodes(double from, double to) {
        pieces.forgetBefore(from - longest - 4 * ROUNDINGS * Math.ulp(from));
        nodes = pieces.open(from, to);
        return nodes;
    }

    @Override
    public void sample(int node) {
        sources.compute(nodes[node], present);
        pieces.put(node, present);
    }

    @Override
    public void disturb(double time) {
        turned = time;
        points.follow(time, 0);
    }

    @Override
    public boolean pass(double time) {
        if (!points.pass(time)) {
            return false;
        }
        turned = time;
        for (int d = 0; d < slots.length; d++) {
            double left = value(d, time, false);
            double right = value(d, time, true);
            if (Math.abs(left - right) > SAME * Math.max(Math.abs(left), Math.abs(right))) {
                return true;
            }
        }
        return false;
    }

    /** Writes the delayed values of an instant. @param time s */
    void recall(double time, double[] values) {
        for (int d = 0; d < slots.length; d++) {
            values[slots[d]] = value(d, time, time <= turned);
        }
    }

    private double value(int delay, double time, boolean later) {
        double then = time - delays[delay];
        double rounding = ROUNDINGS * Math.ulp(Math.max(time, delays[delay]));
        int piece = pieces.at(then, later, rounding);
        return piece < 0 ? before[delay] : pieces.value(delay, piece, then);
    }
}
