package org.twinsmith.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.ode.events.Action;
import org.junit.jupiter.api.Test;
import org.orekit.bodies.GeodeticPoint;
import org.orekit.bodies.OneAxisEllipsoid;
import org.orekit.frames.TopocentricFrame;
import org.orekit.orbits.Orbit;
import org.orekit.propagation.BoundedPropagator;
import org.orekit.propagation.EphemerisGenerator;
import org.orekit.propagation.events.ElevationDetector;
import org.orekit.propagation.events.InterSatDirectViewDetector;
import org.orekit.propagation.numerical.NumericalPropagator;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.ElevationMask;

/** Turning, aiming, horizons that are not level, and lines of sight between spacecraft, against Orekit and what follows by hand. */
class PointingTest {
    private static final Oracle ORACLE = new Oracle();
    private static final AbsoluteDate EPOCH = ORACLE.utc("2026-03-20T12:00:00");

    private static OrbitRun run(String parts, String duration, String recorded) {
        return OrbitRun.of("""
                table hills(azimuth : Angle [deg]) : Angle [deg] { -180 : 10, -90 : 25, 0 : 5, 90 : 15, 180 : 10 }
                asset Valley extends GroundStation { equations redefine horizon: lowest = hills(azimuth) }
                system Sky {
                    asset earth : Earth { epoch = instant("2026-03-20T12:00:00", UTC) }
                    asset sat : Orbit {
                        semiMajorAxis = 7000 [km]   eccentricity = 0.01   inclination = 98 [deg]   raan = 30 [deg]
                        argumentOfPerigee = 40 [deg]   meanAnomaly = 50 [deg]   degree = 2
                    }
                    connect earth.space -> sat.space
                    %s
                }
                scenario Run of Sky for %s {
                    solver dop853 tolerance 1e-11
                    record %s every 1 [min]
                }
                """.formatted(parts, duration, recorded), "Run");
    }

    private static Orbit first() {
        return ORACLE.elements(7000e3, 0.01, 98, 30, 40, 50, EPOCH);
    }

    private static Vector3D vector(OrbitRun run, int row, String x, String y, String z) {
        return new Vector3D(run.column(x)[row], run.column(y)[row], run.column(z)[row]);
    }

    /** 90 degrees at 0.5 deg/s until 2.5 are left, which fall by e in 5 s: within one degree after 87.5 / 0.5 + 5 ln(2.5) s. */
    @Test
    void aSlewTakesAsLongAsItsRateSays() {
        OrbitRun run = run("""
                asset law : Attitude { pointing = inertial   fixedX = {0, 1, 0}   fixedZ = {0, 0, 1} }
                asset slew : Slew
                connect sat.motion -> law.motion
                connect law.axes -> slew.wanted
                """, "10 [min]", "slew.offPointing, slew.rate, slew.axes.xx, slew.axes.xy, slew.axes.xz, slew.q");
        assertThat(run.instants("slew.arrives")).singleElement().satisfies(time -> assertThat(time).isCloseTo(175 + 5 * Math.log(2.5), within(1e-3)));
        assertThat(run.column("slew.rate")[1]).isCloseTo(Math.toRadians(0.5), within(1e-12));
        int last = run.times().length - 1;
        assertThat(Vector3D.distance(vector(run, last, "slew.axes.xx", "slew.axes.xy", "slew.axes.xz"), Vector3D.PLUS_J)).isLessThan(1e-9);
    }

    /** From down to the Sun: the axes stay at right angles, and follow a law that turns with the orbit by its rate times the response. */
    @Test
    void aSlewFollowsALawThatTurns() {
        OrbitRun run = run("""
                asset law : Attitude
                asset slew : Slew { maximumRate = 1 [deg/s] }
                connect sat.motion -> law.motion
                connect law.axes -> slew.wanted
                """, "1 [h]", "slew.offPointing, slew.q");
        int last = run.times().length - 1;
        double rate = Math.sqrt(Oracle.MU / Math.pow(7e6, 3));
        assertThat(run.column("slew.offPointing")[last]).isCloseTo(5 * rate, within(0.1 * 5 * rate));
        double length = 0;
        for (int i = 1; i <= 4; i++) {
            length += Math.pow(run.column("slew.q[" + i + "]")[last], 2);
        }
        assertThat(length).isCloseTo(1, within(1e-6));
    }

