package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The compiler's plans run, against solutions in closed form. */
class SimulatedTextTest {
    private static final String TANKS = """
            asset Tank {
                port outlet : Liquid
                parameter area : Area = 2 [m2]
                state level : Length = 1 [m]
                equations
                    area * der(level) = outlet.q
                    outlet.p = waterDensity * gravity * level
            }
            asset Pipe {
                port inlet, outlet : Liquid
                parameter r : Real [Pa/(m3/s)] = 1e6
                equations
                    inlet.q + outlet.q = 0 [m3/s]
                    %s
            }
            system S {
                asset left : Tank { level = 3 [m] }
                asset right : Tank { level = 1 [m] }
                asset pipe : Pipe
                connect left.outlet -> pipe.inlet
                connect pipe.outlet -> right.outlet
            }
            scenario Run of S for 200 [s] { record left.level, right.level, pipe.inlet.q every 1 [s] %s }
            """;

    /** The integral of a ramp from 1 to 3 over 4 s, begun at 2 s, and of what it holds before and after: 2 * 1 + 4 * 2 + 4 * 3. */
    @Test
    void aRampOfAScenarioIsALineBetweenItsValues() {
        SimulatedText run = SimulatedText.of("""
                system S { input u : Velocity state way : Length = 0 [m] equations der(way) = u }
                scenario Run of S for 10 [s] { set u = 1 [m/s] set u = 1 [m/s] to 3 [m/s] over 4 [s] from 2 [s] record u, way every 1 [s] }
                """);

        assertThat(run.column("u")).containsExactly(new double[] {1, 1, 1, 1.5, 2, 2.5, 3, 3, 3, 3, 3}, within(1e-9));
        assertThat(run.last("way")).isCloseTo(22, within(1e-6));
    }

    @Test
    void twoTanksLevelOutExponentially() {
        SimulatedText run = SimulatedText.of(TANKS.formatted("inlet.p - outlet.p = r * inlet.q", ""));

        // d(l-r)/dt = -2 rho g (l-r) / (r A)
        double rate = 2 * 998.207 * 9.80665 / (1e6 * 2);
        assertThat(run.last("left.level")).isCloseTo(2 + Math.exp(-rate * 200), within(1e-8));
        assertThat(run.last("right.level")).isCloseTo(2 - Math.exp(-rate * 200), within(1e-8));
    }

    @Test
    void turbulentTanksLevelOutByTheLawOfTorricelli() {
        SimulatedText run = SimulatedText.of(TANKS.formatted(
                "inlet.p - outlet.p = 1e9 [Pa/(m3/s)^2] * inlet.q * abs(inlet.q) + 1e-3 * r * inlet.q", ""));

        // Without the small linear part: sqrt(d) falls linearly, d = l - r, at the rate sqrt(rho g / 1e9) / A.
        double root = Math.sqrt(2) - Math.sqrt(998.207 * 9.80665 / 1e9) / 2 * 200;
        assertThat(run.last("left.level") - run.last("right.level")).isCloseTo(root * root, within(2e-3));
    }

    @Test
    void whatLeaksIsMissingInTheTanksToTheLastDrop() {
        SimulatedText run = SimulatedText.of(TANKS.formatted("inlet.p - outlet.p = r * inlet.q",
                "fault right.outlet leak 3.6 [m3/h] from 50 [s] until 150 [s]"));

        assertThat(2 * (run.last("left.level") + run.last("right.level"))).isCloseTo(2 * 4 - 0.001 * 100, within(1e-9));
    }

    @Test
    void aTwoPointControllerSwitchesAtItsLevels() {
        SimulatedText run = SimulatedText.of("""
                asset Basin {
                    state level : Length = 0 [m]
                    property filling : Boolean = true
                    variable rate : Velocity
                    event full when level > 2 [m] severity low "full"
                    equations
                        der(level) = rate
                        rate = if filling then 1 [m/s] else -1 [m/s]
                        when level > 2 [m] then filling = false end
                        when level < 1 [m] then filling = true end
                }
                system S { asset b : Basin }
                scenario Run of S for 10.5 [s] {
                    record b.level every 0.25 [s]
                    expect b.level <= 2.000001 [m] always
                }
                """);

        // Up to 2 at t = 2, down to 1 at 3, up to 2 at 4, ...
        assertThat(run.run().passed()).isTrue();
        assertThat(run.last("b.level")).isCloseTo(1.5, within(1e-8));
        assertThat(run.run().occurrences()).hasSize(5).allSatisfy(
                event -> assertThat(event.time() / 2).isCloseTo(Math.rint(event.time() / 2), within(1e-8)));
    }

    @Test
    void aGuardAgainstZeroHoldsAtTheInstantAtWhichItsValueJumpsToZero() {
        String model = """
                asset Machine {
                    property on : Boolean = true
                    input rated : Frequency = 10 [Hz]
                    variable speed : Frequency
                    variable torque : Real
                    state work : Real = 0
                    equations
                        speed = if on then rated else 0 [Hz]
                        torque = if speed > 0 [Hz] then 20 [Hz] / speed else 0
                        der(work) = torque / 1 [s]
                        when work > 6 then on = false end
                }
                system S { asset m : Machine }
                scenario Run of S for 5 [s] { record m.work every 1 [s] }
                """;

        assertThat(CompiledText.plan(model).relations()).extracting(relation -> relation.text())
                .containsExactly("m: work > 6");
        assertThat(SimulatedText.of(model).last("m.work")).isCloseTo(6, within(1e-8));
    }

    @Test
    void theOrderOfEquationsAndTheirSidesChangeNothing() {
        String first = TANKS.formatted("inlet.p - outlet.p = r * inlet.q + 1e8 [Pa/(m3/s)^2] * inlet.q * abs(inlet.q)", "");
        String second = """
                asset Pipe {
                    port outlet, inlet : Liquid
                    parameter r : Real [Pa/(m3/s)] = 1e6
                    equations
                        r * inlet.q + 1e8 [Pa/(m3/s)^2] * inlet.q * abs(inlet.q) = inlet.p - outlet.p
                        0 [m3/s] = outlet.q + inlet.q
                }
                asset Tank {
                    state level : Length = 1 [m]
                    parameter area : Area = 2 [m2]
                    port outlet : Liquid
                    equations
                        waterDensity * gravity * level = outlet.p
                        outlet.q = der(level) * area
                }
                system S {
                    asset pipe : Pipe
                    asset right : Tank { level = 1 [m] }
                    asset left : Tank { level = 3 [m] }
                    connect right.outlet -> pipe.outlet
                    connect pipe.inlet -> left.outlet
                }
                scenario Run of S for 200 [s] { record left.level, right.level, pipe.inlet.q every 1 [s] }
                """;

        double[] expected = SimulatedText.of(first).column("left.level");
        assertThat(SimulatedText.of(second).column("left.level")).containsExactly(expected, within(1e-8));
    }
}
