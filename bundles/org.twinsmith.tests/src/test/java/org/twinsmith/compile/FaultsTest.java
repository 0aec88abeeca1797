package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelLoader;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Scenario;
import org.twinsmith.simulation.Run;

/** Faults of a scenario on a tank that fills by half a metre in a second, with a sensor; each value follows by hand. */
class FaultsTest {
    private static final String TANK = """
            asset Sensor {
                input truth : Length
                telemetry shown : Length
                equations shown = truth
            }
            system S {
                parameter rate : Real [m/s] = 0.5 [m/s]
                parameter twice : Real [m/s] = 2 * rate
                parameter first : Length = 1 [s] * rate
                input extra : Real [m/s] = 0 [m/s]
                input room : Temperature = 20 [degC]
                input open : Boolean = true
                state level : Length = first
                telemetry deep : Length
                telemetry warm : Temperature
                asset s : Sensor
                connect level -> s.truth
                equations
                    der(level) = if open then rate + extra else 0 [m/s]
                    deep = 2 * level
                    warm = room
            }
            scenario Run of S for 10 [s] { %s record level, deep, warm, twice, s.shown every 1 [s] }
            """;

    private static SimulatedText run(String faults) {
        return SimulatedText.of(TANK.formatted(faults));
    }

    private static List<Diagnostic> refused(String model) {
        LoadedModel loaded = ModelLoader.standalone().loadTexts(java.util.Map.of("m.twin", CompiledText.HEAD + model));
        ComponentType system = loaded.all(ComponentType.class).stream().filter(each -> each.getName().equals("S")).findFirst().orElseThrow();
        return CompiledText.uncheckedCompile(loaded, system, loaded.all(Scenario.class).stream().findFirst()).diagnostics();
    }

    @Test
    void aSensorThatIsStuckShowsTheLastValueUntilItIsRepaired() {
        SimulatedText run = run("fault s.truth stuck from 4 [s] until 6 [s]");

        assertThat(run.at(3, "s.shown")).isCloseTo(2, within(1e-9));
        assertThat(run.at(5, "s.shown")).isCloseTo(2.5, within(1e-9));
        assertThat(run.at(5, "level")).isCloseTo(3, within(1e-9));
        assertThat(run.at(8, "s.shown")).isCloseTo(4.5, within(1e-9));
        assertThat(run.run().occurrences()).extracting(each -> each.event().name() + " " + each.time()).containsExactly("s.truth.stuck 4.0");
    }

    @Test
    void whatIsStuckFromTheStartShowsTheFirstValue() {
        SimulatedText run = run("fault s.truth stuck");

        assertThat(run.at(0, "s.shown")).isCloseTo(0.5, within(1e-9));
        assertThat(run.last("s.shown")).isCloseTo(0.5, within(1e-9));
        assertThat(run.last("level")).isCloseTo(5.5, within(1e-9));
    }

    @Test
    void anInputIsStuckAtAValueOrShiftedOrRunsAway() {
        assertThat(run("fault extra stuck at 0.1 [m/s] from 5 [s]").last("level")).isCloseTo(6, within(1e-9));
        assertThat(run("fault extra offset 0.2 [m/s] from 5 [s]").last("level")).isCloseTo(6.5, within(1e-9));
        assertThat(run("fault extra drift 0.1 [m/s2] from 8 [s]").last("level")).isCloseTo(5.7, within(1e-7));
        assertThat(run("set extra = 1 [m/s]  fault extra gain 50 [%] from 8 [s]").last("level")).isCloseTo(14.5, within(1e-9));
        assertThat(run("set extra = 1 [m/s] from 2 [s]  fault extra stuck from 1 [s]").last("level")).isCloseTo(5.5, within(1e-9));
        assertThat(run("fault open stuck at false from 4 [s] until 6 [s]").last("level")).isCloseTo(4.5, within(1e-9));
        assertThat(run("set open = false from 3 [s]  fault open stuck from 2 [s]").last("level")).isCloseTo(5.5, within(1e-9));
    }

    @Test
    void aTemperatureIsShiftedByKelvins() {
        assertThat(run("fault room offset 5 [K] from 1 [s]").last("warm")).isCloseTo(298.15, within(1e-9));
        assertThat(run("fault room stuck at 30 [degC] from 1 [s]").last("warm")).isCloseTo(303.15, within(1e-9));
    }

