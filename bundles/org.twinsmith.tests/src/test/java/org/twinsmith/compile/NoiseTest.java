package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.twinsmith.core.noise.Noise;
import org.twinsmith.core.plan.Plan;

/** Noise, from the text to the run. */
class NoiseTest {
    private static final String MODEL = """
            asset Site {
                noise wind : Velocity %s every 0.5 [s] %s
                state way : Length = 0
                telemetry shown : Velocity
                equations
                    der(way) = wind
                    shown = wind
            }
            system S { asset a, b : Site %s }
            scenario Run of S for 20 [s] { record a.shown, b.shown, a.way every 0.5 [s] %s }
            """;

    private static SimulatedText run(String noise, String seed) {
        return SimulatedText.of(MODEL.formatted(noise, seed, "", ""));
    }

    @Test
    void heldNoiseTakesTheValuesOfItsStreamAndKeepsEachForAPeriod() {
        SimulatedText run = run("gaussian mean 8 deviation 2 [m/s]", "seed 3");

        double stream = Noise.stream("a.wind", 3);
        double way = 0;
        for (int k = 0; k < 40; k++) {
            way += 0.5 * (8 + 2 * Noise.gaussian(0, stream, k));
        }
        assertThat(run.last("a.way")).isCloseTo(way, within(1e-9));
        assertThat(run.column("a.shown")[0]).isEqualTo(8 + 2 * Noise.gaussian(0, stream, 0));
        assertThat(run.last("a.shown")).isEqualTo(8 + 2 * Noise.gaussian(0, stream, 40));
    }

    @Test
    void linearNoiseGoesFromValueToValueWithoutJumps() {
        SimulatedText run = run("gaussian deviation 2 [m/s]", "linear");

        double stream = Noise.stream("a.wind", 0);
        double way = 0;
        for (int k = 0; k < 40; k++) {
            way += 0.5 * (Noise.gaussian(0, stream, k) + Noise.gaussian(0, stream, k + 1));
        }
        assertThat(run.last("a.way")).isCloseTo(way, within(1e-9));
        assertThat(run.last("a.shown")).isCloseTo(2 * Noise.gaussian(0, stream, 40), within(1e-12));
    }

    @Test
    void aWalkAddsItsSteps() {
        SimulatedText run = run("walk mean 1 [m/s] deviation 0.1 [m/s]", "");

        double value = 1;
        for (int k = 1; k <= 40; k++) {
            value += 0.1 * Noise.gaussian(0, Noise.stream("a.wind", 0), k);
        }
        assertThat(run.last("a.shown")).isCloseTo(value, within(1e-12));
    }

    @Test
    void aLinearWalkMeetsTheStepsOfTheHeldOne() {
        double[] held = run("walk deviation 0.1 [m/s]", "").column("a.shown");
        double[] linear = run("walk deviation 0.1 [m/s]", "linear").column("a.shown");

        assertThat(linear[linear.length - 1]).isCloseTo(held[held.length - 1], within(1e-12));
    }

    @Test
    void uniformNoiseStaysInItsRange() {
        SimulatedText run = run("uniform in 2 .. 5 [km/h]", "");

        assertThat(DoubleStream.of(run.column("a.shown"))).allMatch(value -> value > 2 / 3.6 && value < 5 / 3.6);
        assertThat(run.column("a.shown")[0]).isCloseTo((2 + 3 * Noise.uniform(0, Noise.stream("a.wind", 0), 0)) / 3.6,
                within(1e-15));
    }

    @Test
    void instancesHaveStreamsOfTheirOwn() {
        SimulatedText run = run("gaussian deviation 2 [m/s]", "seed 5");

        assertThat(run.column("a.shown")).isNotEqualTo(run.column("b.shown"));
    }

    @Test
    void theScenariosSeedChangesEveryValueAndTheSameSeedNone() {
        Plan seven = CompiledText.plan(MODEL.formatted("gaussian deviation 2 [m/s]", "", "", "seed 7"));
        Plan eight = CompiledText.plan(MODEL.formatted("gaussian deviation 2 [m/s]", "", "", "seed 8"));

        assertThat(SimulatedText.of(seven).column("a.shown")).isEqualTo(SimulatedText.of(seven).column("a.shown"));
        assertThat(SimulatedText.of(seven).column("a.shown")).isNotEqualTo(SimulatedText.of(eight).column("a.shown"));
        assertThat(SimulatedText.of(seven, 8).column("a.shown")).isEqualTo(SimulatedText.of(eight).column("a.shown"));
    }

    @Test
    void aScenarioOrAModifierPutsAnotherValueInItsPlace() {
        SimulatedText run = SimulatedText.of(MODEL.formatted("gaussian deviation 2 [m/s]", "", "{ wind = 3 [m/s] }",
                "set a.wind = 4 [m/s] from 10 [s]"));

        assertThat(run.last("a.shown")).isEqualTo(4);
        assertThat(run.last("b.shown")).isEqualTo(3);
        assertThat(run.last("a.way")).isCloseTo(10 * 3 + 10 * 4, within(1e-9));
    }

    @Test
    void theSeedIsNoVariableThatAModelCouldMeetByItsName() {
        Plan plan = CompiledText.plan(MODEL.formatted("gaussian deviation 2 [m/s]", "", "", ""));

        assertThat(plan.variable("seed")).isEmpty();
        assertThat(plan.timing().hasSeed()).isTrue();
    }
}
