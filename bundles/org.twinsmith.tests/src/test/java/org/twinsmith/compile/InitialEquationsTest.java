package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.plan.Plan;

/** Starts that equations find. Expected values are solved by hand in the comments. */
class InitialEquationsTest {
    @Test
    void aTankStartsWhereItsInflowAndItsOutflowBalance() {
        Plan plan = CompiledText.plan("""
                asset Tank {
                    parameter inflow : VolumeFlow = 0.02 [m3/s]
                    state level : Length free start 1 [m]
                    variable outflow : VolumeFlow
                    equations
                        2 [m2] * der(level) = inflow - outflow
                        outflow = 0.01 [m3/s] * sqrt(level / 1 [m])
                    initial equations
                        der(level) = 0 [m/s]
                }
                system S { asset tank : Tank }
                scenario Run of S for 100 [s] { record tank.level every 10 [s] }
                """);

        // sqrt(level) = 2
        assertThat(plan.initial()).isNotEmpty();
        double[] levels = SimulatedText.of(plan).column("tank.level");
        assertThat(levels).hasSize(11).usingComparatorWithPrecision(1e-6).containsOnly(4);
    }

    @Test
    void anInstanceFreesAStateOfItsTypeAndTheSystemSaysWhereItStarts() {
        SimulatedText run = SimulatedText.of("""
                asset Wall {
                    state temperature : Temperature = 20 [degC]
                    input inside : Temperature
                    input outside : Temperature
                    equations
                        1000 [J/K] * der(temperature) = (inside - temperature) * 3 [W/K] - (temperature - outside) * 1 [W/K]
                }
                system House {
                    asset wall : Wall { temperature free   inside = 24 [degC]   outside = 4 [degC] }
                    initial equations
                        der(wall.temperature) = 0 [K/s]
                }
                scenario Run of House for 10 [s] { record wall.temperature every 1 [s] }
                """);

        // 3 (24 - T) = T - 4
        assertThat(run.column("wall.temperature")[0]).isCloseTo(273.15 + 19, within(1e-9));
    }

    @Test
    void aStateMayStartWhereAVariableHasAGivenValue() {
        SimulatedText run = SimulatedText.of("""
                asset Battery {
                    state charge : Real free start 0.9
                    variable voltage : Voltage
                    equations
                        3600 [s] * der(charge) = -0.1
                        voltage = 3 [V] + 1 [V] * charge^3
                    initial equations
                        voltage = 3.125 [V]
                }
                system S { asset b : Battery }
                scenario Run of S for 36 [s] { record b.charge, b.voltage every 36 [s] }
                """);

        assertThat(run.column("b.charge")[0]).isCloseTo(0.5, within(1e-9));
        assertThat(run.last("b.charge")).isCloseTo(0.5 - 0.001, within(1e-9));
    }

    /** At level 4 the overflow runs: the start is found with the relation as it is there, not as at the guess. */
    @Test
    void relationsAgreeWithTheStartThatIsFound() {
        SimulatedText run = SimulatedText.of("""
                asset Tank {
                    state level : Length free start 1 [m]
                    variable out : Velocity
                    equations
                        out = if level > 3 [m] then 0.5 [1/s] * (level - 3 [m]) + 0.1 [1/s] * level else 0.1 [1/s] * level
                        der(level) = 0.9 [m/s] - out
                    initial equations
                        der(level) = 0 [m/s]
                }
                system S { asset t : Tank }
                scenario Run of S for 1 [s] { record t.level every 1 [s] }
                """);

        // 0.9 = 0.5 (h - 3) + 0.1 h
        assertThat(run.column("t.level")[0]).isCloseTo(4, within(1e-9));
        assertThat(run.last("t.level")).isCloseTo(4, within(1e-6));
    }

    /** Two capacitors in parallel are one state; the one whose start is given keeps it. */
    @Test
    void aFreeStateThatAnotherDeterminesNeedsNoInitialEquation() {
        SimulatedText run = SimulatedText.of("""
                asset Pair {
                    state a : Voltage free
                    state b : Voltage = 5 [V]
                    variable i : Current
                    equations
                        1 [F] * der(a) = i
                        1 [F] * der(b) = -i - b / 1 [Ohm]
                        a = b
                }
                system S { asset p : Pair }
                scenario Run of S for 2 [s] { record p.a every 1 [s] }
                """);

        // 2 F together, 1 Ohm: 5 exp(-t / 2)
        assertThat(run.column("p.a")[0]).isCloseTo(5, within(1e-9));
        assertThat(run.last("p.a")).isCloseTo(5 * Math.exp(-1), within(1e-4));
    }

    @Test
    void tooManyAndTooFewInitialEquationsAreCounted() {
        String body = """
                asset A {
                    state x : Real %s
                    state y : Real %s
                    equations
                        1 [s] * der(x) = -x
                        1 [s] * der(y) = x - y
                    initial equations
                        %s
                }
                system S { asset a : A }
                """;
        assertThat(CompiledText.findings(body.formatted("free", "free", "x = 1"))).extracting(Diagnostic::message)
                .containsExactly("1 initial equation for 2 free starts; free: a.x, a.y");
        assertThat(CompiledText.findings(body.formatted("= 1", "= 2", "x = 1"))).extracting(Diagnostic::message)
                .containsExactly("1 initial equation for 0 free starts; at the start: 'a: x = 1'");
    }

    @Test
    void initialEquationsThatDoNotSpeakOfTheFreeStateAreNamed() {
        List<Diagnostic> findings = CompiledText.findings("""
                asset A {
                    state x : Real = 1
                    state y : Real free
                    equations
                        1 [s] * der(x) = -x
                        1 [s] * der(y) = x - y
                    initial equations
                        x = 3
                }
                system S { asset a : A }
                """);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code().id()).isEqualTo("TW-0318");
            assertThat(finding.message()).contains("'a: x = 3'", "not determined: a.y");
        });
    }

    @Test
    void aGivenStartCannotDependOnAFreeOne() {
        assertThat(CompiledText.uncheckedFindings("""
                asset A {
                    state x : Real free
                    state y : Real = 2 * x
                    equations
                        1 [s] * der(x) = -x
                        1 [s] * der(y) = -y
                    initial equations
                        x = 1
                }
                system S { asset a : A }
                """)).extracting(Diagnostic::message)
                .contains("the value of a.y depends on a.x, which is not known before the equations are solved");
    }
}
