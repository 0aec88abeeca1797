package org.twinsmith.simulation.integrator;

/** How finely time can be divided. */
final class Clock {
    /** Near time zero, steps are compared with the rounding of this time, s. */
    private static final double SHORTEST_SCALE = 1e-9;

    private Clock() {
    }

    /** Whether a step is longer than the rounding of time. @param time s @param h s */
    static boolean resolves(double time, double h) {
        return h > 4 * Math.ulp(Math.max(Math.abs(time), SHORTEST_SCALE));
    }
}
