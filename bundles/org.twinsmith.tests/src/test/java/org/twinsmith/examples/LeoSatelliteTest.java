package org.twinsmith.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.fixture.Twins;
import org.twinsmith.simulation.Cancellation;
import org.twinsmith.simulation.Run;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.recording.Trajectory;

/** The satellite's day against balances that share no code with the tool. What the orbit is, OrbitTruthTest shows. */
class LeoSatelliteTest {
    private static final double CAPACITY = 160 * 3600;
    private static Trajectory day;
    private static Run run;

    @BeforeAll
    static void simulate() {
        TwinProgram program = Twins.program("examples/leo-satellite", "Day");
        day = Trajectory.of(program.info());
        run = new Simulation(program, Simulation.Options.of(program.info().solver())).run(day, Cancellation.NEVER);
    }

    private static double[] column(String name) {
        return day.si(day.column(name));
    }

    private static List<Double> instants(String event) {
        return run.occurrences().stream().filter(each -> each.event().name().equals(event)).map(Run.Occurrence::time).toList();
    }

    /** By the trapezoidal rule over the rows, of which there is one on each side of each jump. */
    private static double integral(double[] values) {
        double[] times = day.times();
        return IntStream.range(1, times.length).mapToDouble(i -> (values[i] + values[i - 1]) / 2 * (times[i] - times[i - 1])).sum();
    }

    @Test
    void theDayIsAsItsScenarioExpects() {
        assertThat(run.stopped()).isEmpty();
        assertThat(run.diagnostics()).isEmpty();
    }

    @Test
    void theBatteryHoldsWhatWasGeneratedAndNotUsed() {
        double[] generated = column("satellite.wing.power");
        double[] used = column("satellite.load");
        double[] surplus = column("satellite.battery.surplus");
        double[] flow = new double[generated.length];
        for (int i = 0; i < flow.length; i++) {
            flow[i] = generated[i] > used[i] ? 0.95 * (generated[i] - used[i] - surplus[i]) : generated[i] - used[i];
        }
        double[] charge = column("satellite.battery.charge");
        assertThat((charge[charge.length - 1] - charge[0]) * CAPACITY).isCloseTo(integral(flow), within(2e-3 * integral(used)));
    }

    @Test
    void oneOrbitOfNinetyFiveMinutesHasOneShadowOfThirtyFive() {
        List<Double> umbra = instants("satellite.orbit.umbra");
        List<Double> out = instants("satellite.orbit.penumbraAgain");
        List<Double> nodes = instants("satellite.orbit.ascendingNode");
        assertThat(umbra).hasSize(15);
        assertThat(out.get(3) - umbra.get(3)).isBetween(33.0 * 60, 36.0 * 60);
        assertThat((nodes.getLast() - nodes.getFirst()) / (nodes.size() - 1)).isBetween(95.0 * 60, 96.0 * 60);
    }

    @Test
    void theFaultLeadsToSafeModeAndIsRecoveredFrom() {
        double fault = 6 * 3600;
        assertThat(instants("satellite.undervoltage")).singleElement().satisfies(instant -> assertThat(instant).isBetween(fault, fault + 3 * 3600));
        double[] times = day.times();
        double[] pointing = column("satellite.attitude.pointing");
        double[] charge = column("satellite.battery.charge");
        double turned = IntStream.range(0, times.length).filter(i -> pointing[i] == 1).mapToDouble(i -> times[i]).min().orElseThrow();
        double back = IntStream.range(0, times.length).filter(i -> pointing[i] == 1).mapToDouble(i -> times[i]).max().orElseThrow();
        assertThat(turned).isCloseTo(instants("satellite.undervoltage").getFirst(), within(1e-6));
        assertThat(back).isBetween(9 * 3600.0, 10 * 3600.0);
        assertThat(charge[charge.length - 1]).isGreaterThan(0.75);
    }

    @Test
    void theRecorderIsEmptiedDuringPassesOnly() {
        double[] stored = column("satellite.recorder.stored");
        double[] mode = column("satellite.mode");
        double[] inView = column("kiruna.inView");
        for (int i = 0; i < stored.length; i++) {
            assertThat(stored[i]).isBetween(-1e6, 64e9 + 1e6);
            assertThat(mode[i] == 2 && inView[i] == 0).as("sends unseen in row %s", i).isFalse();
        }
        assertThat(instants("kiruna.rise")).hasSize(9);
    }

    @Test
    void theDishFollowsWhatItsStationSees() {
        double[] times = day.times();
        double[] dish = column("dish.elevation");
        double[] elevation = column("kiruna.elevation");
        double[] inView = column("kiruna.inView");
        double rise = instants("kiruna.rise").getFirst();
        long followed = IntStream.range(0, times.length).filter(i -> inView[i] == 1 && times[i] > rise + 60 && times[i] < rise + 360)
                .peek(i -> assertThat(dish[i]).isCloseTo(elevation[i], within(Math.toRadians(3)))).count();
        assertThat(followed).isGreaterThan(5);
    }
}
