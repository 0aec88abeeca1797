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

/** The row of turbines at rest, against the formulas of its sources, worked out here without the tool. */
class WindFarmTest {
    private static final int TURBINES = 6;
    private static final double AIR = 1.225 / 2 * Math.PI * 63 * 63;
    private static final double BEST = 0.48;
    private static final double RATED = 5e6;
    private static Trajectory steps;
    private static Run run;

    @BeforeAll
    static void simulate() {
        TwinProgram program = Twins.program("examples/wind-farm", "Steps");
        steps = Trajectory.of(program.info());
        run = new Simulation(program, Simulation.Options.DEFAULT.withTolerances(1e-7, 1e-10)).run(steps, Cancellation.NEVER);
    }

    private static double at(double minutes, String name) {
        double[] times = steps.times();
        int row = 0;
        while (row + 1 < times.length && times[row + 1] <= minutes * 60 + 1e-9) {
            row++;
        }
        return steps.si(steps.column(name))[row];
    }

    /** Betz: the coefficient is 4 a (1 - a)^2. By bisection below 1/3, where it rises. */
    private static double induction(double coefficient) {
        double low = 0;
        double high = 1 / 3.0;
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (4 * middle * (1 - middle) * (1 - middle) < coefficient) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Jensen 1983: the momentum of the wake and of the wind around it, in the wider area of 882 m further on. */
    private static double next(double free, double arriving, double power) {
        double behind = arriving * (1 - 2 * induction(power / (AIR * arriving * arriving * arriving)));
        double widened = 63 / (63 + 0.05 * 882);
        return free + (behind - free) * widened * widened;
    }

    private static void rests(double minutes, double free) {
        double arriving = free;
        double farm = 0;
        for (int i = 1; i <= TURBINES; i++) {
            double power = Math.min(RATED, AIR * BEST * arriving * arriving * arriving);
            assertThat(at(minutes, "arriving[" + i + "]")).as("wind at %s", i).isCloseTo(arriving, within(2e-4));
            assertThat(at(minutes, "turbine[" + i + "].power")).as("power of %s", i).isCloseTo(power, within(2e-4 * RATED));
            arriving = next(free, arriving, power);
            farm += power;
        }
        assertThat(at(minutes, "power")).isCloseTo(farm, within(TURBINES * 2e-4 * RATED));
    }

    /** The formula of the coefficient yields 0.48001 at its best, so that rest is found to some parts in ten thousand. */
    @Test
    void theRowRestsWhereTheFormulasSay() {
        rests(9, 6);
        rests(24, 9);
        rests(44, 14);
        rests(89, 12);
    }

    @Test
    void aStormTurnsAllTurbinesOutOfTheWindAndTheyComeBack() {
        assertThat(at(59, "power")).isZero();
        assertThat(at(59, "turbine[6].speed")).isCloseTo(0.5, within(1e-3));
        assertThat(run.passed()).as("%s", run.diagnostics()).isTrue();
    }

    @Test
    void theMonitorOfTheFarmRaisesItsAlarmOnceInEachCalm() {
        assertThat(run.occurrences()).filteredOn(each -> each.event().name().equals("Output")).hasSize(2);
    }
}
