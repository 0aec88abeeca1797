package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.twinsmith.core.plan.Plan;

/** Variants of a behaviour behind one interface. */
class FidelityTest {
    private static final String ROD = """
            asset Rod {
                parameter resistance : ThermalResistance = 0.5 [K/W]
                parameter capacity : HeatCapacity = 2000 [J/K]
                input heat : Power = 0 [W]
                telemetry temperature : Temperature
                fidelity lumped {
                    state mean : Temperature = 20 [degC]
                    equations
                        capacity * der(mean) = heat
                        temperature = mean + heat * resistance / 3
                }
                fidelity cells {
                    state a : Temperature = 20 [degC]
                    state b : Temperature = 20 [degC]
                    variable q : Power
                    equations
                        q = (a - b) / (resistance / 2)
                        capacity / 2 * der(a) = heat - q
                        capacity / 2 * der(b) = q
                        temperature = a + heat * resistance / 4
                }
            }
            system Bench {
                asset r : Rod { heat = 100 [W] }
                asset s : Rod { fidelity cells   heat = 100 [W] }
            }
            """;

    @Test
    void theFirstVariantCountsUnlessTheInstanceOrTheScenarioChooses() {
        assertThat(states(ROD)).containsExactly("r.mean", "s.a", "s.b");
        assertThat(states(ROD + "scenario Run of Bench for 1 [s] { with fidelity cells }")).containsExactly("r.a", "r.b", "s.a", "s.b");
        assertThat(states(ROD + "scenario Run of Bench for 1 [s] { with fidelity lumped for s   with fidelity cells for r }"))
                .containsExactly("r.a", "r.b", "s.mean");
    }

    private static Iterable<String> states(String text) {
        Plan plan = CompiledText.plan(text);
        return plan.variables().stream().filter(variable -> variable.slot() < plan.layout().states())
                .map(variable -> variable.name()).toList();
    }

    /**
     * A rod that is heated at one end and insulated otherwise: after the start the heated end is heat * (t / C + R / 3)
     * above the beginning (Carslaw and Jaeger, Conduction of Heat in Solids, 1959, 3.8, equation 3).
     */
    @Test
    void variantsDifferAsTheirTheoriesDo() {
        SimulatedText run = SimulatedText.of(ROD
                + "scenario Run of Bench for 2000 [s] { record r.temperature, s.temperature every 100 [s] }");
        double exact = 293.15 + 100 * (2000 / 2000.0 + 0.5 / 3);

        double lumped = Math.abs(run.last("r.temperature") - exact);
        double cells = Math.abs(run.last("s.temperature") - exact);

        // Two cells give R / 8 + R / 4 in place of R / 3: too much by R / 24.
        assertThat(lumped).isCloseTo(0, within(1e-6));
        assertThat(cells).isCloseTo(100 * 0.5 / 24, within(1e-3));
        // At the start the end is still cold; the lumped rod has its final difference at once, and that is the greater error.
        double half = 100 * 0.5 / 4;
        assertThat(run.column("s.temperature")[0]).isCloseTo(293.15 + half, within(1e-6));
        assertThat(run.column("r.temperature")[0]).isCloseTo(293.15 + 100 * 0.5 / 3, within(1e-6));
    }

    @Test
    void aVariantMayHaveInitialEquationsOfItsOwn() {
        SimulatedText run = SimulatedText.of("""
                asset Tank {
                    input inflow : Velocity = 0.5 [m/s]
                    telemetry level : Length
                    fidelity steady {
                        equations
                            level = inflow * 4 [s]
                    }
                    fidelity moving {
                        state h : Length free
                        equations
                            der(h) = inflow - h / 4 [s]
                            level = h
                        initial equations
                            der(h) = 0 [m/s]
                    }
                }
                system S { asset t : Tank { fidelity moving } }
                scenario Run of S for 4 [s] { set t.inflow = 1 [m/s] from 0.5 [s]   record t.level every 4 [s] }
                """);

        assertThat(run.column("t.level")[0]).isCloseTo(2, within(1e-9));
        assertThat(run.last("t.level")).isCloseTo(4 - 2 * Math.exp(-3.5 / 4), within(1e-5));
    }
}
