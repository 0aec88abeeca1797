package org.twinsmith.simulation.orbit;

import java.util.Arrays;
import org.twinsmith.core.orbit.Motion;

/**
 * Between states: Hermite's polynomial through positions and velocities of the nearest ones. A window of n states takes a polynomial of degree
 * 2 n - 1. Not numbers before the first and after the last.
 */
final class HermiteMotion implements Motion {
    private final double[] times;
    private final double[][] states;
    private final int window;

    /** @param times s, ascending @param states six for each time: m and m/s @param window number of states, at least two */
    HermiteMotion(double[] times, double[][] states, int window) {
        this.times = times;
        this.states = states;
        this.window = Math.min(times.length, window);
    }

    @Override
    public void at(double date, double[] state) {
        if (!(date >= times[0] && date <= times[times.length - 1])) {
            Arrays.fill(state, 0, 6, Double.NaN);
            return;
        }
        int found = Arrays.binarySearch(times, date);
        int interval = Math.min(found >= 0 ? found : -found - 2, times.length - 2);
        int first = Math.clamp(interval - window / 2 + 1, 0, times.length - window);
        for (int axis = 0; axis < 3; axis++) {
            hermite(first, date, axis, state);
        }
    }

    /** Newton's divided differences over doubled points: J. Stoer, R. Bulirsch, Introduction to Numerical Analysis, 3rd edition, 2.1.5. */
    private void hermite(int first, double date, int axis, double[] result) {
        int n = 2 * window;
        double[] x = new double[n];
        double[] c = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = times[first + i / 2] - date;
            c[i] = states[first + i / 2][axis];
        }
        for (int order = 1; order < n; order++) {
            for (int i = n - 1; i >= order; i--) {
                boolean doubled = order == 1 && i % 2 == 1;
                c[i] = doubled ? states[first + i / 2][axis + 3] : (c[i] - c[i - 1]) / (x[i] - x[i - order]);
            }
        }
        double value = c[n - 1];
        double slope = 0;
        for (int i = n - 2; i >= 0; i--) {
            slope = value - x[i] * slope;
            value = c[i] - x[i] * value;
        }
        result[axis] = value;
        result[axis + 3] = slope;
    }
}
