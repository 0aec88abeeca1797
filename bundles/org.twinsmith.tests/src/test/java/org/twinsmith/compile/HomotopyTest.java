package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Equations that say from which simpler ones their solution is to be found. */
class HomotopyTest {
    private static final String RISING = "20 [m] + 4 [m/(m3/s)] * inlet.q - 1 [m/(m3/s)^2] * inlet.q^2";

    /** Two pumps side by side, whose head rises with the flow before it falls, into a main and a tower. */
    private static String works(String head) {
        return """
                connector Water { h : Length   flow q : VolumeFlow }
                asset Sump { port outlet : Water
                    equations
                        outlet.h = 0 [m] }
                asset Pump { port inlet, outlet : Water
                    equations
                        outlet.h - inlet.h = %s
                        inlet.q + outlet.q = 0 [m3/s] }
                asset Main { port a, b : Water
                    equations
                        a.h - b.h = 0.1 [m/(m3/s)^2] * a.q * abs(a.q)
                        a.q + b.q = 0 [m3/s] }
                asset Tower { port inlet : Water   state level : Length = 20 [m]
                    equations
                        inlet.h = level
                        50 [m2] * der(level) = inlet.q }
                system Works {
                    asset sump : Sump   asset p1, p2 : Pump   asset main : Main   asset tower : Tower
                    connect sump.outlet -> p1.inlet
                    connect sump.outlet -> p2.inlet
                    connect p1.outlet -> main.a
                    connect p2.outlet -> main.a
                    connect main.b -> tower.inlet
                }
                scenario Filling of Works for 20 [s] { record p1.inlet.q, p2.inlet.q, tower.level every 1 [s] }
                """.formatted(head);
    }

    /** 4 q - q² - 0.1 (2 q)² = 0: the pumps stand still, or each gives 4 / 1.4 m³/s. */
    @Test
    void pumpsThatCouldStandStillFindTheFlowThatTheirSimplerCharacteristicLeadsTo() {
        SimulatedText plain = SimulatedText.of(works(RISING));
        SimulatedText led = SimulatedText.of(works("homotopy(" + RISING + ", 30 [m] - 2 [m/(m3/s)] * inlet.q)"));

        assertThat(plain.at(0, "p1.inlet.q")).isCloseTo(0, within(1e-9));
        assertThat(led.at(0, "p1.inlet.q")).isCloseTo(4 / 1.4, within(1e-9));
        assertThat(led.at(0, "p2.inlet.q")).isCloseTo(4 / 1.4, within(1e-9));
    }

    @Test
    void duringTheRunTheActualCharacteristicHolds() {
        SimulatedText led = SimulatedText.of(works("homotopy(" + RISING + ", 30 [m] - 2 [m/(m3/s)] * inlet.q)"));

        double[] levels = led.column("tower.level");
        double[] flows = led.column("p1.inlet.q");
        assertThat(levels[levels.length - 1]).isGreaterThan(21);
        for (int row = 0; row < levels.length; row++) {
            assertThat(20 + 4 * flows[row] - 1.4 * flows[row] * flows[row]).isCloseTo(levels[row], within(1e-8));
        }
    }

    @Test
    void outsideOfLoopsItIsItsFirstArgument() {
        SimulatedText run = SimulatedText.of("""
                system S {
                    state x : Real = 1
                    variable y : Real
                    equations
                        y = homotopy(3 * x, ln(x - 5))
                        der(x) = homotopy(y, 0) / 1 [s]
                }
                scenario R of S for 1 [s] { record x, y every 0.5 [s] }
                """);

        assertThat(run.last("x")).isCloseTo(Math.exp(3), within(1e-6));
        assertThat(run.last("y")).isCloseTo(3 * Math.exp(3), within(1e-6));
    }

    @Test
    void aSimplerFormWithoutASolutionIsNoHindrance() {
        SimulatedText run = SimulatedText.of("""
                system S {
                    variable x : Real
                    variable y : Real
                    equations
                        x^3 + y = homotopy(10, ln(-1 - x^2))
                        y = x + 1
                }
                scenario R of S for 1 [s] { record x every 0.5 [s] }
                """);

        double x = run.last("x");
        assertThat(x * x * x + x + 1).isCloseTo(10, within(1e-9));
    }
}
