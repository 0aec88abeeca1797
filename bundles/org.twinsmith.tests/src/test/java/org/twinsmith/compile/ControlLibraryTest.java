package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** twin.signals and twin.control against closed forms. */
class ControlLibraryTest {

    @Test
    void sourcesHaveTheirShapes() {
        SimulatedText run = LibraryModel.run("""
                system S {
                    asset step : StepSignal { at = 2.25 [s]  before = 1  after = 3 }
                    asset ramp : RampSignal { at = 1 [s]  duration = 4 [s]  after = 8 }
                    asset sine : SineSignal { bias = 1  amplitude = 2  frequency = 0.25 [Hz] }
                    asset pulse : PulseSignal { period = 2 [s]  duty = 0.25 }
                }
                scenario Run of S for 10 [s] { record step.y, ramp.y, sine.y, pulse.y every 0.1 [s] }
                """);

        double[] time = run.trajectory().times();
        for (int row = 0; row < time.length; row++) {
            if (Math.abs(time[row] - 2.25) > 1e-6) {
                assertThat(run.column("step.y")[row]).isEqualTo(time[row] > 2.25 ? 3 : 1);
            }
            assertThat(run.column("ramp.y")[row]).isCloseTo(8 * Math.clamp((time[row] - 1) / 4, 0, 1), within(1e-12));
            assertThat(run.column("sine.y")[row]).isCloseTo(1 + 2 * Math.sin(Math.PI / 2 * time[row]), within(1e-12));
            double phase = time[row] % 2;
            if (Math.abs(phase) > 1e-6 && Math.abs(phase - 0.5) > 1e-6 && Math.abs(phase - 2) > 1e-6) {
                assertThat(run.column("pulse.y")[row]).as("at %s s", time[row]).isEqualTo(phase < 0.5 ? 1 : 0);
            }
        }
    }

    @Test
    void filtersAnswerAStepInClosedForm() {
        SimulatedText run = LibraryModel.run("""
                system S {
                    asset step : StepSignal
                    asset first : FirstOrder { timeConstant = 2 [s]  gain = 3 }
                    asset second : SecondOrder { timeConstant = 0.5 [s]  damping = 0.5 }
                    asset integral : Integrator { timeConstant = 4 [s] }
                    asset derivative : Differentiator { timeConstant = 1 [s]  limit = 5 }
                    asset slow : RateLimiter { rising = 0.1 [1/s] }
                    asset dead : DeadZone { upper = 0.4 }
                    asset sum : WeightedSum { second = -1 }
                    connect step.y -> first.u
                    connect step.y -> second.u
                    connect step.y -> integral.u
                    connect first.y -> derivative.u
                    connect step.y -> slow.u
                    connect step.y -> dead.u
                    connect first.y -> sum.a
                    connect dead.y -> sum.b
                }
                scenario Run of S for 3 [s] {
                    record first.y, second.y, integral.y, derivative.y, slow.y, sum.y every 0.1 [s]
                }
                """);

        double w = 2 * Math.sqrt(0.75);
        assertThat(run.last("first.y")).isCloseTo(3 * (1 - Math.exp(-1.5)), within(1e-6));
        assertThat(run.last("second.y")).isCloseTo(1 - Math.exp(-3) * (Math.cos(3 * w) + Math.sin(3 * w) / w), within(1e-5));
        assertThat(run.last("integral.y")).isCloseTo(0.75, within(1e-9));
        assertThat(run.last("slow.y")).isCloseTo(0.3, within(1e-6));
        assertThat(run.last("sum.y")).isCloseTo(run.last("first.y") - 0.6, within(1e-12));
        // s / (1 + s / 5) times 3 / s (1 + 2 s): 15 / (1 - 10) (e^-5t - e^-t/2).
        assertThat(run.last("derivative.y")).isCloseTo(-15 / 9.0 * (Math.exp(-15) - Math.exp(-1.5)), within(1e-6));
    }

    private static final String LOOP = """
            system S {
                asset pid : PidController { gain = 2  integralTime = 8 [s]  %s }
                asset plant : FirstOrder { timeConstant = 8 [s]  y = %s }
                connect pid.output -> plant.u
                connect plant.y -> pid.measured
            }
            """;

    /** With the integral time at the plant's time constant the loop is T / K s: a lag of 4 s. */
    @Test
    void aPiControllerThatCancelsThePlantMakesAFirstOrderLoop() {
        SimulatedText run = LibraryModel.run(LOOP.formatted("lowest = -10  highest = 10", "0") + """
                scenario Run of S for 20 [s] {
                    set pid.setpoint = 0.5
                    record plant.y, pid.output every 1 [s]
                }
                """);

        double[] y = run.column("plant.y");
        for (int second = 1; second <= 20; second++) {
            assertThat(y[second]).isCloseTo(0.5 * (1 - Math.exp(-second / 4.0)), within(2e-4));
        }
    }