    /** The start was computed before the fault, and what depends on the parameter follows it. */
    @Test
    void aParameterThatAFaultChangesTakesAlongWhatIsComputedFromIt() {
        SimulatedText run = run("fault rate gain 0.5 from 4 [s]");

        assertThat(run.at(0, "level")).isCloseTo(0.5, within(1e-9));
        assertThat(run.at(3, "twice")).isCloseTo(1, within(1e-9));
        assertThat(run.at(5, "twice")).isCloseTo(0.5, within(1e-9));
        assertThat(run.last("level")).isCloseTo(0.5 + 2 + 1.5, within(1e-9));
    }

    @Test
    void severalFaultsActOneAfterTheOther() {
        assertThat(run("fault extra offset 1 [m/s]  fault extra gain 0.5").last("level")).isCloseTo(10.5, within(1e-9));
        assertThat(run("fault extra gain 0.5  fault extra offset 1 [m/s]").last("level")).isCloseTo(15.5, within(1e-9));
    }

    @Test
    void ofWhatEquationsDetermineTheFaultIsInWhatIsMeasured() {
        SimulatedText run = run("expect measured(deep) < 5.1 [m] always  expect deep > 10 [m] finally  fault deep stuck from 4 [s]");

        assertThat(run.run().passed()).isTrue();
        assertThat(run.at(3, "measured(deep)")).isCloseTo(4, within(1e-9));
        assertThat(run.at(6, "measured(deep)")).isCloseTo(5, within(1e-9));
        assertThat(run.last("deep")).isCloseTo(11, within(1e-9));
    }

    @Test
    void noiseHasItsDeviationAndIsRepeatable() {
        String noisy = TANK.replace("every 1 [s]", "every 10 [ms]").formatted("seed 3  fault s.truth noise 0.1 [m] every 10 [ms]");
        SimulatedText run = SimulatedText.of(noisy);
        double[] errors = IntStream.range(0, 1000).mapToDouble(i -> run.at(i / 100.0, "s.shown") - run.at(i / 100.0, "level")).toArray();

        assertThat(Math.sqrt(java.util.Arrays.stream(errors).map(e -> e * e).average().orElseThrow())).isCloseTo(0.1, within(0.01));
        assertThat(SimulatedText.of(noisy).last("s.shown")).isEqualTo(run.last("s.shown"));
    }

    private static final String PIPES = """
            asset Source { port out : Liquid  parameter p : Pressure = 2 [bar]  equations out.p = p }
            asset Pipe { port a, b : Liquid  parameter g : Real [m3/(h.bar)] = 1  equations a.q + b.q = 0 [m3/h]  a.q = g * (a.p - b.p) }
            asset Drain { port inlet : Liquid  telemetry q : VolumeFlow  equations inlet.p = 0 [bar]  q = inlet.q }
            system S {
                asset source : Source
                asset p1, p2 : Pipe
                asset d : Drain
                connect source.out -> p1.a
                connect p1.b -> p2.a
                connect p2.b -> d.inlet
            }
            scenario Run of S for 10 [s] { %s record d.q, p1.a.q, p1.b.p, p2.a.p every 1 [s] }
            """;

    /** Two pipes in a row let pass 1 m3/h of 2 bar; a blocked end has the pressure of its own side. */
    @Test
    void nothingFlowsThroughABlockedPort() {
        SimulatedText run = SimulatedText.of(PIPES.formatted("fault p2.a blocked from 4 [s] until 6 [s]"));

        assertThat(run.at(3, "d.q") * 3600).isCloseTo(1, within(1e-9));
        assertThat(run.at(5, "d.q")).isCloseTo(0, within(1e-12));
        assertThat(run.at(5, "p1.b.p")).isCloseTo(2e5, within(1e-3));
        assertThat(run.at(5, "p2.a.p")).isCloseTo(0, within(1e-3));
        assertThat(run.last("d.q") * 3600).isCloseTo(1, within(1e-9));
        assertThat(SimulatedText.of(PIPES.formatted("fault d.inlet blocked")).last("d.q")).isCloseTo(0, within(1e-12));
    }

    @Test
    void aValveThatClosesByItselfIsAParameterThatDrifts() {
        assertThat(SimulatedText.of(PIPES.formatted("fault p1.g drift -0.2 [m3/(h.bar)/s] from 5 [s]")).last("d.q")).isCloseTo(0, within(1e-9));
    }

