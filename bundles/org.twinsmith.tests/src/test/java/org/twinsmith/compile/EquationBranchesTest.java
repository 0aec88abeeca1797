package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.twinsmith.core.diagnostic.Code;

/** Equations that hold by turns. */
class EquationBranchesTest {
    /** A source, a resistor and a switch in series: a division of the voltage by hand is the judge. */
    @Test
    void aSwitchIsAVoltageOrACurrentOfNought() {
        SimulatedText run = SimulatedText.of("""
                system S {
                    input closed : Boolean = true
                    variable v : Voltage
                    variable i : Current
                    equations
                        10 [V] = 5 [Ohm] * i + v
                        if closed then v = 0 [V] else i = 0 [A] end
                }
                scenario Run of S for 4 [s] { set closed = false from 2 [s]  record v, i every 1 [s] }
                """);

        assertThat(run.at(1, "i")).isCloseTo(2, within(1e-12));
        assertThat(run.at(1, "v")).isCloseTo(0, within(1e-12));
        assertThat(run.at(3, "i")).isCloseTo(0, within(1e-12));
        assertThat(run.at(3, "v")).isCloseTo(10, within(1e-12));
    }

    /** Branches in another order, with the same left sides: x' = 1 up to 1, then x' = -2 (x - 0.5), in closed form. */
    @Test
    void whatStandsOnTheSameLeftSideBelongsTogether() {
        SimulatedText run = SimulatedText.of("""
                system S {
                    state x : Real = 0
                    property high : Boolean = false
                    variable mode : Integer
                    equations
                        if not high then
                            der(x) = 1 [s-1]
                            mode = 1
                        else
                            mode = 2
                            der(x) = -2 [s-1] * (x - 0.5)
                        end
                        when x > 1 then high = true end
                }
                scenario Run of S for 3 [s] { record x, mode every 0.5 [s] }
                """);

        assertThat(run.at(0.5, "x")).isCloseTo(0.5, within(1e-9));
        assertThat(run.at(0.5, "mode")).isEqualTo(1);
        assertThat(run.last("x")).isCloseTo(0.5 + 0.5 * Math.exp(-4), within(1e-6));
        assertThat(run.last("mode")).isEqualTo(2);
    }

    @Test
    void elseifAndNestedBranchesChooseTheFirstThatHolds() {
        SimulatedText run = SimulatedText.of("""
                system S {
                    variable y : Real
                    variable z : Real
                    equations
                        if time < 1 [s] then
                            y = 1
                            z = y + 1
                        elseif time < 2 [s] then
                            if time < 1.5 [s] then y = 2 else y = 2.5 end
                            z = 0
                        else
                            z = 7
                            y = z - 4
                        end
                }
                scenario Run of S for 3 [s] { record y, z every 0.25 [s] }
                """);

        assertThat(run.at(0.5, "z")).isEqualTo(2);
        assertThat(run.at(1.25, "y")).isEqualTo(2);
        assertThat(run.at(1.75, "y")).isEqualTo(2.5);
        assertThat(run.at(2.5, "y")).isEqualTo(3);
    }

    /** The first and last of a row have neighbours on one side only; steady, so the profile is a straight line. */
    @Test
    void aConditionThatIsKnownChoosesForGood() {
        SimulatedText run = SimulatedText.of("""
                asset Rod {
                    parameter n : Integer = 5
                    variable t[n] : Temperature
                    equations
                        for i in 1 .. n do
                            if i == 1 then
                                t[i] = 300 [K]
                            elseif i == n then
                                t[i] = 340 [K]
                            else
                                t[i + 1] - 2 * t[i] + t[i - 1] = 0 [K]
                            end
                        end
                }
                system S { asset r : Rod }
                scenario Run of S for 1 [s] { record r.t every 1 [s] }
                """);

        assertThat(run.last("r.t[2]")).isCloseTo(310, within(1e-9));
        assertThat(run.last("r.t[4]")).isCloseTo(330, within(1e-9));
    }

    @Test
    void initialEquationsHaveBranchesToo() {
        String model = """
                system S {
                    parameter hot : Boolean = %s
                    state t : Temperature free start 50 [degC]
                    equations
                        der(t) = (20 [degC] - t) / 1 [h]
                    initial equations
                        if hot then
                            t = 80 [degC]
                        else
                            der(t) = 0 [K/s]
                        end
                }
                scenario Run of S for 1 [s] { record t every 1 [s] }
                """;

        assertThat(SimulatedText.of(model.formatted(true)).at(0, "t")).isCloseTo(353.15, within(1e-9));
        assertThat(SimulatedText.of(model.formatted(false)).at(0, "t")).isCloseTo(293.15, within(1e-9));
    }