    @Test
    void aLimitedControllerDoesNotWindUp() {
        SimulatedText run = LibraryModel.run(LOOP.formatted("trackingTime = 1 [s]", "0") + """
                scenario Run of S for 120 [s] {
                    set pid.setpoint = 0.95
                    record plant.y, pid.output every 0.5 [s]
                }
                """);

        assertThat(Arrays.stream(run.column("pid.output")).boxed()).allMatch(output -> output >= 0 && output <= 1);
        assertThat(run.column("pid.output")[4]).as("all it has").isEqualTo(1);
        assertThat(Arrays.stream(run.column("plant.y")).max().orElseThrow()).as("no overshoot worth the name").isLessThan(0.955);
        assertThat(run.last("plant.y")).isCloseTo(0.95, within(1e-4));
    }

    @Test
    void aControllerThatReturnsFromManualDoesNotBump() {
        SimulatedText run = LibraryModel.run("""
                asset Operated extends PidController {
                    equations
                        when time >= 30 [s] then automatic = true end
                }
                """ + LOOP.formatted("automatic = false  trackingTime = 1 [s]", "0.3").replace(": PidController", ": Operated") + """
                scenario Run of S for 60 [s] {
                    set pid.manual = 0.3
                    set pid.setpoint = 0.3
                    record pid.output, plant.y every 1 [s]
                }
                """);

        assertThat(Arrays.stream(run.column("pid.output")).boxed()).allMatch(output -> Math.abs(output - 0.3) < 1e-9);
        assertThat(run.last("plant.y")).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void aTwoPointControllerKeepsALevelInItsBand() {
        SimulatedText run = LibraryModel.run("""
                system S {
                    asset switch : TwoPointController { hysteresis = 0.1 }
                    asset plant : FirstOrder { timeConstant = 10 [s] }
                    connect plant.y -> switch.measured
                    connect switch.output -> plant.u
                }
                scenario Run of S for 100 [s] { record plant.y, switch.output every 0.1 [s] }
                """);

        double[] y = run.column("plant.y");
        double rise = 10 * Math.log(1 / 0.45);
        assertThat(y[50]).as("heating from the start").isCloseTo(1 - Math.exp(-0.5), within(1e-6));
        for (int row = (int) (rise * 10) + 1; row < y.length; row++) {
            assertThat(y[row]).isBetween(0.45 - 1e-6, 0.55 + 1e-6);
        }
        // Each way takes 10 ln(0.55 / 0.45) s.
        double[] output = run.column("switch.output");
        long changes = IntStream.range(1, output.length).filter(row -> output[row] != output[row - 1]).count();
        assertThat(changes).isEqualTo(1 + (long) ((100 - rise) / (10 * Math.log(0.55 / 0.45))));
    }

    @Test
    void aLatchAndADelayThatAreAskedFromTheStartNeedNoEdge() {
        SimulatedText run = LibraryModel.run("""
                asset Script {
                    variable demand : Boolean
                    equations
                        demand = time < 3 [s]
                }
                system S {
                    asset script : Script
                    asset latch : Latch
                    asset delay : OnDelay { delay = 2 [s] }
                    connect script.demand -> latch.set
                    connect script.demand -> delay.demand
                }
                scenario Run of S for 4 [s] { record latch.on, delay.on every 0.25 [s] }
                """);

        assertThat(run.at(0.25, "latch.on")).isEqualTo(1);
        assertThat(run.last("latch.on")).isEqualTo(1);
        assertThat(run.at(1.75, "delay.on")).isZero();
        assertThat(run.at(2.25, "delay.on")).isEqualTo(1);
        assertThat(run.last("delay.on")).isZero();
    }

    @Test
    void aLatchAndADelayFollowTheirStandard() {
        SimulatedText run = LibraryModel.run("""
                asset Script {
                    variable set : Boolean
                    variable reset : Boolean
                    equations
                        set = time >= 1 [s] and time < 2 [s] or time >= 5 [s]
                        reset = time >= 3 [s] and time < 4 [s] or time >= 6 [s]
                }
                system S {
                    asset script : Script
                    asset latch : Latch
                    asset delay : OnDelay { delay = 1.5 [s] }
                    connect script.set -> latch.set
                    connect script.reset -> latch.reset
                    connect latch.on -> delay.demand
                }
                scenario Run of S for 8 [s] { record latch.on, delay.on every 0.25 [s] }
                """);

        double[] latch = run.column("latch.on");
        double[] delay = run.column("delay.on");
        double[] time = run.trajectory().times();
        for (int row = 0; row < time.length; row++) {
            double t = time[row];
            if (t % 0.5 != 0) {
                assertThat(latch[row]).as("latch at %s", t).isEqualTo(t > 1 && t < 3 || t > 5 && t < 6 ? 1 : 0);
                assertThat(delay[row]).as("delay at %s", t).isEqualTo(t > 2.5 && t < 3 ? 1 : 0);
            }
        }
    }
}
