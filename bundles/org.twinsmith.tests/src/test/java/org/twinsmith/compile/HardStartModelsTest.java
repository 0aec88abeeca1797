package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Models whose equations are far from solved at the values that unknowns have without a start. */
class HardStartModelsTest {
    @Test
    void aModelStartsThoughDescentEndsBesideItsSolution() {
        // Freudenstein and Roth 1963 (More, Garbow, Hillstrom 1981, problem 2): the only solution is (5, 4).
        SimulatedText run = SimulatedText.of("""
                system S {
                    variable x : Real start 0.5
                    variable y : Real start -2
                    equations
                        x + ((5 - y) * y - 2) * y = 13
                        x + ((y + 1) * y - 14) * y = 29
                }
                scenario Run of S for 1 [s] { record x, y every 1 [s] }
                """);
        assertThat(run.last("x")).isCloseTo(5, within(1e-8));
        assertThat(run.last("y")).isCloseTo(4, within(1e-8));
    }

    @Test
    void initialEquationsAreSolvedTheSameWay() {
        // The same system for free starts, from a guess of zero; then each state decays.
        SimulatedText run = SimulatedText.of("""
                system S {
                    state x : Real free
                    state y : Real free
                    initial equations
                        x + ((5 - y) * y - 2) * y = 13
                        x + ((y + 1) * y - 14) * y = 29
                    equations
                        der(x) = -x / 1 [s]
                        der(y) = -y / 1 [s]
                }
                scenario Run of S for 1 [s] { record x, y every 1 [s] }
                """);
        assertThat(run.column("x")[0]).isCloseTo(5, within(1e-8));
        assertThat(run.column("y")[0]).isCloseTo(4, within(1e-8));
        assertThat(run.last("x")).isCloseTo(5 / Math.E, within(1e-7));
    }

    @Test
    void diodesInSeriesFindTheirCurrentFromVoltagesOfZero() {
        // 12 vt ln(1 + i / is) + 1000 i = 9, all in SI.
        SimulatedText run = SimulatedText.of("""
                connector Pin { v : Voltage   flow i : Current }
                asset Diode {
                    port a, c : Pin
                    parameter is : Current = 1e-14 [A]
                    parameter vt : Voltage = 25.85 [mV]
                    equations
                        a.i = is * (exp((a.v - c.v) / vt) - 1)
                        a.i + c.i = 0 [A]
                }
                asset Resistor {
                    port a, c : Pin
                    equations
                        a.v - c.v = 1 [kOhm] * a.i
                        a.i + c.i = 0 [A]
                }
                asset Supply {
                    port a : Pin
                    equations
                        a.v = 9 [V]
                }
                asset Ground {
                    port a : Pin
                    equations
                        a.v = 0 [V]
                }
                system S {
                    asset u : Supply
                    asset g : Ground
                    asset r : Resistor
                    asset d1, d2, d3, d4, d5, d6, d7, d8, d9, d10, d11, d12 : Diode
                    connect u.a -> r.a
                    connect r.c -> d1.a
                    connect d1.c -> d2.a
                    connect d2.c -> d3.a
                    connect d3.c -> d4.a
                    connect d4.c -> d5.a
                    connect d5.c -> d6.a
                    connect d6.c -> d7.a
                    connect d7.c -> d8.a
                    connect d8.c -> d9.a
                    connect d9.c -> d10.a
                    connect d10.c -> d11.a
                    connect d11.c -> d12.a
                    connect d12.c -> g.a
                }
                scenario Run of S for 1 [s] { record r.a.i every 1 [s] }
                """);
        double i = run.last("r.a.i");
        assertThat(12 * 0.02585 * Math.log1p(i / 1e-14) + 1000 * i).isCloseTo(9, within(1e-6));
    }

    @Test
    void aFailureNamesTheEquationThatIsMetLeastAndWhatIsSolvedWithIt() {
        assertThatThrownBy(() -> SimulatedText.of("""
                system S {
                    variable x : Real
                    variable y : Real
                    equations
                        x * x + y * y = -1
                        x * y = 3
                }
                scenario Run of S for 1 [s] { record x every 1 [s] }
                """)).hasMessageContaining("TW-0311").hasMessageContaining("test.twin:")
                .hasMessageContaining("solved together: x, y").hasMessageContaining("homotopies");
    }
}
