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
        for (Method method : new Method[] {Method.NDF, Method.RODAS5P, Method.DOPRI5, Method.DOP853}) {
            SimulatedText run = SimulatedText.of(plan, Simulation.Options.DEFAULT.with(method));
            for (double s : new double[] {0.01, 0.05, 0.2, 1}) {
                assertThat(run.at(1 + s, "x")).as("%s after the kink by %s", s, method)
                        .isCloseTo((Math.exp(-50 * s) - 1) / 50, within(1e-7));
            }
        }
    }

    /** A pendulum that is only looked at, and what looks at it: its turns, its speed, a sum that follows from it. */
    private static final String PENDULUM = """
            system S {
                state a : Real = 1
                state w : Real = 0
                property turns : Real = 0
                variable energy : Real
                equations
                    der(a) = w / 1 [s]
                    der(w) = -sin(a) / 1 [s]
                    energy = w^2 / 2 - cos(a)
                    %s
            }
            scenario Run of S for 60 [s] { record a, w, turns, energy every 1 [s] }
            """;

    @Test
    void eventsThatNoDerivativeFeelsLeaveTheStatesAsTheyAreToTheLastBit() {
        String watching = """
                when w > 0 then turns = turns + 1 end
                when a > 0.3 then turns = turns + 1 end
                when energy > 1 then turns = turns + 100 end
                """;
        for (Method method : new Method[] {Method.DOPRI5, Method.DOP853}) {
            SimulatedText plain = run(PENDULUM.formatted(""), method);
            SimulatedText watched = run(PENDULUM.formatted(watching), method);
            assertThat(watched.last("turns")).isEqualTo(18);
            assertThat(watched.last("a")).as("by %s", method).isEqualTo(plain.last("a"));
            assertThat(watched.last("w")).as("by %s", method).isEqualTo(plain.last("w"));
            assertThat(watched.run().statistics().steps()).isEqualTo(plain.run().statistics().steps());
        }
    }

    /** x' = -1, and -2 from x = 0.5 at 0.5 s on; the property changes at an instant at which nothing else does. */
    @Test
    void aPropertyThatADerivativeReadsMakesTheStepBeginAnew() {
        for (Method method : Method.values()) {
            if (method.obstacle().isEmpty() && !method.fixedStep()) {
                SimulatedText run = run("""
                        system S {
                            state x : Real = 1
                            property fast : Boolean = false
                            equations
                                der(x) = (if fast then -2 else -1) / 1 [s]
                                when x < 0.5 then fast = true end
                        }
                        scenario Run of S for 3 [s] { record x every 1 [s] }
                        """, method);
                assertThat(run.last("x")).as("by %s", method).isCloseTo(0.5 - 2 * 2.5, within(1e-6));
            }
        }
    }

    /** x = sin(t) passes 0.5 inside a step, and a clock set there asks for an instant inside the same step. */
    @Test
    void aStepThatIsCutShortBehindAnEventGoesOnFromThere() {
        for (Method method : new Method[] {Method.DOPRI5, Method.DOP853}) {
            SimulatedText run = run("""
                    system S {
                        state x : Real = 0
                        property met : Time = -1 [s]
                        property late : Real = 0
                        equations
                            der(x) = cos(time / 1 [s]) / 1 [s]
                            when x > 0.5 then met = time end
                            when met >= 0 [s] and time >= met + 1e-3 [s] then late = late + x end
                    }
                    scenario Run of S for 3 [s] { record x, late every 1 [s] }
                    """, method);
            assertThat(run.last("late")).as("by %s", method).isCloseTo(Math.sin(Math.asin(0.5) + 1e-3), within(1e-6));
            assertThat(run.last("x")).as("by %s", method).isCloseTo(Math.sin(3), within(1e-6));
        }
    }
}
