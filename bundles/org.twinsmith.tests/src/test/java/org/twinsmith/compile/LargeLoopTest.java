package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.StringJoiner;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Step;

/** Meshed networks, whose equations are one loop that no few variables break. */
class LargeLoopTest {
    private static final double FRICTION = 1e4;

    private static double k(int i, int j) {
        return 1e8 * (1 + (i * 7 + j * 3) % 5);
    }

    /** A square mesh of pipes with a consumer at each node, fed at one corner. */
    static String mesh(int n) {
        StringJoiner text = new StringJoiner("\n", "", "\n");
        text.add("""
                asset Pipe { port a, b : Liquid
                    parameter k : Real [Pa/(m3/s)^2] = 1e8
                    equations
                        a.p - b.p = k * a.q * abs(a.q) + 1e4 [Pa/(m3/s)] * a.q
                        a.q + b.q = 0 [m3/s] }
                asset Consumer { port a : Liquid
                    equations
                        a.q = 1e-5 [m3/s] * sqrt(abs(a.p) / 1 [bar] + 0.01) }
                asset Source { port a : Liquid
                    equations
                        a.p = 5 [bar] }
                system Net {
                    asset source : Source
                    connect source.a -> c0_0.a""");
        StringJoiner recorded = new StringJoiner(", ");
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                text.add("    asset c" + i + "_" + j + " : Consumer");
                recorded.add("c" + i + "_" + j + ".a.q").add("c" + i + "_" + j + ".a.p");
                if (j + 1 < n) {
                    text.add(pipe("h", i, j, i, j + 1));
                    recorded.add("h" + i + "_" + j + ".a.q");
                }
                if (i + 1 < n) {
                    text.add(pipe("v", i, j, i + 1, j));
                }
            }
        }
        return text.add("}").add("scenario Run of Net for 1 [s] { record source.a.q, " + recorded + " every 1 [s] }")
                .toString();
    }

    private static String pipe(String name, int i, int j, int toI, int toJ) {
        String pipe = name + i + "_" + j;
        return "    asset %s : Pipe { k = %s }\n    connect %s.a -> c%d_%d.a\n    connect %s.b -> c%d_%d.a"
                .formatted(pipe, k(i, j), pipe, i, j, pipe, toI, toJ);
    }

    /** Every consumer's law, the balance of the whole, and the law of each pipe that runs along a row. */
    private static void assertSolved(SimulatedText run, int n) {
        double drawn = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double q = run.last("c" + i + "_" + j + ".a.q");
                double p = run.last("c" + i + "_" + j + ".a.p");
                assertThat(q).isCloseTo(1e-5 * Math.sqrt(Math.abs(p) / 1e5 + 0.01), within(1e-15));
                drawn += q;
                if (j + 1 < n) {
                    double flow = run.last("h" + i + "_" + j + ".a.q");
                    double drop = p - run.last("c" + i + "_" + (j + 1) + ".a.p");
                    assertThat(drop).isCloseTo(k(i, j) * flow * Math.abs(flow) + FRICTION * flow, within(1e-6));
                }
            }
        }
        assertThat(-run.last("source.a.q")).isCloseTo(drawn, within(1e-9 * drawn));
    }

    private static int iterated(Plan plan) {
        return plan.outputs().stream().filter(Step.Solve.class::isInstance).map(Step.Solve.class::cast)
                .mapToInt(loop -> loop.slots().size()).max().orElse(0);
    }

    @Test
    void aMeshOfHundredsOfPipesIsSolvedByItsSparseJacobian() {
        Plan plan = CompiledText.plan(mesh(14));
        assertThat(iterated(plan)).as("nothing is torn").isGreaterThan(500);
        assertSolved(SimulatedText.of(plan), 14);
    }

    @Test
    @Tag("long")
    void aMeshOfMoreThanFiveThousandUnknownsIsSolved() {
        Plan plan = CompiledText.plan(mesh(44));
        assertThat(iterated(plan)).isGreaterThan(5000);
        assertSolved(SimulatedText.of(plan), 44);
    }
}