    @Test
    void anAimedAttitudePointsAtThePlaceThatOrekitHas() {
        OrbitRun run = run("""
                asset place : GroundTarget { latitude = 45 [deg]   longitude = -60 [deg]   height = 300 [m] }
                asset law : Attitude { pointing = aimed }
                connect earth.space -> place.space
                connect sat.motion -> place.motion
                connect sat.motion -> law.motion
                connect place.direction[1] -> law.aim[1]
                connect place.direction[2] -> law.aim[2]
                connect place.direction[3] -> law.aim[3]
                """, "2 [h]", "sat.position, sat.velocity, place.distance, law.axes.xx, law.axes.xy, law.axes.xz, law.axes.yx, law.axes.yy, law.axes.yz, "
                + "law.axes.zx, law.axes.zy, law.axes.zz");
        for (int row = 0; row < run.times().length; row += 7) {
            AbsoluteDate date = EPOCH.shiftedBy(run.times()[row]);
            Vector3D target = ORACLE.fixed.getTransformTo(ORACLE.inertial, date).transformPosition(ORACLE.earth.transform(
                    new GeodeticPoint(Math.toRadians(45), Math.toRadians(-60), 300)));
            Vector3D away = target.subtract(vector(run, row, "sat.position[1]", "sat.position[2]", "sat.position[3]"));
            Vector3D x = vector(run, row, "law.axes.xx", "law.axes.xy", "law.axes.xz");
            Vector3D y = vector(run, row, "law.axes.yx", "law.axes.yy", "law.axes.yz");
            Vector3D z = vector(run, row, "law.axes.zx", "law.axes.zy", "law.axes.zz");
            assertThat(Vector3D.angle(z, away)).isLessThan(3e-6);
            assertThat(run.column("place.distance")[row]).isCloseTo(away.getNorm(), within(3.0));
            assertThat(Vector3D.distance(x.crossProduct(y), z)).isLessThan(1e-12);
            assertThat(x.dotProduct(vector(run, row, "sat.velocity[1]", "sat.velocity[2]", "sat.velocity[3]"))).isPositive();
        }
    }

    @Test
    void passesOverAValleyBeginAndEndWithOrekits() {
        OrbitRun run = run("""
                asset valley : Valley { latitude = 67.8571 [deg]   longitude = 20.9643 [deg]   height = 402 [m] }
                connect sat.track -> valley.target
                """, "1 [d]", "valley.elevation, valley.lowest");
        TopocentricFrame place = new TopocentricFrame(ORACLE.earth, new GeodeticPoint(Math.toRadians(67.8571), Math.toRadians(20.9643), 402), "valley");
        double[][] hills = {{0, Math.toRadians(5)}, {Math.PI / 2, Math.toRadians(15)}, {Math.PI, Math.toRadians(10)}, {1.5 * Math.PI, Math.toRadians(25)}};
        List<Double> theirs = new ArrayList<>();
        NumericalPropagator propagator = ORACLE.propagator(first(), 2);
        propagator.addEventDetector(new ElevationDetector(20, 1e-6, place).withElevationMask(new ElevationMask(hills)).withHandler((state, detector, increasing) -> {
            theirs.add(state.getDate().durationFrom(EPOCH));
            return Action.CONTINUE;
        }));
        propagator.propagate(EPOCH.shiftedBy(86400));
        same(run, "valley.rise", "valley.set", theirs, 0.05);
    }

    @Test
    void aLinkOpensAndClosesWithOrekits() {
        OrbitRun run = run("""
                asset mate : Orbit { semiMajorAxis = 12000 [km]   inclination = 55 [deg]   raan = 80 [deg]   meanAnomaly = 20 [deg]   degree = 2 }
                connect earth.space -> mate.space
                asset link : Link { longest = 20000 [km] }
                connect sat.motion -> link.one
                connect mate.motion -> link.other
                """, "18 [h]", "link.range, link.rangeRate, link.grazingHeight");
        BoundedPropagator mate = ephemeris(ORACLE.propagator(ORACLE.elements(12000e3, 0, 55, 80, 0, 20, EPOCH), 2), 64800);
        List<Double> theirs = new ArrayList<>();
        NumericalPropagator propagator = ORACLE.propagator(first(), 2);
        OneAxisEllipsoid air = new OneAxisEllipsoid(Oracle.EQUATOR + 100e3, 0, ORACLE.fixed);
        propagator.addEventDetector(new InterSatDirectViewDetector(air, mate).withMaxCheck(20).withThreshold(1e-6).withHandler((state, detector, increasing) -> {
            theirs.add(state.getDate().durationFrom(EPOCH));
            return Action.CONTINUE;
        }));
        propagator.propagate(EPOCH.shiftedBy(64800));
        same(run, "link.opens", "link.closes", theirs, 0.05);
        double[] range = run.column("link.range");
        double[] times = run.times();
        for (int row = 1; row < range.length - 1; row++) {
            // Beside an event there are rows of its own.
            if (times[row + 1] - times[row] == 60 && times[row] - times[row - 1] == 60) {
                assertThat(run.column("link.rangeRate")[row]).isCloseTo((range[row + 1] - range[row - 1]) / 120, within(30.0));
            }
        }
    }

    private static BoundedPropagator ephemeris(NumericalPropagator propagator, double duration) {
        EphemerisGenerator generator = propagator.getEphemerisGenerator();
        propagator.propagate(EPOCH.shiftedBy(-60), EPOCH.shiftedBy(duration + 60));
        return generator.getGeneratedEphemeris();
    }

    private static void same(OrbitRun run, String begins, String ends, List<Double> theirs, double tolerance) {
        List<Double> ours = new ArrayList<>(run.instants(begins));
        ours.addAll(run.instants(ends));
        ours.sort(null);
        assertThat(ours).hasSameSizeAs(theirs).hasSizeGreaterThan(5);
        for (int i = 0; i < theirs.size(); i++) {
            assertThat(ours.get(i)).isCloseTo(theirs.get(i), within(tolerance));
        }
    }
}
