package org.twinsmith.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.twinsmith.codegen.java.PlanBuilder.c;
import static org.twinsmith.codegen.java.PlanBuilder.op;
import static org.twinsmith.codegen.java.PlanBuilder.v;

import java.util.Locale;

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

/** A chain of a thousand tanks: generated code against a loop written by hand, our integrator against another. */
@Tag("bench")
class LargeNetworkTimeTest {
    private static final int N = 1000;
    private static final double END = 200;

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

    /** The best of several repetitions, s a call. */
    private static double best(int repetitions, int calls, Runnable work) {
        double best = Double.POSITIVE_INFINITY;
        for (int r = 0; r < repetitions; r++) {
            long begin = System.nanoTime();
            for (int c = 0; c < calls; c++) {
                work.run();
            }
            best = Math.min(best, (System.nanoTime() - begin) * 1e-9 / calls);
        }
        return best;
    }

    @Test
    void a_generated_right_hand_side_costs_about_as_much_as_a_loop_written_by_hand() {
        TwinProgram program = new InProcess(Simulation.class).compile(ProgramSource.of(chain())).get();
        program.start();
        double[] h = new double[N];
        double[] derivatives = new double[N];
        System.arraycopy(program.values(), 0, h, 0, N);
        double generated = best(30, 2000, () -> program.evaluate(0));
        double byHand = best(30, 2000, () -> byHand(h, derivatives));
        System.out.printf(Locale.ROOT, "bench: right-hand side of %d tanks: generated %.2f us, by hand %.2f us, ratio %.2f%n",
                N, generated * 1e6, byHand * 1e6, generated / byHand);
        assertThat(program.values()[3 * N - 1]).isEqualTo(derivatives[N - 1]);
        assertThat(generated / byHand).isLessThan(20);
    }

    @Test
    void a_run_costs_less_than_with_hipparchus() {
        TwinProgram program = new InProcess(Simulation.class).compile(ProgramSource.of(chain())).get();
        Simulation.Options options = new Simulation.Options(1e-6, 1e-6, Double.POSITIVE_INFINITY, 100);
        double own = best(5, 1, () -> new Simulation(program, options).run(RunListener.NONE, Cancellation.NEVER));
        double[] start = new double[N];
        for (int i = 0; i < N; i++) {
            start[i] = start(i);
        }
        double[][] end = new double[1][];
        double theirs = best(5, 1, () -> end[0] = new DormandPrince853Integrator(1e-9, END, 1e-6, 1e-6)
                .integrate(equation(), new ODEState(0, start), END).getPrimaryState());
        System.out.printf(Locale.ROOT, "bench: run of %d tanks, tolerance 1e-6: ours %.1f ms, Hipparchus %.1f ms, ratio %.2f%n",
                N, own * 1e3, theirs * 1e3, own / theirs);
        assertThat(program.values()[0]).isCloseTo(end[0][0], within(1e-4));
        assertThat(own / theirs).isLessThan(10);
    }

    private static OrdinaryDifferentialEquation equation() {
        return new OrdinaryDifferentialEquation() {
            @Override
            public int getDimension() {
                return N;
            }

            @Override
            public double[] computeDerivatives(double t, double[] y) {
                double[] derivatives = new double[N];
                byHand(y, derivatives);
                return derivatives;
            }
        };
    }
}
