package org.twinsmith.simulation.orbit;

import java.util.Arrays;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.attitudes.FrameAlignedProvider;
import org.orekit.errors.OrekitException;
import org.orekit.propagation.analytical.tle.TLE;
import org.orekit.propagation.analytical.tle.TLEPropagator;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;
import org.twinsmith.core.orbit.GivenOrbit.MeanElements;
import org.twinsmith.core.orbit.GivenOrbit.TimeSystem;
import org.twinsmith.core.orbit.Motion;

/** Along mean elements by SGP4 or, for periods above 225 minutes, SDP4: D. A. Vallado and others, Revisiting Spacetrack Report 3, AIAA 2006-6753. */
final class MeanMotion implements Motion {
    private static final double MASS = 1000;
    private final OrekitData data = OrekitData.INSTANCE;
    private final ThreadLocal<TLEPropagator> propagators;

    MeanMotion(MeanElements elements) {
        TLE tle = new TLE(elements.number(), 'U', 2000, 1, "A", TLE.DEFAULT, 0, data.date(TimeSystem.UTC.toTt(elements.epoch())), elements.meanMotion(), 0, 0,
                elements.eccentricity(), elements.inclination(), elements.argumentOfPerigee(), elements.raan(), elements.meanAnomaly(), 0,
                elements.bStar(), data.utc());
        propagators = ThreadLocal.withInitial(() -> TLEPropagator.selectExtrapolator(tle,
                new FrameAlignedProvider(data.teme()), MASS, data.teme()));
    }

    @Override
    public void at(double seconds, double[] state) {
        try {
            AbsoluteDate date = data.date(seconds);
            PVCoordinates there = data.teme().getTransformTo(data.gcrf(), date).transformPVCoordinates(propagators.get().getPVCoordinates(date));
            write(there.getPosition(), state, 0);
            write(there.getVelocity(), state, 3);
        } catch (OrekitException e) {
            // The theory ends where the orbit does: it has decayed.
            Arrays.fill(state, 0, 6, Double.NaN);
        }
    }

    static void write(Vector3D vector, double[] state, int from) {
        state[from] = vector.getX();
        state[from + 1] = vector.getY();
        state[from + 2] = vector.getZ();
    }
}
