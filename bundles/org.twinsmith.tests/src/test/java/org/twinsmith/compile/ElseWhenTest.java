package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Branches of a reaction: the first whose condition turns true runs, and no other at that instant. */
class ElseWhenTest {
    private static final String MODEL = """
            asset A {
                property n : Integer = 0
                property m : Integer = 0
                equations
                    when time > %s [s] then
                        n = n + 1
                    elsewhen time > %s [s] then
                        n = n + 10
                        m = 1
                    elsewhen time > 3 [s] then
                        n = n + 100
                    end
            }
            system S { asset a : A }
            scenario Run of S for 4 [s] { record a.n, a.m every 1 [s] }
            """;

    @Test
    void eachBranchRunsWhenItsConditionTurnsTrue() {
        SimulatedText run = SimulatedText.of(MODEL.formatted("1.5", "2.5"));

        assertThat(run.last("a.n")).isEqualTo(111);
        assertThat(run.last("a.m")).isEqualTo(1);
    }

    /** Modelica Language Specification 3.6, 8.3.5: a branch is not taken where one before it is. */
    @Test
    void ofTwoThatTurnTrueAtOnceTheFirstRuns() {
        SimulatedText run = SimulatedText.of(MODEL.formatted("2.5", "2.5"));

        assertThat(run.last("a.n")).isEqualTo(101);
        assertThat(run.last("a.m")).isZero();
    }

    /** Both branches write the same state, which two reactions of their own could not do at one instant. */
    @Test
    void branchesMayWriteTheSameStateBecauseOnlyOneRuns() {
        SimulatedText run = SimulatedText.of("""
                asset Ball {
                    state x : Length = 0 [m]
                    equations
                        der(x) = 1 [m/s]
                        when x > 1 [m] then
                            reinit(x, 0.25 [m])
                        elsewhen x >= 1 [m] then
                            reinit(x, 0.5 [m])
                        end
                }
                system S { asset b : Ball }
                scenario Run of S for 1.25 [s] { record b.x every 0.25 [s] }
                """);

        assertThat(run.last("b.x")).isCloseTo(0.5, within(1e-6));
    }
}