    /** Two masses, coupled or free: m a = F with both masses or with one. The gear is a constraint between positions in neither branch. */
    @Test
    void theCoefficientsOfAnEquationMayDependOnTheBranch() {
        SimulatedText run = SimulatedText.of("""
                system S {
                    state v : Velocity = 0 [m/s]
                    state w : Velocity = 0 [m/s]
                    variable f : Force
                    equations
                        2 [kg] * der(v) = 6 [N] - f
                        1 [kg] * der(w) = f
                        if time < 1 [s] then
                            der(v) = der(w)
                        else
                            f = 0 [N]
                        end
                }
                scenario Run of S for 2 [s] { record v, w, f every 0.5 [s] }
                """);

        assertThat(run.at(0.5, "f")).isCloseTo(2, within(1e-9));
        assertThat(run.last("v")).isCloseTo(2 + 3, within(1e-6));
        assertThat(run.last("w")).isCloseTo(2, within(1e-6));
    }

    @Test
    void branchesThatAreNotAlikeAreCounted() {
        assertThat(CompiledText.findings("""
                system S {
                    input on : Boolean = true
                    variable x : Real
                    variable y : Real
                    equations
                        if on then
                            x = 1
                            y = 2
                        else
                            x = 3
                        end
                }
                """)).extracting(each -> each.code() + " " + each.message())
                .containsExactly("BRANCHES the number of equations is not the same everywhere: 2 where on, 1 behind 'else'");
    }

    @Test
    void yesAndNoStandOnTheLeftOfEachBranch() {
        assertThat(CompiledText.findings("""
                system S {
                    input on : Boolean = true
                    variable x : Boolean
                    variable y : Boolean
                    equations
                        if on then
                            x = true
                            y = x
                        else
                            x = y
                            false = x
                        end
                }
                """)).extracting(each -> each.code()).contains(Code.BRANCHES);
    }

    /** A bouncing ball of which the machine says what holds: 4.9 m fall in 1 s, by Galilei. */
    @Test
    void theStatesOfAMachineHaveEquationsOfTheirOwn() {
        SimulatedText run = SimulatedText.of("""
                enum Phase { held, falling, lying }
                asset Ball {
                    input released : Boolean = false
                    state h : Length = 4.9 [m]
                    state v : Velocity = 0 [m/s]
                    machine phase : Phase = held {
                        state held, lying {
                            equations
                                der(h) = 0 [m/s]
                                der(v) = 0 [m/s2]
                        }
                        state falling {
                            exit reinit(v, 0 [m/s])
                            equations
                                der(v) = -9.8 [m/s2]
                                der(h) = v
                        }
                        transition held -> falling when released
                        transition falling -> lying when h <= 0 [m]
                    }
                }
                system S { asset b : Ball }
                scenario Run of S for 4 [s] { set b.released = true from 1 [s]  record b.h, b.v, b.phase every 0.25 [s] }
                """);

        assertThat(run.at(1.5, "b.h")).isCloseTo(4.9 - 4.9 * 0.25, within(1e-6));
        assertThat(run.last("b.h")).isCloseTo(0, within(1e-6));
        assertThat(run.last("b.v")).isEqualTo(0);
        assertThat(run.last("b.phase")).isEqualTo(2);
    }

    @Test
    void aStateWithoutTheEquationsOfTheOthersIsNamed() {
        assertThat(CompiledText.findings("""
                enum Phase { slow, fast }
                asset A {
                    input hurry : Boolean = false
                    state x : Real = 0
                    machine phase : Phase = slow {
                        state fast { equations der(x) = 2 [s-1] }
                        transition slow -> fast when hurry
                    }
                }
                system S { asset a : A }
                """)).extracting(each -> each.message())
                .containsExactly("a: the number of equations is not the same everywhere: 0 in 'slow', 1 in 'fast'");
    }

    /** A diode as the textbook has it, in a half-wave rectifier: the mean of the positive half of a sine is 1/pi. */
    @Test
    void anIdealDiodeRectifies() {
        SimulatedText run = SimulatedText.of("""
                system S {
                    variable v : Voltage
                    variable i : Current
                    variable s : Real
                    state charge : Charge = 0 [C]
                    equations
                        10 [V] * sin(2 * pi * time / 20 [ms]) = v + 10 [Ohm] * i
                        if s > 0 then
                            v = 0 [V]
                            i = s * 1 [A]
                        else
                            v = s * 1 [V]
                            i = 0 [A]
                        end
                        der(charge) = i
                }
                scenario Run of S for 100 [ms] { record v, i, charge every 1 [ms] }
                """);

        assertThat(run.last("charge")).isCloseTo(0.1 / Math.PI, within(1e-6));
    }
}
