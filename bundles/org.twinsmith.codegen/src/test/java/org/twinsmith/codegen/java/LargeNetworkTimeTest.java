package org.twinsmith.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.twinsmith.codegen.java.PlanBuilder.c;
import static org.twinsmith.codegen.java.PlanBuilder.op;
import static org.twinsmith.codegen.java.PlanBuilder.v;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiConsumer;

import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.twinsmith.core.plan.Layout;
import org.twinsmith.core.plan.MathFunction;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Role;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.simulation.Cancellation;
import org.twinsmith.simulation.RunListener;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.integrator.Method;

/** A chain of a thousand tanks: generated code against a loop written by hand, our integrator against another. */
@Tag("bench")
class LargeNetworkTimeTest {
    private static final int N = 1000;
    private static final double END = 200;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** h' = inflow - outflow, flow = 0.1 d / sqrt(|d| + 0.01) from the head difference d. */
    static Plan chain() {
        PlanBuilder b = new PlanBuilder("Chain", new Layout(N, 0, 0, 0, N));
        for (int i = 0; i < N; i++) {
            b.variable("tank[" + i + "].h", Role.STATE, i).variable("pipe[" + i + "].q", Role.ALGEBRAIC, N + i)
                    .start(i, c(start(i)));
            var d = i == N - 1 ? v(i) : op(v(i), "-", v(i + 1));
            b.equation(N + i, op(op(c(0.1), "*", d), "/", PlanBuilder.call(MathFunction.SQRT,
                    op(PlanBuilder.call(MathFunction.ABS, d), "+", c(0.01)))));
        }
        for (int i = 0; i < N; i++) {
            b.equation(2 * N + i, i == 0 ? op(c(0.05), "-", v(N)) : op(v(N + i - 1), "-", v(N + i)));
        }
        b.duration = END;
        b.interval = END;
        return b.build();
    }

    private static double start(int i) {
        return 1 + 0.5 * Math.sin(i * 0.1);
    }

    private static void byHand(double[] h, double[] derivatives) {
        double inflow = 0.05;
        for (int i = 0; i < N; i++) {
            double d = i == N - 1 ? h[i] : h[i] - h[i + 1];
            double flow = 0.1 * d / Math.sqrt(Math.abs(d) + 0.01);
            derivatives[i] = inflow - flow;
            inflow = flow;
        }
    }

    private static double cpu() {
        return THREADS.getCurrentThreadCpuTime() * 1e-9;
    }

    /**
     * CPU time of each work, s: the fastest of many rounds in which all take turns, so that a busy machine and a compiler
     * that is still at work treat them alike.
     */
    private static double[] best(Runnable... works) {
        double[] best = new double[works.length];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        double began = cpu();
        for (int round = 0; round < 20 || cpu() - began < 2 * works.length; round++) {
            for (int w = 0; w < works.length; w++) {
                double start = cpu();
                works[w].run();
                best[w] = Math.min(best[w], cpu() - start);
            }
        }
        return best;
    }

    private static Runnable times(int calls, Runnable work) {
        return () -> {
            for (int c = 0; c < calls; c++) {
                work.run();
            }
        };
    }

    @Test
    void a_generated_right_hand_side_costs_about_as_much_as_a_loop_written_by_hand() {
        TwinProgram program = new InProcess(Simulation.class).compile(ProgramSource.of(chain())).get();
        program.start();
        double[] h = new double[N];
        double[] derivatives = new double[N];
        System.arraycopy(program.values(), 0, h, 0, N);
        double[] best = best(times(2000, () -> program.evaluate(0)), times(2000, () -> byHand(h, derivatives)));
        double generated = best[0] / 2000;
        double byHand = best[1] / 2000;
        System.out.printf(Locale.ROOT, "bench: right-hand side of %d tanks: generated %.2f us, by hand %.2f us, ratio %.2f%n",
                N, generated * 1e6, byHand * 1e6, generated / byHand);
        assertThat(program.values()[3 * N - 1]).isEqualTo(derivatives[N - 1]);
        assertThat(generated / byHand).isLessThan(20);
    }

    /** Hipparchus with a right-hand side written by hand, which is what its user has, and with the generated one. */
    @Test
    void a_run_costs_less_than_with_hipparchus() {
        TwinProgram program = new InProcess(Simulation.class).compile(ProgramSource.of(chain())).get();
        Simulation.Options options = new Simulation.Options(1e-6, 1e-6, Double.POSITIVE_INFINITY, 100);
        double[] start = new double[N];
        for (int i = 0; i < N; i++) {
            start[i] = start(i);
        }
        program.start();
        double[] end = theirs(LargeNetworkTimeTest::byHand, start);
        double[] best = best(() -> ours(program, options.with(Method.DOP853)), () -> ours(program, options),
                () -> theirs(LargeNetworkTimeTest::byHand, start), () -> theirs((h, f) -> generated(program, h, f), start));
        System.out.printf(Locale.ROOT, "bench: run of %d tanks, tolerance 1e-6: ours by dop853 %.1f ms, by auto %.1f ms,"
                + " Hipparchus853 by hand %.1f ms, with the generated right-hand side %.1f ms: ours %.2f and %.2f of it%n", N,
                best[0] * 1e3, best[1] * 1e3, best[2] * 1e3, best[3] * 1e3, best[0] / best[2], best[0] / best[3]);
        ours(program, options.with(Method.DOP853));
        assertThat(program.values()[0]).isCloseTo(end[0], within(1e-4));
        assertThat(best[0] / best[2]).isLessThan(10);
    }

    private static void ours(TwinProgram program, Simulation.Options options) {
        new Simulation(program, options).run(RunListener.NONE, Cancellation.NEVER);
    }

    private static void generated(TwinProgram program, double[] h, double[] derivatives) {
        System.arraycopy(h, 0, program.values(), 0, N);
        program.evaluate(0);
        System.arraycopy(program.values(), program.layout().firstDerivative(), derivatives, 0, N);
    }

    private static double[] theirs(BiConsumer<double[], double[]> tanks, double[] start) {
        return new DormandPrince853Integrator(1e-9, END, 1e-6, 1e-6)
                .integrate(equation(tanks), new ODEState(0, start), END).getPrimaryState();
    }

    private static OrdinaryDifferentialEquation equation(BiConsumer<double[], double[]> tanks) {
        return new OrdinaryDifferentialEquation() {
            @Override
            public int getDimension() {
                return N;
            }

            @Override
            public double[] computeDerivatives(double t, double[] y) {
                double[] derivatives = new double[N];
                tanks.accept(y, derivatives);
                return derivatives;
            }
        };
    }
}
