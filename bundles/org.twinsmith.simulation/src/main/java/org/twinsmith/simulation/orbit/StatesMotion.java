package org.twinsmith.simulation.orbit;

import java.util.Arrays;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.frames.Frame;
import org.orekit.utils.PVCoordinates;
import org.twinsmith.core.orbit.GivenOrbit.States;
import org.twinsmith.core.orbit.Motion;

/**
 * Between the states of an ephemeris: Hermite's polynomial through positions and velocities of the nearest states, in the GCRF. A window of
 * n states takes a polynomial of degree 2 n - 1.
 */
final class StatesMotion implements Motion {
    private final double[] times;
    private final double[][] states;
    private final int window;

    StatesMotion(States given) {
        OrekitData data = OrekitData.INSTANCE;
        times = Arrays.stream(given.times()).map(given.scale()::toTt).toArray();
        Frame frame = switch (given.frame()) {
            case GCRF -> data.gcrf();
            case EME2000 -> data.eme2000();
            case TEME -> data.teme();
            case ITRF -> data.itrf();
        };
        states = new double[times.length][];
        for (int i = 0; i < times.length; i++) {
            states[i] = celestial(data, frame, times[i], given.states()[i]);
        }
        window = Math.min(times.length, (given.degree() + 2) / 2);
    }

    private static double[] celestial(OrekitData data, Frame frame, double time, double[] state) {
        PVCoordinates given = new PVCoordinates(new Vector3D(state[0], state[1], state[2]), new Vector3D(state[3], state[4], state[5]));
        PVCoordinates there = frame.getTransformTo(data.gcrf(), data.date(time)).transformPVCoordinates(given);
        double[] moved = new double[6];
        MeanMotion.write(there.getPosition(), moved, 0);
        MeanMotion.write(there.getVelocity(), moved, 3);
        return moved;
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
