package org.twinsmith.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.fixture.Twins;
import org.twinsmith.simulation.Cancellation;
import org.twinsmith.simulation.Run;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.recording.Trajectory;

/** The Walker pattern against geometry that is worked out here. */
class ConstellationTest {
    private static final double A = 7578e3;
    private static final double EARTH = 6378137;
    private static Trajectory day;
    private static Run run;

    @BeforeAll
    static void simulate() {
        TwinProgram program = Twins.program("examples/constellation", "Day");
        day = Trajectory.of(program.info());
        run = new Simulation(program, Simulation.Options.of(program.info().solver())).run(day, Cancellation.NEVER);
    }

    private static double[] column(String name) {
        return day.si(day.column(name));
    }

    /** Sine of the highest elevation at the start, with the pole of J2000 and Greenwich at an angle. */
    private static double best(double latitude, double longitude, double greenwich) {
        double[] up = {Math.cos(latitude) * Math.cos(longitude + greenwich), Math.cos(latitude) * Math.sin(longitude + greenwich), Math.sin(latitude)};
        double best = -1;
        for (int plane = 0; plane < 6; plane++) {
            for (int slot = 0; slot < 12; slot++) {
                double raan = 2 * Math.PI * plane / 6;
                double u = 2 * Math.PI * (slot / 12.0 + plane / 72.0);
                double i = Math.toRadians(53);
                double[] r = {A * (Math.cos(raan) * Math.cos(u) - Math.sin(raan) * Math.sin(u) * Math.cos(i)),
                    A * (Math.sin(raan) * Math.cos(u) + Math.cos(raan) * Math.sin(u) * Math.cos(i)), A * Math.sin(u) * Math.sin(i)};
                double rise = r[0] * up[0] + r[1] * up[1] + r[2] * up[2] - EARTH;
                double away = Math.sqrt(Math.pow(r[0] - EARTH * up[0], 2) + Math.pow(r[1] - EARTH * up[1], 2) + Math.pow(r[2] - EARTH * up[2], 2));
                best = Math.max(best, rise / away);
            }
        }
        return best;
    }

    @Test
    void theHighestOfSeventyTwoStandsWhereThePatternSays() {
        // Greenwich sidereal time of 2026-03-20 12:00 UT1, from noon: 280.46062 deg + 360.98564736629 deg a day, less the precession since J2000;
        // J. Meeus, Astronomical Algorithms, 2nd edition, formula 12.4.
        double days = 9575;
        double greenwich = Math.toRadians(280.46062 + 360.98564736629 * days - 46.124 / 3600 * 100 * days / 36525);
        for (String place : new String[] {"singapore, 1.35, 103.82", "rome, 41.9, 12.5", "tromso, 69.65, 18.96"}) {
            String[] part = place.split(", ");
            double expected = best(Math.toRadians(Double.parseDouble(part[1])), Math.toRadians(Double.parseDouble(part[2])), greenwich);
            assertThat(column(part[0] + ".elevation")[0]).as(part[0]).isCloseTo(Math.asin(expected), within(Math.toRadians(0.6)));
        }
    }

    @Test
    void itCoversRomeAllDayAndTheEquatorNearly() {
        assertThat(run.stopped()).isEmpty();
        assertThat(run.diagnostics()).isEmpty();
        assertThat(column("rome.covered")).containsOnly(1);
        double[] singapore = column("singapore.longestGap");
        assertThat(singapore[singapore.length - 1]).isBetween(10.0, 1800.0);
    }

    @Test
    void withoutEventsASatelliteCostsFewSteps() {
        assertThat(run.statistics().steps()).isLessThan(2000);
    }
}
