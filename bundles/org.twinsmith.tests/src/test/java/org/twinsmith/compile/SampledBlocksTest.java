package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.plan.Plan;

/** Sampled blocks, from the text to the run. */
class SampledBlocksTest {
    private static final String COUNTER = """
            asset Counter {
                property ticks : Integer = 0
                property last : Time = -1 [s]
                state x : Real = 0
                equations
                    der(x) = 1 [1/s]
                    every %s then
                        ticks = ticks + 1
                        last = time
                    end
            }
            system S { asset c : Counter }
            scenario Run of S for %s { record c.ticks, c.last every 1 [s] }
            """;

    @Test
    void aBlockRunsAtTheStartAndAfterEachPeriod() {
        SimulatedText run = SimulatedText.of(COUNTER.formatted("250 [ms]", "2 [s]"));

        assertThat(run.last("c.ticks")).isEqualTo(9);
        assertThat(run.column("c.ticks")[0]).isEqualTo(1);
    }

    @Test
    void theFirstInstantCanBeLater() {
        SimulatedText run = SimulatedText.of(COUNTER.formatted("0.5 [s] from 0.2 [s]", "2 [s]"));

        assertThat(run.column("c.ticks")[0]).isZero();
        assertThat(run.last("c.ticks")).isEqualTo(4);
        assertThat(run.last("c.last")).isEqualTo(0.2 + 3 * 0.5);
    }

    @Test
    void instantsDoNotDriftOverManyPeriods() {
        SimulatedText run = SimulatedText.of(COUNTER.formatted("0.1 [s]", "10000 [s]"));

        assertThat(run.last("c.ticks")).isEqualTo(100_001);
        assertThat(run.last("c.last")).isEqualTo(100_000 * 0.1);
    }

    /** Otherwise a controller at 1 kHz would leave a thousand times the rows that were asked for. */
    @Test
    void aFastClockLeavesAFewRowsForEachOfTheGridAtMost() {
        SimulatedText run = SimulatedText.of(COUNTER.formatted("1 [ms]", "5 [s]"));

        assertThat(run.column("c.ticks")).hasSizeLessThan(5 * 5);
        assertThat(run.last("c.ticks")).isEqualTo(5001);
    }

    @Test
    void aSlowClockLeavesARowBeforeAndAfterEachStep() {
        SimulatedText run = SimulatedText.of(COUNTER.formatted("2.5 [s]", "5 [s]"));

        assertThat(run.column("c.ticks")).containsExactly(1, 1, 1, 1, 2, 2, 2, 2, 3);
    }

    @Test
    void aPeriodCanBeAParameter() {
        SimulatedText run = SimulatedText.of("""
                asset Counter {
                    parameter period : Time = 1 [s]
                    property ticks : Integer = 0
                    equations
                        every period / 2 then ticks = ticks + 1 end
                }
                system S { asset c : Counter { period = 4 [s] } }
                scenario Run of S for 7 [s] { record c.ticks every 1 [s] }
                """);

        assertThat(run.last("c.ticks")).isEqualTo(4);
    }

    /** The exact solution of a first-order plant between samples; the controller by hand. */
    @Test
    void aSampledControllerFollowsItsDifferenceEquation() {
        SimulatedText run = SimulatedText.of("""
                asset Loop {
                    parameter period : Time = 0.2 [s]
                    property u : Real = 0
                    property sum : Real = 0
                    state x : Real = 0
                    equations
                        der(x) = (u - x) / 1 [s]
                        every period then
                            sum = sum + (1 - x)
                            u = 2 * (1 - x) + 0.5 * (sum + (1 - x))
                        end
                }
                system S { asset loop : Loop }
                scenario Run of S for 10 [s] { record loop.x every 0.2 [s] }
                """);

        double x = 0;
        double sum = 0;
        for (int k = 0; k < 50; k++) {
            double u = 2 * (1 - x) + 0.5 * (sum + (1 - x));
            sum += 1 - x;
            x = u + (x - u) * Math.exp(-0.2);
        }
        assertThat(run.last("loop.x")).isCloseTo(x, within(1e-9));
    }

