package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.fixture.Twins;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.integrator.Method;

/** Every example by every solver with error control, CVODE where it is installed: eight methods, one result. */
class EverySolverTest {
    /** Of the largest value of a variable; the tolerance bounds the error of one step. */
    private static final double ALLOWED = 1e-6;

    @ParameterizedTest
    @CsvSource({"examples/boiler-house, Morning", "examples/pumping-station, Day", "examples/reference/bouncing-ball, Reference",
        "examples/reference/dahlquist, Reference", "examples/reference/van-der-pol, Reference"})
    void everyExampleComesToTheSame(String folder, String scenario) {
        Path path = Twins.folder(folder);
        Plan plan = CompiledText.plan(path, null, scenario);
        SimulatedText exact = SimulatedText.of(plan, Simulation.Options.DEFAULT.withTolerances(1e-12, 1e-15));
        for (Method method : Method.values()) {
            if (!method.fixedStep() && method.obstacle().isEmpty()) {
                SimulatedText run = SimulatedText.of(plan, Simulation.Options.DEFAULT.with(method));
                assertThat(run.run().occurrences()).as("events by %s", method).hasSameSizeAs(exact.run().occurrences());
                for (int i = 0; i < run.run().occurrences().size(); i++) {
                    assertThat(run.run().occurrences().get(i).time()).as("event %s by %s", i, method)
                            .isCloseTo(exact.run().occurrences().get(i).time(), within(ALLOWED * run.run().endTime()));
                }
                compare(exact, run, method);
            }
        }
    }

    private static void compare(SimulatedText exact, SimulatedText run, Method method) {
        for (Variable variable : exact.trajectory().variables()) {
            String name = variable.name();
            double largest = Arrays.stream(exact.column(name)).map(Math::abs).max().orElse(0);
            for (int i = 1; i <= 20; i++) {
                // Between the instants of clocks, where no event is to be expected within the allowed error.
                double time = exact.run().endTime() * (i - 0.123) / 20;
                assertThat(run.at(time, name)).as("%s at %s s by %s", name, time, method)
                        .isCloseTo(exact.at(time, name), within(ALLOWED * Math.max(largest, variable.unit().factor())));
            }
        }
    }
}
