package org.twinsmith.simulation;

/**
 * Tells from the ends of the last steps whether relations may come near zero inside the next one. A relation keeps away
 * where the parabola through its values at three ends foretells the fourth to within half of its distance from zero, and
 * that through the last three stays away from zero: were a cubic all that is missing, it would be 16 times less inside the
 * step than at its end, with equal steps. A value inside has to be foretold too, at a share of the step that no period fits:
 * a relation may follow the time alone, and swing with the steps.
 */
final class Foresight {
    private static final int ENDS = 3;
    /** The share of its distance from zero that a relation may be off. */
    private static final double OFF = 0.5;
    /** The same inside of a step. */
    private static final double OFF_INSIDE = 0.05;
    /** Where a value inside of a step is looked at: the smaller part of its golden section. */
    static final double INSIDE = (3 - Math.sqrt(5)) / 2;

    private final double[] times = new double[ENDS];
    /** The last values, the latest last. */
    private final double[][] values;
    private int known;

    Foresight(int relations) {
        values = new double[ENDS][relations];
    }

    /** Forgets all but one instant. */
    void begin(double time, double[] now) {
        known = 0;
        add(time, now);
    }

    /** Takes note of the end of a step. @param now copied */
    void add(double time, double[] now) {
        double[] spare = values[0];
        for (int i = 1; i < ENDS; i++) {
            times[i - 1] = times[i];
            values[i - 1] = values[i];
        }
        times[ENDS - 1] = time;
        values[ENDS - 1] = spare;
        System.arraycopy(now, 0, spare, 0, now.length);
        known = Math.min(ENDS, known + 1);
    }

    /** Whether so much is known that an instant inside is worth looking at. */
    boolean isReady() {
        return known == ENDS;
    }

    /**
     * Whether no relation comes near zero between the last known instant and another, where all is ready.
     *
     * @param inside an instant between the two, s
     * @param middle the values there
     * @param time the other instant, s
     * @param then the values there
     */
    boolean keepsAway(double inside, double[] middle, double time, double[] then) {
        for (int r = 0; r < then.length; r++) {
            if (!keepsAway(r, inside, middle[r], time, then[r])) {
                return false;
            }
        }
        return true;
    }

    private boolean keepsAway(int r, double inside, double middle, double time, double then) {
        double a = values[0][r];
        double b = values[1][r];
        double c = values[2][r];
        double distance = Math.min(Math.abs(c), Math.abs(then));
        if (Math.signum(c) != Math.signum(then)) {
            return false;
        }
        double slope = (c - b) / (times[2] - times[1]);
        double bend = (slope - (b - a) / (times[1] - times[0])) / (times[2] - times[0]);
        double foretold = c + (time - times[2]) * (slope + (time - times[1]) * bend);
        if (!(Math.abs(foretold - then) <= OFF * distance)) {
            return false;
        }
        double next = (then - c) / (time - times[2]);
        double latest = (next - slope) / (time - times[1]);
        double expected = c + (inside - times[2]) * (next + (inside - time) * latest);
        return Math.abs(expected - middle) <= OFF_INSIDE * distance
                && lowest(c, then, next, latest, time - times[2]) >= OFF * distance;
    }

    /**
     * The least distance from zero of a parabola between two values of one sign, s apart; negative where it crosses zero.
     *
     * @param slope of the chord @param bend half the second derivative
     */
    private static double lowest(double from, double to, double slope, double bend, double s) {
        double sign = Math.signum(from);
        double start = slope - bend * s;
        double vertex = -start / (2 * bend);
        double ends = Math.min(sign * from, sign * to);
        return bend * sign > 0 && vertex > 0 && vertex < s ? Math.min(ends, sign * (from + vertex * (start + vertex * bend))) : ends;
    }
}