    @Test
    void blocksOfOneInstantReadWhatWasBeforeIt() {
        SimulatedText run = SimulatedText.of("""
                asset Shift {
                    property first : Integer = 0
                    property second : Integer = 0
                    property third : Integer = 0
                    equations
                        every 1 [s] then first = first + 1 end
                        every 1 [s] then second = first end
                        every 1 [s] then third = second end
                }
                system S { asset s : Shift }
                scenario Run of S for 4.5 [s] { record s.first, s.second, s.third every 1 [s] }
                """);

        assertThat(run.last("s.first")).isEqualTo(5);
        assertThat(run.last("s.second")).isEqualTo(4);
        assertThat(run.last("s.third")).isEqualTo(3);
    }

    /** 3 * 0.1 is not 0.3 in binary: all the same it is one instant, so the slow block reads what was before the fast one. */
    @Test
    void instantsThatDifferByRoundingAreOne() {
        SimulatedText run = SimulatedText.of("""
                asset Two {
                    property fast : Integer = 0
                    property slow : Integer = 0
                    property late : Integer = 0
                    equations
                        every 0.1 [s] then fast = fast + 1 end
                        every 0.3 [s] then slow = fast end
                        when time >= 0.3 [s] then late = fast end
                }
                system S { asset t : Two }
                scenario Run of S for 0.35 [s] { record t.fast, t.slow, t.late every 0.05 [s] }
                """);

        assertThat(run.last("t.fast")).isEqualTo(4);
        assertThat(run.last("t.slow")).isEqualTo(3);
        assertThat(run.last("t.late")).isEqualTo(3);
    }

    @Test
    void whatABlockSetsOffHappensAtTheSameInstant() {
        SimulatedText run = SimulatedText.of("""
                asset Alarm {
                    property count : Integer = 0
                    property at : Time = 0 [s]
                    state x : Real = 0
                    event third when count >= 3 severity low "third"
                    equations
                        der(x) = 0 [1/s]
                        every 0.7 [s] from 0.7 [s] then count = count + 1 end
                        when third then
                            at = time
                            reinit(x, 5)
                        end
                }
                system S { asset a : Alarm }
                scenario Run of S for 3 [s] { record a.at, a.x every 1 [s] }
                """);

        assertThat(run.last("a.at")).isEqualTo(3 * 0.7);
        assertThat(run.last("a.x")).isEqualTo(5);
        assertThat(run.run().occurrences()).singleElement()
                .satisfies(event -> assertThat(event.time()).isEqualTo(3 * 0.7));
    }

    /** A timer that is set at an event is an instant that the integrator goes to, however long its steps are. */
    @Test
    void aTimeThatIsSetAtAnEventIsMetExactly() {
        Plan plan = CompiledText.plan("""
                asset Timer {
                    property due : Time = 1000 [s]
                    property at : Time = 0 [s]
                    equations
                        every 1000 [s] from 2 [s] then due = time + 0.0001 [s] end
                        when time >= due then at = time end
                }
                system S { asset t : Timer }
                scenario Run of S for 100 [s] { record t.at every 100 [s] }
                """);

        assertThat(plan.relations()).singleElement().satisfies(each -> assertThat(each.isInstant()).isTrue());
        assertThat(SimulatedText.of(plan).last("t.at")).isEqualTo(2.0001);
    }

    @Test
    void aPeriodOfZeroIsRefused() {
        assertThat(CompiledText.findings(COUNTER.formatted("0 [s]", "2 [s]"))).singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo(Code.RANGE));
        assertThat(CompiledText.findings(COUNTER.formatted("1 [s] from -1 [s]", "2 [s]"))).singleElement()
                .extracting(Diagnostic::code).isEqualTo(Code.RANGE);
    }

    @Test
    void twoBlocksThatSetOneVariableToDifferentValuesAtOnceStopTheRun() {
        String model = """
                asset Fight {
                    property x : Integer = 0
                    equations
                        every 1 [s] then x = 1 end
                        every 2 [s] from 2 [s] then x = 2 end
                }
                system S { asset f : Fight }
                scenario Run of S for 3 [s] { record f.x every 1 [s] }
                """;

        assertThat(SimulatedText.stopped(CompiledText.plan(model))).hasValueSatisfying(
                why -> assertThat(why.code()).isEqualTo(Code.TWO_WRITERS));
    }
}
