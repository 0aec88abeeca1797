package org.twinsmith.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;

/** Forces, manoeuvres and the Moon, each against what is known of it without the tool. */
class OrbitForcesTest {
    private static final double MU = Oracle.MU;

    private static OrbitRun run(String epoch, String modifiers, String duration, String recorded) {
        return OrbitRun.of("""
                system Sky {
                    asset earth : Earth { epoch = instant("%s", UTC) }
                    asset sat : Orbit { %s }
                    connect earth.space -> sat.space
                }
                scenario Run of Sky for %s {
                    solver dop853 tolerance 1e-12
                    record sat.position, sat.velocity, earth.space.axisX, earth.space.axisY, earth.space.axisZ%s every 10 [min]
                }
                """.formatted(epoch, modifiers, duration, recorded), "Run");
    }

    private static Vector3D vector(OrbitRun run, String name, int row) {
        return new Vector3D(run.column(name + "[1]")[row], run.column(name + "[2]")[row], run.column(name + "[3]")[row]);
    }

    /** The field of J2 has a potential and an axis: energy and the momentum about the axis stay. */
    @Test
    void energyAndMomentumAboutTheAxisAreKept() {
        OrbitRun run = run("2026-03-20T12:00:00", "semiMajorAxis = 7200 [km]   eccentricity = 0.05   inclination = 63 [deg]", "2 [d]", "");
        double j2 = 1.0826266835531513e-3 * MU * Oracle.FIELD_RADIUS * Oracle.FIELD_RADIUS;
        double energy = Double.NaN;
        double momentum = Double.NaN;
        for (int row = 0; row < run.times().length; row++) {
            Vector3D axis = new Vector3D(run.column("earth.space.axisX")[row], run.column("earth.space.axisY")[row], run.column("earth.space.axisZ")[row]);
            Vector3D r = vector(run, "sat.position", row);
            Vector3D v = vector(run, "sat.velocity", row);
            double u = r.dotProduct(axis) / r.getNorm();
            double e = v.getNormSq() / 2 - MU / r.getNorm() + j2 / Math.pow(r.getNorm(), 3) * (3 * u * u - 1) / 2;
            double m = r.crossProduct(v).dotProduct(axis);
            energy = row == 0 ? e : energy;
            momentum = row == 0 ? m : momentum;
            assertThat(e / energy).isCloseTo(1, within(1e-10));
            assertThat(m / momentum).isCloseTo(1, within(1e-10));
        }
    }

    /**
     * The orbit of Landsat 7 keeps its angle to the Sun: 705 km above the equator's radius less what J2 adds, 98.2 degrees (Landsat 7 Science Data Users Handbook, NASA,
     * 5.1). By J2 of first order its node turns by -3/2 n J2 (R / a)^2 cos i (W. M. Kaula, Theory of Satellite Geodesy, 1966, chapter 3), once round in a year of 365.2422 days.
     */
    @Test
    void theNodeOfASunSynchronousOrbitTurnsOnceAYear() {
        OrbitRun run = OrbitRun.of("""
                system Sky {
                    asset earth : Earth { epoch = instant("2026-03-20T12:00:00", UTC) }
                    asset sat : KeplerianOrbit { semiMajorAxis = 7077.7 [km]   eccentricity = 0.0012   inclination = 98.21 [deg]   raan = 20 [deg] }
                    connect earth.space -> sat.space
                }
                scenario Run of Sky for 30 [d] { solver dop853 tolerance 1e-10   record sat.position, sat.velocity every 10 [min] }
                """, "Run");
        double[] times = run.times();
        double middle = times[times.length - 1] / 2;
        double moved = 0;
        double squares = 0;
        for (int row = 0; row < times.length; row++) {
            Vector3D momentum = vector(run, "sat.position", row).crossProduct(vector(run, "sat.velocity", row));
            double days = (times[row] - middle) / 86400;
            moved += days * Math.toDegrees(Math.atan2(momentum.getX(), -momentum.getY()));
            squares += days * days;
        }
        // Least squares; what is left of the theory is of second order, and the tilt of the axis since J2000.
        assertThat(moved / squares).isCloseTo(360 / 365.2422, within(0.01));
    }

