package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinsmith.simulation.Run;

/** Alarms of monitors during a run. The watched value is a wave of 10 s whose crossings are known. */
class MonitorsTest {
    private static final String WAVE = """
            system S {
                state x : Temperature = 300 [K]
                state y : TemperatureDifference = 10 [K]
                variable z : Temperature
                equations
                    der(x) = 2 * pi / 10 [s] * y
                    der(y) = -2 * pi / 10 [s] * (x - 300 [K])
                    z = x
            }
            scenario Run of S for 25 [s] { record x every 1 [s] }
            monitor M on S.%s { %s }
            """;

    private static List<Double> alarms(String path, String alarm) {
        return SimulatedText.of(WAVE.formatted(path, alarm)).run().occurrences().stream().map(Run.Occurrence::time).toList();
    }

    private static void occur(List<Double> times, double... expected) {
        assertThat(times).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(times.get(i)).isCloseTo(expected[i], within(1e-6));
        }
    }

    /** sin(pi t / 5) is above one half from 1/12 to 5/12 of the period. */
    @Test
    void anAlarmIsRaisedOnEachCrossing() {
        occur(alarms("x", "alarm when value > 305 [K]"), 10 / 12.0, 10 + 10 / 12.0, 20 + 10 / 12.0);
        occur(alarms("z", "alarm when value < 295 [K]"), 70 / 12.0, 10 + 70 / 12.0);
    }

    @Test
    void anAlarmWaits() {
        occur(alarms("x", "alarm when value > 305 [K] for 3 [s]"), 10 / 12.0 + 3, 13 + 10 / 12.0, 23 + 10 / 12.0);
        occur(alarms("x", "alarm when value > 305 [K] for 4 [s]"));
        occur(alarms("x", "alarm when value < 310.5 [K] for 2 [s]"), 2);
    }

    /** Cleared below 285 K only, where the wave never comes. */
    @Test
    void anAlarmIsRaisedAgainOnlyAfterItWasCleared() {
        occur(alarms("x", "alarm when value > 305 [K] hysteresis 20 [K]"), 10 / 12.0);
        occur(alarms("x", "alarm when value > 305 [K] hysteresis 10 [K] for 1 [s]"), 1 + 10 / 12.0, 11 + 10 / 12.0, 21 + 10 / 12.0);
        occur(alarms("x", "alarm when value > 305 [K] hysteresis 10 [K]"), 10 / 12.0, 10 + 10 / 12.0, 20 + 10 / 12.0);
        occur(alarms("x", "alarm when value > 30 [degC] hysteresis 5"), (10 / (2 * Math.PI)) * Math.asin(0.315),
                10 + (10 / (2 * Math.PI)) * Math.asin(0.315), 20 + (10 / (2 * Math.PI)) * Math.asin(0.315));
    }

    /** The rate is 2 pi cos(pi t / 5) K/s, above pi K/s up to a sixth of the period and from five sixths on. */
    @Test
    void theRateOfAStateIsWatched() {
        occur(alarms("x", "alarm when rate > 3.141592653589793 [K/s]"), 0, 50 / 6.0, 10 + 50 / 6.0);
    }

    @Test
    void anAlarmHasItsNameItsSeverityAndItsMessage() {
        Run run = SimulatedText.of(WAVE.formatted("x", "alarm when value > 305 [K] severity high \"too warm\"  alarm when value > 308 [K]")).run();

        assertThat(run.occurrences().subList(0, 2)).extracting(each -> each.event().name() + " " + each.event().severity() + " "
                + each.event().message()).containsExactly("M.1 high too warm", "M.2 low alarm when value > 308 [K]");
    }
}
