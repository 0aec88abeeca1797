package org.twinsmith.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.fixture.Twins;
import org.twinsmith.simulation.Cancellation;
import org.twinsmith.simulation.Run;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.recording.Trajectory;

/** The morning of the boiler house, against what must hold whatever the noise is. */
class BoilerHouseTest {
    private static final int FIRING = 2;
    private static final int RESTING = 3;
    private static Trajectory morning;
    private static Run run;

    @BeforeAll
    static void simulate() {
        TwinProgram program = Twins.program("examples/boiler-house", "Morning");
        morning = Trajectory.of(program.info());
        run = new Simulation(program, Simulation.Options.DEFAULT).run(morning, Cancellation.NEVER);
    }

    private static double[] column(Trajectory of, String name) {
        return of.si(of.column(name));
    }

    @Test
    void theMorningPassesWithAsManyStartsAsTheReadmeSays() {
        assertThat(run.passed()).as("%s", run.diagnostics()).isTrue();
        double[] starts = column(morning, "burner.starts");
        assertThat(starts[starts.length - 1]).isEqualTo(16);
    }

    @Test
    void whatLeavesTheBoilerArrivesFortySecondsLater() {
        Map<Double, Double> boiler = new TreeMap<>();
        double[] times = morning.times();
        for (int i = 0; i < times.length; i++) {
            boiler.put(times[i], column(morning, "boiler")[i]);
        }
        for (int i = 0; i < times.length; i++) {
            if (times[i] >= 40 && times[i] % 10 == 0) {
                assertThat(column(morning, "supply")[i]).isCloseTo(boiler.get(times[i] - 40), within(1e-6));
            }
        }
    }

    @Test
    void theBurnerKeepsItsShortestTimes() {
        double[] times = morning.times();
        double[] modes = column(morning, "burner.mode");
        double since = 0;
        for (int i = 1; i < times.length; i++) {
            if (modes[i] != modes[i - 1]) {
                double least = modes[i - 1] == FIRING ? 120 : modes[i - 1] == RESTING ? 180 : 0;
                assertThat(times[i] - since).as("until %s s", times[i]).isGreaterThanOrEqualTo(least - 1e-9);
                since = times[i];
            }
        }
    }

    @Test
    void twoRunsAgreeToTheBit() {
        TwinProgram program = Twins.program("examples/boiler-house", "Morning");
        Trajectory again = Trajectory.of(program.info());
        new Simulation(program, Simulation.Options.DEFAULT).run(again, Cancellation.NEVER);

        assertThat(column(again, "radiators")).isEqualTo(column(morning, "radiators"));
        assertThat(again.times()).isEqualTo(morning.times());
    }
}
