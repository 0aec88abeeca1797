package org.twinsmith.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.fixture.Twins;
import org.twinsmith.simulation.Cancellation;
import org.twinsmith.simulation.Run;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.recording.Trajectory;

/**
 * The reference models against published results: Reference FMUs of the Modelica Association (BSD-2-Clause), files
 * {@code *_ref.csv} or {@code *_out.csv}, made with explicit Euler steps of 1 ms (BouncingBall), 10 ms (VanDerPol) and
 * 100 ms (Dahlquist).
 */
class ReferenceModelsTest {
    /** Rounding only: the same operations in another order. */
    private static final double ROUNDING = 1e-12;

    @ParameterizedTest
    @CsvSource({"1, 0.3486784401", "5, 0.005153775207320112", "10, 0.00002656139888758746"})
    void dahlquistAgreesWithThePublishedResult(double time, double x) {
        EulerMaster master = master("dahlquist", 0.1);
        master.advance(time);
        assertThat(master.value("x")).isCloseTo(x, within(ROUNDING));
    }

    @ParameterizedTest
    @CsvSource({"1, 1.509668337511498, -0.7809002675117097", "5, -0.8744029139228319, 1.273735873175349",
        "10, -2.0263807253798554, -0.067942372949217", "15, 0.9600042556523872, -1.1969029866913161",
        "20, 2.0148418861546133, 0.24419470751904407"})
    void vanDerPolAgreesWithThePublishedResult(double time, double x0, double x1) {
        EulerMaster master = master("van-der-pol", 0.01);
        master.advance(time);
        assertThat(master.value("x0")).isCloseTo(x0, within(1e-11));
        assertThat(master.value("x1")).isCloseTo(x1, within(1e-11));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.9514405000000001, -0.9809999999999991", "0.45, 0.008944750000001257, -4.414499999999978",
        "0.46, 0.021569246999999892, 3.042080999999985", "1, 0.23664368699999475, -2.255319000000016",
        "1.5, 0.07350171929999888, -1.8420237000000108", "2, 0.05488907778900016, -0.3525449129999987",
        "2.5, 0.0008060041977116404, 0.17697604942791004", "3, 0, 0"})
    void theBouncingBallAgreesWithThePublishedResult(double time, double h, double v) {
        EulerMaster master = master("bouncing-ball", 0.001);
        master.advance(time);
        assertThat(master.value("h")).isCloseTo(h, within(ROUNDING));
        assertThat(master.value("v")).isCloseTo(v, within(ROUNDING));
    }

    @Test
    void theBouncingBallHitsTheFloorWhenTheParabolaDoes() {
        Trajectory ball = run("bouncing-ball");
        double fall = Math.sqrt(2 / 9.81);
        double bounce = fall + 2 * 0.7 * fall;
        assertThat(firstHits(ball, 2)).containsExactly(new double[] {fall, bounce}, within(1e-10));
    }

    @Test
    void dahlquistDecaysExponentially() {
        Trajectory decay = run("dahlquist");
        double[] times = decay.times();
        double[] x = decay.si(decay.column("x"));
        for (int row = 0; row < times.length; row++) {
            assertThat(x[row]).isCloseTo(Math.exp(-times[row]), within(1e-9));
        }
    }

    /** The first instants at which the ball touches the floor and something changes. */
    private static double[] firstHits(Trajectory ball, int count) {
        double[] times = ball.times();
        double[] height = ball.si(ball.column("h"));
        return IntStream.range(1, times.length).filter(row -> times[row] == times[row - 1] && height[row] == 0)
                .mapToDouble(row -> times[row]).distinct().limit(count).toArray();
    }

    private static Trajectory run(String name) {
        TwinProgram program = Twins.program("examples/reference/" + name, "Reference");
        Trajectory trajectory = Trajectory.of(program.info());
        Run run = new Simulation(program, Simulation.Options.DEFAULT).run(trajectory, Cancellation.NEVER);
        assertThat(run.diagnostics()).isEmpty();
        return trajectory;
    }

    private static EulerMaster master(String name, double step) {
        return new EulerMaster(Twins.program("examples/reference/" + name, "Reference"), step);
    }
}
