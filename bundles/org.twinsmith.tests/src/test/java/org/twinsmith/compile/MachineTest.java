package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.ValueType;

/** State machines, from the text to the run. */
class MachineTest {
    private static final String PUMP = """
            enum PumpState { off, starting, running, faulted }
            asset Pump {
                input demand : Boolean = false
                input jammed : Boolean = false
                property valve : Boolean = false
                property starts : Integer = 0
                property stops : Integer = 0
                state volume : Volume = 0
                equations der(volume) = if mode == running then 1 [m3/s] else 0 [m3/s]
                machine mode : PumpState = off {
                    state starting { entry valve = true  starts = starts + 1 }
                    state running { exit valve = false  stops = stops + 1 }
                    transition * -> faulted when jammed
                    transition off -> starting when demand
                    transition starting -> running after 2 [s]
                    transition running -> off when not demand then volume2 = volume end
                    transition faulted -> off when not jammed after 5 [s]
                }
                property volume2 : Volume = 0
            }
            system S { asset p : Pump }
            scenario Run of S for 20 [s] { %s record p.mode, p.valve, p.starts, p.stops, p.volume, p.volume2 every 0.5 [s] }
            """;

    private static SimulatedText run(String statements) {
        return SimulatedText.of(PUMP.formatted(statements));
    }

    /** The states that follow each other in the rows, without repetitions. */
    private static List<Integer> path(SimulatedText run, String machine) {
        List<Integer> path = new ArrayList<>();
        for (double state : run.column(machine)) {
            if (path.isEmpty() || path.getLast() != (int) state) {
                path.add((int) state);
            }
        }
        return path;
    }

    @Test
    void aMachineGoesThroughItsStatesByGuardsAndTimes() {
        SimulatedText run = run("set p.demand = true from 3 [s]  set p.demand = false from 9 [s]");

        assertThat(path(run, "p.mode")).containsExactly(0, 1, 2, 0);
        // Starting from 3 on, running from 5 to 9.
        assertThat(run.last("p.volume")).isCloseTo(4, within(1e-12));
        assertThat(run.last("p.volume2")).isCloseTo(4, within(1e-12));
        assertThat(run.last("p.starts")).isEqualTo(1);
        assertThat(run.last("p.stops")).isEqualTo(1);
        assertThat(run.last("p.valve")).isZero();
    }

    @Test
    void theFirstTransitionInTheTextGoesFirst() {
        SimulatedText run = run("set p.demand = true from 3 [s]  set p.jammed = true from 3 [s]  set p.jammed = false from 4 [s]");

        assertThat(path(run, "p.mode")).containsExactly(0, 3, 1, 2);
        assertThat(run.last("p.starts")).isEqualTo(1);
    }

    @Test
    void timeInAStateBeginsWhenTheStateIsEntered() {
        SimulatedText run = run("set p.demand = true from 1 [s]  set p.jammed = true from 2 [s]  set p.jammed = false from 2.5 [s]");

        // Faulted from 2 to 7, then off and at once starting, running from 9 on.
        assertThat(run.last("p.volume")).isCloseTo(20 - 9, within(1e-12));
    }

    @Test
    void aGuardThatHoldsAtTheStartIsTakenThen() {
        SimulatedText run = run("set p.demand = true");

        assertThat(run.column("p.mode")[0]).isEqualTo(1);
        assertThat(run.column("p.starts")[0]).isEqualTo(1);
        assertThat(run.last("p.volume")).isCloseTo(18, within(1e-12));
    }

    @Test
    void theInitialStateIsEnteredAtTheStart() {
        SimulatedText run = SimulatedText.of("""
                enum Light { red, green }
                asset Signal {
                    property lamp : Integer = 0
                    property changes : Integer = 0
                    machine light : Light = red {
                        state red { entry lamp = 1  changes = changes + 1 }
                        state green { entry lamp = 2  changes = changes + 1 }
                        transition red -> green after 3 [s]
                        transition green -> red after 2 [s]
                    }
                }
                system S { asset s : Signal }
                scenario Run of S for 23 [s] { record s.light, s.lamp, s.changes every 1 [s] }
                """);

        assertThat(run.column("s.lamp")[0]).isEqualTo(1);
        // Red at 0, green at 3, red at 5, ...: at 23 green for the fifth time.
        assertThat(run.last("s.changes")).isEqualTo(10);
        assertThat(run.last("s.light")).isEqualTo(1);
    }

    @Test
    void anInstanceMayBeginInAnotherState() {
        SimulatedText run = SimulatedText.of(PUMP.formatted("set p.demand = true").replace("asset p : Pump", "asset p : Pump { mode = running }"));

        assertThat(path(run, "p.mode")).containsExactly(2);
    }

    @Test
    void theEntryCountsWhereExitAndEntryWriteTheSame() {
        SimulatedText run = SimulatedText.of("""
                enum Step { one, two }
                asset A {
                    property x : Integer = 0
                    machine step : Step = one {
                        state one { exit x = 1 }
                        state two { entry x = x + 3 }
                        transition one -> two after 1 [s] then x = 2 end
                    }
                }
                system S { asset a : A }
                scenario Run of S for 2 [s] { record a.x every 1 [s] }
                """);

        assertThat(run.last("a.x")).isEqualTo(3);
    }

    /** Two machines that talk to each other at one instant: iteration goes on until both rest. */
    @Test
    void machinesReactToEachOtherAtOneInstant() {
        SimulatedText run = SimulatedText.of("""
                enum Valve { closed, open }
                enum Motor { rest, turning }
                asset Drive {
                    property ready : Time = -1 [s]
                    machine valve : Valve = closed { transition closed -> open after 4 [s] }
                    machine motor : Motor = rest {
                        state turning { entry ready = time }
                        transition rest -> turning when valve == open
                    }
                }
                system S { asset d : Drive }
                scenario Run of S for 10 [s] { record d.ready every 1 [s] }
                """);

        assertThat(run.last("d.ready")).isEqualTo(4);
    }

    @Test
    void theStateIsAPublishedValueOfItsEnumeration() {
        Plan plan = CompiledText.plan(PUMP.formatted(""));

        assertThat(plan.variable("p.mode")).hasValueSatisfying(mode -> {
            assertThat(mode.published()).isTrue();
            assertThat(mode.writable()).isFalse();
            assertThat(mode.type()).isEqualTo(
                    new ValueType.Enumeration("PumpState", List.of("off", "starting", "running", "faulted")));
        });
    }

    @Test
    void theTimeInAStateIsAKnownInstant() {
        Plan plan = CompiledText.plan(PUMP.formatted(""));

        assertThat(plan.relations()).filteredOn(each -> each.text().startsWith("p: after")).hasSize(2)
                .allSatisfy(each -> assertThat(each.isInstant()).isTrue());
    }
}
