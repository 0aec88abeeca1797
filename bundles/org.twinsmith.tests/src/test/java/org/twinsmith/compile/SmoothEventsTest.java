package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.integrator.Method;

/** Events at which neither a state nor a derivative jumps: a method of several steps keeps what it knows of the past. */
class SmoothEventsTest {
    private static final String STIFF = """
            system S {
                state x : Real = 0
                property count : Real = 0
                equations
                    der(x) = 1e4 * (sin(time / 1 [s]) - x) / 1 [s] + cos(time / 1 [s]) / 1 [s]
                    %s
            }
            scenario Run of S for 60 [s] { record x, count every 1 [s] }
            """;

    private static SimulatedText run(String text, Method method) {
        return SimulatedText.of(CompiledText.plan(text), Simulation.Options.DEFAULT.with(method).withTolerances(1e-7, 1e-10));
    }

    @Test
    void alarmsCostAStiffRunFewSteps() {
        StringBuilder alarms = new StringBuilder();
        for (int i = -9; i <= 9; i++) {
            alarms.append("when x > ").append((10 * i + 1) / 100.0).append(" then count = count + 1 end\n        ");
        }
        SimulatedText plain = run(STIFF.formatted(""), Method.NDF);
        SimulatedText watched = run(STIFF.formatted(alarms), Method.NDF);
        assertThat(watched.run().statistics().events()).isGreaterThan(300);
        // On the way up to the first peak ten thresholds, on the way to each of nine further ones all nineteen.
        assertThat(watched.last("count")).isEqualTo(10 + 9 * 19);
        assertThat(watched.run().statistics().steps()).isLessThan(plain.run().statistics().steps()
                + 3 * watched.run().statistics().events());
        for (int second = 1; second <= 60; second++) {
            assertThat(watched.at(second, "x")).isCloseTo(Math.sin(second), within(1e-6));
        }
    }

    /** x' = -1 above 0 and -1 - 50 x below, with the solution (exp(-50 s) - 1) / 50 at s after the kink. */
    @Test
    void aKinkIsNoJumpAndIsIntegratedAsExactly() {
        Plan plan = CompiledText.plan("""
                system S {
                    state x : Real = 1
                    equations
                        der(x) = (if x > 0 then -1 else -1 - 50 * x) / 1 [s]
                }
                scenario Run of S for 3 [s] { record x every 0.01 [s] }
                """);
        for (Method method : new Method[] {Method.NDF, Method.RODAS5P}) {
            SimulatedText run = SimulatedText.of(plan, Simulation.Options.DEFAULT.with(method));
            for (double s : new double[] {0.01, 0.05, 0.2, 1}) {
                assertThat(run.at(1 + s, "x")).as("%s after the kink by %s", s, method)
                        .isCloseTo((Math.exp(-50 * s) - 1) / 50, within(1e-7));
            }
        }
    }
}
