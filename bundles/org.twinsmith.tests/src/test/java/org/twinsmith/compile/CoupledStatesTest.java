package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.integrator.Method;

/** Systems in which every state acts on every other through common unknowns: their Jacobian is full, their equations are not. */
class CoupledStatesTest {
    private static final Simulation.Options OPTIONS = Simulation.Options.DEFAULT.withTolerances(1e-6, 1e-9);

    /**
     * A square mesh of pipes without storage; at each node a tank behind a valve. The pipes settle at once, a valve takes
     * seconds, and the valves of the first row take milliseconds.
     */
    private static String mesh(int n) {
        StringJoiner text = new StringJoiner("\n", "", "\n");
        text.add("""
                asset Pipe { port a, b : Liquid
                    equations
                        a.p - b.p = 1e9 [Pa/(m3/s)^2] * a.q * abs(a.q) + 1e6 [Pa/(m3/s)] * a.q
                        a.q + b.q = 0 [m3/s] }
                asset Vessel { port a : Liquid  parameter area : Area = 1e-3 [m2]  parameter start : Length = 1 [m]
                    state level : Length = start
                    variable speed : Velocity
                    equations
                        a.p - 1e4 [Pa/m] * level = 2e7 [Pa/(m3/s)] * a.q
                        speed = a.q / area
                        der(level) = speed }
                system Net {
                    variable volume : Volume
                    variable row[ROWS] : Volume
                    equations""".replace("ROWS", String.valueOf(n)));
        text.add("        volume = sum(row)");
        for (int i = 0; i < n; i++) {
            int row = i;
            text.add("        row[%d] = ".formatted(i + 1) + IntStream.range(0, n)
                    .mapToObj(j -> "t%d_%d.level * t%d_%d.area".formatted(row, j, row, j)).collect(Collectors.joining(" + ")));
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                text.add("    asset t%d_%d : Vessel { start = %.3f [m]  area = %s [m2] }".formatted(i, j, 1 + (i * 7 + j * 3) % 5 * 0.5,
                        i == 0 ? "1e-6" : "1e-3"));
                if (j + 1 < n) {
                    text.add(pipe("h", i, j, i, j + 1));
                }
                if (i + 1 < n) {
                    text.add(pipe("v", i, j, i + 1, j));
                }
            }
        }
        return text.add("}").add("scenario Run of Net for 100 [s] { record volume, t0_0.level, t%d_1.level every 10 [s] }"
                .formatted(n - 1)).toString();
    }

    private static String pipe(String name, int i, int j, int toI, int toJ) {
        String pipe = name + i + "_" + j;
        return "    asset %s : Pipe\n    connect %s.a -> t%d_%d.a\n    connect %s.b -> t%d_%d.a"
                .formatted(pipe, pipe, i, j, pipe, toI, toJ);
    }

    private static void assertAlike(SimulatedText run, SimulatedText other, int n) {
        for (double time : new double[] {0, 10, 50, 100}) {
            assertThat(run.at(time, "volume")).isCloseTo(run.at(0, "volume"), within(1e-6 * run.at(0, "volume")));
            for (String name : new String[] {"t0_0.level", "t" + (n - 1) + "_1.level"}) {
                assertThat(run.at(time, name)).as("%s at %s s", name, time).isCloseTo(other.at(time, name), within(1e-4));
            }
        }
    }

    @Test
    void aMeshOfTanksComesToTheSameByBothImplicitMethods() {
        Plan plan = CompiledText.plan(mesh(8));
        assertAlike(SimulatedText.of(plan, OPTIONS.with(Method.NDF)), SimulatedText.of(plan, OPTIONS.with(Method.RODAS5P)), 8);
    }

    @Test
    void aMeshOfTanksComesToTheSameByCvode() {
        assumeThat(Method.CVODE.obstacle()).isEmpty();
        Plan plan = CompiledText.plan(mesh(7));
        assertAlike(SimulatedText.of(plan, OPTIONS.with(Method.NDF)), SimulatedText.of(plan, OPTIONS.with(Method.CVODE)), 7);
    }

    @Test
    void whatActsOnAllAndAllActOnIsSolvedInClosedForm() {
        // Each distance from the mean decays with the rate, and the mean stays 1 / 2001.
        Plan plan = CompiledText.plan("""
                system S {
                    state first : Real = 1
                    state x[2000] : Real = 0
                    variable mean : Real
                    equations
                        mean = (first + sum(x)) / 2001
                        der(first) = 1000 * (mean - first) / 1 [s]
                        der(x) = 1000 * (mean - x) / 1 [s]
                }
                scenario Run of S for 0.01 [s] { record first, x[2000] every 0.001 [s] }
                """);
        SimulatedText run = SimulatedText.of(plan, OPTIONS.with(Method.NDF));
        double mean = 1 / 2001.0;
        for (int ms = 0; ms <= 10; ms++) {
            double decay = Math.exp(-ms);
            assertThat(run.at(ms * 1e-3, "first")).isCloseTo(mean + (1 - mean) * decay, within(1e-4));
            assertThat(run.at(ms * 1e-3, "x[2000]")).isCloseTo(mean * (1 - decay), within(1e-7));
        }
    }

    @Test
    @Tag("long")
    void aMeshOfThousandsOfTanksIsIntegratedImplicitly() {
        Plan plan = CompiledText.plan(mesh(50));
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        SimulatedText run = SimulatedText.of(plan, OPTIONS.with(Method.NDF));
        System.out.printf(Locale.ROOT, "mesh of 2500 tanks by NDF: %.1f s of CPU time, %s%n",
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) * 1e-9, run.run().statistics());
        assertThat(run.run().statistics().jacobians()).isPositive();
        assertThat(run.last("volume")).isCloseTo(run.at(0, "volume"), within(1e-6 * run.at(0, "volume")));
        assertThat(run.last("t0_0.level")).isBetween(1.0, 3.0);
    }
}