    /** J. Meeus, Astronomical Algorithms, 2nd edition, example 47.a: 12 April 1992, 0h TD, equinox of date; precession since J2000 is taken off. */
    @Test
    void theMoonIsWhereMeeusHasIt() {
        OrbitRun run = run("1992-04-11T23:59:00.816", "", "1 [min]", ", earth.space.moonX, earth.space.moonY, earth.space.moonZ");
        Vector3D moon = new Vector3D(run.column("earth.space.moonX")[0], run.column("earth.space.moonY")[0], run.column("earth.space.moonZ")[0]);
        double obliquity = Math.toRadians(23.43929111);
        double y = moon.getY() * Math.cos(obliquity) + moon.getZ() * Math.sin(obliquity);
        double z = -moon.getY() * Math.sin(obliquity) + moon.getZ() * Math.cos(obliquity);
        double precession = 1.3972 * (2448724.5 - 2451545) / 36525;
        assertThat(Math.toDegrees(Math.atan2(y, moon.getX())) + precession).isCloseTo(133.162655, within(0.08));
        assertThat(Math.toDegrees(Math.asin(z / moon.getNorm()))).isCloseTo(-3.229126, within(0.08));
        assertThat(moon.getNorm()).isCloseTo(368409.7e3, within(5e5));
    }

    /** Vallado, table 8-4: 3.725e-12 kg/m3 at 400 km; over the equator of a circular orbit in its plane the air moves along. */
    @Test
    void dragIsThatOfTheAirThatTurnsWithTheEarth() {
        OrbitRun run = run("2026-03-20T12:00:00", "semiMajorAxis = 6778.137 [km]   inclination = 0 [deg]   degree = 0   drag = 1   mass = 100 [kg]   dragArea = 2 [m2]",
                "1 [min]", ", sat.airDrag, sat.altitude");
        double speed = vector(run, "sat.velocity", 0).getNorm() - 7.292115e-5 * 6778137;
        Vector3D drag = vector(run, "sat.airDrag", 0);
        assertThat(run.column("sat.altitude")[0]).isCloseTo(400e3, within(300.0));
        assertThat(drag.getNorm()).isCloseTo(0.5 * 3.725e-12 * 2.2 * 2 / 100 * speed * speed, within(0.01 * drag.getNorm()));
        assertThat(Vector3D.angle(drag, vector(run, "sat.velocity", 0))).isCloseTo(Math.PI, within(1e-3));
    }

    /** Tides of Sun and Moon at geostationary height are 1e-6 and some 1e-6 of gravity's 0.224 m/s2; light on 20 m2 of a tonne 1e-7 m/s2: Montenbruck and Gill, figure 3.1. */
    @Test
    void sunMoonAndLightPullAsMuchAsTheyShould() {
        OrbitRun run = run("2026-03-20T12:00:00", "semiMajorAxis = 42164 [km]   inclination = 0 [deg]   degree = 0   pullOfSun = 1   pullOfMoon = 1   radiationPressure = 1   "
                + "mass = 1000 [kg]   radiationArea = 20 [m2]", "1 [d]", ", sat.sunPull, sat.moonPull, sat.lightPush, sat.illumination, sat.sun");
        for (int row = 0; row < run.times().length; row += 9) {
            // A tide is between G M r / d^3 across and twice that along.
            double sun = 1.327e20 * 42164e3 / Math.pow(1.49e11, 3);
            double moon = 4.9028e12 * 42164e3 / Math.pow(3.8e8, 3);
            assertThat(vector(run, "sat.sunPull", row).getNorm()).isBetween(0.85 * sun, 2.2 * sun);
            assertThat(vector(run, "sat.moonPull", row).getNorm()).isBetween(0.5 * moon, 4 * moon);
            Vector3D push = vector(run, "sat.lightPush", row);
            double lit = run.column("sat.illumination")[row];
            assertThat(push.getNorm()).isCloseTo(lit * 1361 / 299792458.0 * 1.3 * 20 / 1000, within(3e-9));
            if (lit > 0) {
                assertThat(Vector3D.angle(push, vector(run, "sat.sun", row))).isCloseTo(Math.PI, within(1e-3));
            }
        }
    }

    /** By vis viva the axis becomes 1 / (2 / r - (v + dv)^2 / mu). */
    @Test
    void anImpulseAlongTheTrackRaisesTheOrbit() {
        OrbitRun run = run("2026-03-20T12:00:00", "semiMajorAxis = 7000 [km]   degree = 0   burnAt = 600 [s]   burnAlong = 10 [m/s]", "30 [min]", "");
        int last = run.times().length - 1;
        double expected = 1 / (2 / 7e6 - Math.pow(Math.sqrt(MU / 7e6) + 10, 2) / MU);
        double r = vector(run, "sat.position", last).getNorm();
        double v = vector(run, "sat.velocity", last).getNorm();
        assertThat(1 / (2 / r - v * v / MU)).isCloseTo(expected, within(0.1));
    }
}
