package org.twinsmith.simulation.orbit;

import java.util.Arrays;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.frames.Frame;
import org.orekit.utils.PVCoordinates;
import org.twinsmith.core.orbit.GivenOrbit.States;
import org.twinsmith.core.orbit.Motion;

/** Between the states of an ephemeris, which are converted to the GCRF. */
final class StatesMotion {
    private StatesMotion() {
    }

    static Motion of(States given) {
        OrekitData data = OrekitData.INSTANCE;
        double[] times = Arrays.stream(given.times()).map(given.scale()::toTt).toArray();
        Frame frame = switch (given.frame()) {
            case GCRF -> data.gcrf();
            case EME2000 -> data.eme2000();
            case TEME -> data.teme();
            case ITRF -> data.itrf();
        };
        double[][] states = new double[times.length][];
        for (int i = 0; i < times.length; i++) {
            states[i] = celestial(data, frame, times[i], given.states()[i]);
        }
        return new HermiteMotion(times, states, (given.degree() + 2) / 2);
    }

    private static double[] celestial(OrekitData data, Frame frame, double time, double[] state) {
        PVCoordinates given = new PVCoordinates(new Vector3D(state[0], state[1], state[2]), new Vector3D(state[3], state[4], state[5]));
        PVCoordinates there = frame.getTransformTo(data.gcrf(), data.date(time)).transformPVCoordinates(given);
        double[] moved = new double[6];
        MeanMotion.write(there.getPosition(), moved, 0);
        MeanMotion.write(there.getVelocity(), moved, 3);
        return moved;
    }
}
