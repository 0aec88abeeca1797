package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;

/** Events that are easy to miss, to count twice, or never to end. */
class HardEventsTest {
    private static String system(String members, String equations, String duration, String rest) {
        return """
                enum Side { left, right }
                system S {
                    state x : Real = 0
                    property count : Integer = 0
                    property at : Time = -1 [s]
                    %s
                    equations
                        %s
                }
                scenario Run of S for %s { record x, count, at every 100 [s] %s }
                """.formatted(members, equations, duration, rest);
    }

    /** A microsecond within steps of many seconds. */
    @ParameterizedTest
    @ValueSource(strings = {"50 [s]", "333.333333 [s]"})
    void aPulseInTimeIsNeverMissedHoweverShortItIs(String from) {
        SimulatedText run = SimulatedText.of(system("parameter from : Time = " + from, """
                der(x) = if time >= from and time < from + 1 [us] then 1e6 [Hz] else 0 [Hz]
                when time >= from and time < from + 1 [us] then count = count + 1 end
                """, "1000 [s]", ""));

        assertThat(run.last("x")).isCloseTo(1, within(1e-6));
        assertThat(run.last("count")).isEqualTo(1);
    }

    /** The parabola is above the threshold for two milliseconds of a step of seconds. */
    @Test
    void aCrossingAndItsReturnWithinOneStepAreTwoEvents() {
        SimulatedText run = SimulatedText.of(system("state v : Frequency = 10 [Hz]", """
                der(x) = v
                der(v) = -1 [Hz/s]
                when x > 50 - 5e-7 then count = count + 1 end
                when x < 50 - 5e-7 then at = time end
                """, "20 [s]", ""));

        assertThat(run.last("count")).isEqualTo(1);
        assertThat(run.last("at")).isCloseTo(10.001, within(1e-6));
    }

    @Test
    void eachOfManyCrossingsOfAFastOscillationIsCounted() {
        SimulatedText run = SimulatedText.of(system("state y : Real = 1", """
                der(x) = 100 [Hz] * y
                der(y) = -100 [Hz] * x
                when x > 0.5 then count = count + 1 end
                """, "62.83 [s]", ""));

        // x = sin(100 t): once in each of the 999 whole periods and in the last one, which is begun at 62.769 s.
        assertThat(run.last("count")).isEqualTo(1000);
    }

    @Test
    void aThresholdThatIsLeftAtTheStartIsNoEvent() {
        SimulatedText run = SimulatedText.of(system("", """
                der(x) = 1 [Hz]
                when x >= 0 then count = count + 1 end
                when x > 0 then count = count + 10 end
                """, "1 [s]", ""));

        // x >= 0 holds at the start; x > 0 begins to hold just after it.
        assertThat(run.last("count")).isEqualTo(10);
    }

    @Test
    void eventsOfOneInstantFromTimeStateAndClockReadTheValuesBeforeIt() {
        SimulatedText run = SimulatedText.of(system("property first : Integer = 0  property second : Integer = 0", """
                der(x) = 0 [Hz]
                every 5 [s] from 5 [s] then count = count + 1 end
                when time >= 5 [s] then first = count end
                when count > 0 then second = first + 10 end
                """, "6 [s]", "record first, second"));

        // The clock and the instant read count 0; what count sets off comes an iteration later.
        assertThat(run.last("first")).isZero();
        assertThat(run.last("second")).isEqualTo(10);
    }

    @Test
    void machinesThatSendEachOtherBackAndForthAreReportedAsChatter() {
        assertThat(SimulatedText.stopped(CompiledText.plan(system("""
                machine side : Side = left {
                        transition left -> right when x >= 0
                        transition right -> left when x <= 1
                    }
                """, "der(x) = 0 [Hz]", "1 [s]", "")))).map(Diagnostic::code).hasValue(Code.CHATTER);
    }

    @Test
    void aMachineWithTimesInItsStatesDoesNotChatter() {
        SimulatedText run = SimulatedText.of(system("""
                machine side : Side = left {
                        state right { entry count = count + 1 }
                        transition left -> right after 1 [ms] when x >= 0
                        transition right -> left after 1 [ms] when x <= 1
                    }
                """, "der(x) = 0 [Hz]", "1.0005 [s]", ""));

        assertThat(run.last("count")).isEqualTo(500);
    }

    @Test
    void twoRunsAgreeInEveryBitOfEveryRow() {
        String model = system("""
                noise gust : Real gaussian deviation 1 every 0.3 [s] linear
                    machine side : Side = left {
                        transition left -> right when x > 0.2
                        transition right -> left after 0.5 [s]
                    }
                """, """
                der(x) = (gust - delay(x, 0.7 [s])) / 1 [s] + (if side == right then -0.1 [Hz] else 0.1 [Hz])
                every 0.25 [s] then count = count + 1 end
                """, "30 [s]", "seed 11");

        assertThat(SimulatedText.of(model).column("x")).isEqualTo(SimulatedText.of(model).column("x"));
    }
}
