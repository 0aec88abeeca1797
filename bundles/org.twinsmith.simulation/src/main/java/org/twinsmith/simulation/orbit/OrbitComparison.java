package org.twinsmith.simulation.orbit;

/**
 * How far two ways of carrying a body lie apart.
 *
 * @param body its name
 * @param distance the largest distance, m; not a number where one of them does not get that far
 * @param time when that is, s from the start
 */
public record OrbitComparison(String body, double distance, double time) {
    private static final int INSTANTS = 1000;

    /** Compares at instants of equal distance over the whole scenario. */
    public static OrbitComparison of(OrbitPropagator one, OrbitPropagator other) {
        double worst = 0;
        double when = 0;
        double[] a = new double[6];
        double[] b = new double[6];
        for (int i = 0; i <= INSTANTS; i++) {
            double time = one.duration() * i / INSTANTS;
            one.at(time, a);
            other.at(time, b);
            double distance = Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
            if (!(distance <= worst)) {
                worst = distance;
                when = time;
            }
        }
        return new OrbitComparison(one.body(), worst, when);
    }
}
