package org.twinsmith.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.fixture.Twins;
import org.twinsmith.simulation.Cancellation;
import org.twinsmith.simulation.Run;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.recording.Trajectory;

/** Whether the pumping station is right as physics: against mass balance and an operating point solved elsewhere. */
class PumpingStationTest {
    private static final List<String> NAMES = List.of("sump.inflow", "sump.outlet.q", "sump.level", "tower.inlet.q",
            "tower.demand", "tower.level", "p1.flow", "p2.flow", "main.inlet.q", "p1.discharge.q", "p2.discharge.q");
    private static Trajectory day;
    private static Run run;

    @BeforeAll
    static void runTheDay() {
        TwinProgram program = Twins.program("examples/pumping-station", "Day");
        day = new Trajectory(NAMES.stream().map(name -> variable(program, name)).toList());
        run = new Simulation(program, Simulation.Options.DEFAULT).run(day, Cancellation.NEVER);
    }

    private static Variable variable(TwinProgram program, String name) {
        return program.variables().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void theDayEndsAsTheStoryTells() {
        assertThat(run.diagnostics()).isEmpty();
        assertThat(run.occurrences()).extracting(each -> each.event().name()).contains("p1.dryRun");
        assertThat(Arrays.stream(day.si(day.column("p2.flow"))).max().orElseThrow()).isGreaterThan(0.01);
        assertThat(day.si(day.column("p1.flow"))[day.rows() - 1]).isCloseTo(0, within(1e-6));
    }

    @Test
    void whatFlowsIntoTheSumpAndDoesNotStayFlowsOut() {
        double in = integral(row -> si("sump.inflow", row));
        double out = integral(row -> -si("sump.outlet.q", row));
        assertThat(in - out - 12 * gain("sump.level")).isCloseTo(0, within(1e-9 * in));
    }

    @Test
    void whatFlowsIntoTheTowerAndDoesNotStayIsDrawn() {
        double in = integral(row -> si("tower.inlet.q", row));
        double out = integral(row -> si("tower.demand", row));
        assertThat(in - out - 40 * gain("tower.level")).isCloseTo(0, within(1e-9 * in));
    }

    @Test
    void theLeakTakesWhatThePumpsGiveAndTheMainDoesNotGet() {
        double given = integral(row -> -si("p1.discharge.q", row) - si("p2.discharge.q", row));
        double taken = integral(row -> si("main.inlet.q", row));
        assertThat(given - taken).isCloseTo(15.0 / 3600 * 30 * 60, within(1e-9 * given));
    }

    @Test
    void onePumpRunsAtTheOperatingPointThatBisectionFinds() {
        assertFlow("p1.flow", 1, row -> si("p1.flow", row) > 0.01 && si("p2.flow", row) < 1e-4 && !leaks(row));
    }

    @Test
    void twoPumpsShareTheMainAtTheOperatingPointThatBisectionFinds() {
        assertFlow("p2.flow", 2, row -> si("p1.flow", row) > 0.01 && si("p2.flow", row) > 0.01 && !leaks(row));
    }

    /** To one part in a million, at every recorded instant. */
    private static void assertFlow(String name, int pumps, java.util.function.IntPredicate where) {
        int[] rows = java.util.stream.IntStream.range(0, day.rows()).filter(where).toArray();
        assertThat(rows).hasSizeGreaterThan(20);
        for (int row : rows) {
            double lift = 24 + si("tower.level", row) - si("sump.level", row);
            assertThat(si(name, row)).isCloseTo(OperatingPoint.flow(lift, pumps), Percentage.withPercentage(1e-4));
        }
    }

    private static boolean leaks(int row) {
        double time = day.times()[row];
        return time >= 7200 && time <= 9000;
    }

    private static double gain(String name) {
        return si(name, day.rows() - 1) - si(name, 0);
    }

    private static double si(String name, int row) {
        return COLUMNS.computeIfAbsent(name, key -> day.si(day.column(key)))[row];
    }

    private static final java.util.Map<String, double[]> COLUMNS = new java.util.HashMap<>();

    private static double integral(java.util.function.IntToDoubleFunction value) {
        return new SegmentIntegral(day, value).whole();
    }
}