    @Test
    void whatCannotBeFaultyIsRefused() {
        assertThat(refused(PIPES.formatted("fault p1.b blocked  fault p2.a blocked"))).extracting(Diagnostic::message)
                .containsExactly("every port of the node of p1.b, p2.a is blocked");
        assertThat(refused("asset A { parameter n : Integer = 2  variable x[n] : Real  equations for i in 1 .. n do x[i] = 1 end }\n"
                + "system S { asset a : A }\nscenario Run of S for 1 [s] { fault a.n stuck at 3 }")).extracting(each -> each.code().id())
                .containsExactly("TW-0601");
    }

    @Test
    void aFaultIsAnEventOnceForEachElementOfAnArray() {
        Run run = SimulatedText.of("""
                system S { input u[2] : Real = {1, 2}  state x[2] : Real = 0  equations for i in 1 .. 2 do der(x[i]) = u[i] / 1 [s] end }
                scenario Run of S for 2 [s] { fault u gain 0.5 from 1 [s]  record x every 1 [s] }
                """).run();

        assertThat(run.occurrences()).extracting(each -> each.event().name()).containsExactlyInAnyOrder("u[1].gain", "u[2].gain");
    }

    @Test
    void aStateMachineASampleAndNoiseAreMeasuredWrong() {
        SimulatedText run = SimulatedText.of("""
                enum Mode { off, on }
                system S {
                    noise wind : Velocity gaussian mean 8 deviation 1 [m/s] every 1 [s]
                    machine mode : Mode = off { transition off -> on when time > 3 [s] }
                    property count : Integer = 0
                    state x : Length = 0 [m]
                    equations
                        der(x) = wind
                        every 1 [s] then count = count + 1 end
                }
                scenario Run of S for 6 [s] {
                    fault mode stuck from 1 [s]
                    fault count stuck at 7 from 2 [s]
                    fault wind stuck at 2 [m/s]
                    record x, mode, count every 1 [s]
                }
                """);

        assertThat(run.last("x")).isCloseTo(12, within(1e-9));
        assertThat(run.last("mode")).isEqualTo(1);
        assertThat(run.last("measured(mode)")).isZero();
        assertThat(run.last("measured(count)")).isEqualTo(7);
    }

    /** A divider of two equal resistors at 10 V: an open circuit has no current, and all of the voltage over the gap. */
    @Test
    void aBrokenWireIsABlockedPort() {
        SimulatedText run = SimulatedText.of("""
                connector Pin { v : Voltage  flow i : Current }
                asset Source { port a, b : Pin  equations a.v - b.v = 10 [V]  a.i + b.i = 0 [A] }
                asset Resistor { port a, b : Pin  equations a.v - b.v = 5 [Ohm] * a.i  a.i + b.i = 0 [A] }
                asset Ground { port a : Pin  equations a.v = 0 [V] }
                system S {
                    asset s : Source  asset r1, r2 : Resistor  asset g : Ground
                    connect s.a -> r1.a
                    connect r1.b -> r2.a
                    connect r2.b -> s.b
                    connect s.b -> g.a
                }
                scenario Run of S for 3 [s] {
                    fault r2.a blocked from 1 [s] until 2 [s]
                    fault r2.a blocked from 2.5 [s]
                    record r1.a.i, r1.b.v, r2.a.v every 0.25 [s]
                }
                """);

        assertThat(run.at(0.5, "r1.a.i")).isCloseTo(1, within(1e-9));
        assertThat(run.at(1.5, "r1.a.i")).isCloseTo(0, within(1e-12));
        assertThat(run.at(1.5, "r1.b.v")).isCloseTo(10, within(1e-9));
        assertThat(run.at(1.5, "r2.a.v")).isCloseTo(0, within(1e-9));
        assertThat(run.at(2.25, "r1.a.i")).isCloseTo(1, within(1e-9));
        assertThat(run.last("r1.a.i")).isCloseTo(0, within(1e-12));
    }

    @Test
    void aDelayWhoseTimeAFaultWouldChangeIsRefused() {
        assertThat(refused("""
                system S {
                    parameter wait : Time = 1 [s]
                    state x : Real = 0
                    variable late : Real
                    equations
                        der(x) = 1 / 1 [s]
                        late = delay(x, wait)
                }
                scenario Run of S for 6 [s] { fault wait offset 1 [s] from 2 [s]  record late every 1 [s] }
                """)).isNotEmpty().allSatisfy(each -> assertThat(each.message()).doesNotContain("Exception"));
    }
}
