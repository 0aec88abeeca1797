package org.twinsmith.simulation;

/**
 * How much of a step is looked at as one. A relation that follows the time alone shows in no error of a step, and of steps
 * that grow past its period one would see what they will. So the parts are no longer than the time since the last change, or
 * that between changes.
 */
final class Reach {
    /** The least share of a step that is a part, so that many changes at once cost little. */
    private static final double LEAST = 0.02;
    /** The share of a step within which changes tell of nothing: rounding changes the sign of what ought to be zero. */
    private static final double NOISE = 1e-3;

    private double changed;
    private double gap;
    private boolean begun;
    private boolean noisy;

    /** Takes note of the start of a run, or of the first step after it. @param step its length, s */
    void begin(double time, double step) {
        if (!begun) {
            changed = time;
            gap = step;
            begun = true;
        }
    }

    /** Takes note that a relation has changed. @param length of the step, s */
    void change(double time, double length) {
        noisy = time - changed <= NOISE * length;
        if (!noisy) {
            gap = Math.max(time - changed, gap / 2);
        }
        changed = time;
    }

    /** Takes note of the end of a step. */
    void pass() {
        noisy = false;
    }

    /** The end of the part of a step that begins at an instant, s. @param length of the step, s */
    double end(double time, double length) {
        return time + (noisy ? length : Math.max(Math.max(gap, time - changed), LEAST * length));
    }
}
