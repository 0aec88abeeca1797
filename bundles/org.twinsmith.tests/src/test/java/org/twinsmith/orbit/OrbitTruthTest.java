package org.twinsmith.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.ode.events.Action;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.orekit.bodies.GeodeticPoint;
import org.orekit.frames.TopocentricFrame;
import org.orekit.orbits.Orbit;
import org.orekit.propagation.SpacecraftState;
import org.orekit.propagation.events.EclipseDetector;
import org.orekit.propagation.events.ElevationDetector;
import org.orekit.propagation.events.EventDetectionSettings;
import org.orekit.propagation.events.EventDetector;
import org.orekit.propagation.events.handlers.EventHandler;
import org.orekit.propagation.numerical.NumericalPropagator;
import org.orekit.time.AbsoluteDate;

/** A day of the library's orbit against Orekit 13.1.8, which shares no code with it. */
class OrbitTruthTest {
    private static final String EPOCH = "2026-03-20T12:00:00";
    private static final String MODEL = """
            system Sky {
                asset earth : Earth { epoch = instant("%s", UTC) }
                asset sat : Orbit {
                    semiMajorAxis = 7000 [km]   eccentricity = 0.01   inclination = 98 [deg]   raan = 30 [deg]
                    argumentOfPerigee = 40 [deg]   meanAnomaly = 50 [deg]   degree = %d
                }
                asset kiruna : GroundStation { latitude = 67.8571 [deg]   longitude = 20.9643 [deg]   height = 402 [m]   minimumElevation = 10 [deg] }
                connect earth.space -> sat.space
                connect sat.track -> kiruna.target
            }
            scenario Day of Sky for 1 [d] {
                solver dop853 tolerance 1e-12
                record sat.position, sat.velocity, sat.latitude, sat.longitude, sat.altitude, sat.illumination, earth.space.sunX, earth.space.sunY,
                    earth.space.sunZ, kiruna.elevation, kiruna.range, kiruna.rangeRate every 10 [min]
            }
            """;
    private static Oracle oracle;
    private static OrbitRun run;
    private static AbsoluteDate epoch;
    private static NumericalPropagator propagator;

    @BeforeAll
    static void simulate() {
        oracle = new Oracle();
        epoch = oracle.utc(EPOCH);
        run = OrbitRun.of(MODEL.formatted(EPOCH, 4), "Day");
        propagator = oracle.propagator(start(), 4);
    }

    private static Orbit start() {
        return oracle.elements(7000e3, 0.01, 98, 30, 40, 50, epoch);
    }

    private static Vector3D vector(String name, int row) {
        return new Vector3D(run.column(name + "[1]")[row], run.column(name + "[2]")[row], run.column(name + "[3]")[row]);
    }

    @Test
    void theOrbitStaysWithinAMetreOfOrekitForADay() {
        double[] times = run.times();
        double position = 0;
        double velocity = 0;
        for (int row = 0; row < times.length; row += 7) {
            SpacecraftState state = propagator.propagate(epoch.shiftedBy(times[row]));
            position = Math.max(position, Vector3D.distance(vector("sat.position", row), state.getPosition()));
            velocity = Math.max(velocity, Vector3D.distance(vector("sat.velocity", row), state.getPVCoordinates().getVelocity()));
        }
        assertThat(position).isLessThan(1);
        assertThat(velocity).isLessThan(1e-3);
    }

    @Test
    void placesAboveTheEarthAreThoseOfOrekitsEllipsoid() {
        double[] times = run.times();
        double worst = 0;
        double height = 0;
        for (int row = 0; row < times.length; row += 5) {
            AbsoluteDate date = epoch.shiftedBy(times[row]);
            GeodeticPoint point = oracle.earth.transform(vector("sat.position", row), oracle.inertial, date);
            double north = (run.column("sat.latitude")[row] - point.getLatitude()) * 7e6;
            double turn = Math.IEEEremainder(run.column("sat.longitude")[row] - point.getLongitude(), 2 * Math.PI);
            worst = Math.max(worst, Math.hypot(north, turn * 7e6 * Math.cos(point.getLatitude())));
            height = Math.max(height, Math.abs(run.column("sat.altitude")[row] - point.getAltitude()));
        }
        assertThat(worst).as("metres").isLessThan(3);
        assertThat(height).isLessThan(0.1);
    }

    @Test
    void theSunIsWhereOrekitsFormulaHasIt() {
        double[] times = run.times();
        int last = times.length - 1;
        Vector3D sun = new Vector3D(run.column("earth.space.sunX")[last], run.column("earth.space.sunY")[last], run.column("earth.space.sunZ")[last]);
        Vector3D theirs = oracle.sun.getPosition(epoch.shiftedBy(times[last]), oracle.inertial);
        assertThat(Vector3D.angle(sun, theirs)).isLessThan(Math.toRadians(0.005));
        assertThat(sun.getNorm()).isCloseTo(theirs.getNorm(), within(3e7));
    }

    @Test
    void theShadowBeginsAndEndsWithOrekits() {
        EclipseDetector umbra = new EclipseDetector(oracle.sun, 695_700e3, oracle.earth).withUmbra().withMaxCheck(60).withThreshold(1e-6);
        List<Double> theirs = instants(umbra);
        List<Double> ours = new ArrayList<>(run.instants("sat.umbra"));
        ours.addAll(run.instants("sat.penumbraAgain"));
        ours.sort(null);
        assertThat(ours).hasSameSizeAs(theirs).hasSizeGreaterThan(20);
        for (int i = 0; i < theirs.size(); i++) {
            assertThat(ours.get(i)).isCloseTo(theirs.get(i), within(0.1));
        }
    }

    @Test
    void passesBeginAndEndWithOrekits() {
        TopocentricFrame place = new TopocentricFrame(oracle.earth, new GeodeticPoint(Math.toRadians(67.8571), Math.toRadians(20.9643), 402), "kiruna");
        List<Double> theirs = instants(new ElevationDetector(30, 1e-6, place).withConstantElevation(Math.toRadians(10)));
        List<Double> ours = new ArrayList<>(run.instants("kiruna.rise"));
        ours.addAll(run.instants("kiruna.set"));
        ours.sort(null);
        assertThat(ours).hasSameSizeAs(theirs).hasSizeGreaterThan(10);
        for (int i = 0; i < theirs.size(); i++) {
            assertThat(ours.get(i)).isCloseTo(theirs.get(i), within(1e-2));
        }
    }

    private static List<Double> instants(EventDetector detector) {
        List<Double> found = new ArrayList<>();
        NumericalPropagator fresh = oracle.propagator(start(), 4);
        fresh.addEventDetector(new Noting(detector, found, epoch));
        fresh.propagate(epoch.shiftedBy(86400));
        return found;
    }

    /** Notes when its detector fires, and goes on. */
    private record Noting(EventDetector inner, List<Double> found, AbsoluteDate start) implements EventDetector {
        @Override
        public double g(SpacecraftState state) {
            return inner.g(state);
        }

        @Override
        public EventDetectionSettings getDetectionSettings() {
            return inner.getDetectionSettings();
        }

        @Override
        public EventHandler getHandler() {
            return (state, detector, increasing) -> {
                found.add(state.getDate().durationFrom(start));
                return Action.CONTINUE;
            };
        }
    }
}
