package org.twinsmith.simulation.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.twinsmith.simulation.linear.SparsePattern;

/** Loops of many unknowns, whose Jacobian is stored by its pattern. */
class SparseLoopTest {
    /**
     * More, Garbow, Hillstrom 1981, problem 30 (Broyden's tridiagonal function), with the unknown of each second
     * equation in another unit.
     */
    private record Broyden(double[] x, ChainRule chain, double unit) implements LoopEquations {
        static Broyden of(int n, double unit) {
            List<int[]> partials = new ArrayList<>();
            for (int r = 0; r < n; r++) {
                for (int c = Math.max(0, r - 1); c <= Math.min(n - 1, r + 1); c++) {
                    partials.add(new int[] {r, c});
                }
            }
            double[] x = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = -scale(i, unit);
            }
            return new Broyden(x, new ChainRule(n, partials.stream().mapToInt(each -> each[0]).toArray(),
                    partials.stream().mapToInt(each -> each[1]).toArray()), unit);
        }

        private static double scale(int i, double unit) {
            return i % 2 == 0 ? 1 : unit;
        }

        private double plain(int i) {
            return i < 0 || i >= x.length ? 0 : x[i] / scale(i, unit);
        }

        @Override
        public void residuals(double time, double[] into) {
            for (int i = 0; i < x.length; i++) {
                into[i] = (3 - 2 * plain(i)) * plain(i) - plain(i - 1) - 2 * plain(i + 1) + 1;
            }
        }

        @Override
        public Optional<SparsePattern> pattern() {
            return chain.pattern();
        }

        @Override
        public void jacobian(double time, double[] into) {
            int k = 0;
            for (int r = 0; r < x.length; r++) {
                for (int c = Math.max(0, r - 1); c <= Math.min(x.length - 1, r + 1); c++) {
                    chain.partials()[k++] = (c < r ? -1 : c == r ? 3 - 4 * plain(r) : -2) / scale(c, unit);
                }
            }
            chain.addTo(into);
        }

        void solve() {
            new NewtonLoop(x, IntStream.range(0, x.length).toArray(), IntStream.range(0, x.length)
                    .mapToObj(i -> "x" + i).toList(), List.of(), this).solve(0);
        }
    }

    @Test
    void solves_thousands_of_equations_by_their_pattern() {
        Broyden broyden = Broyden.of(5000, 1);
        assertThat(broyden.pattern()).isPresent();
        broyden.solve();
        double[] residuals = new double[5000];
        broyden.residuals(0, residuals);
        assertThat(residuals).containsOnly(new double[1], within(1e-13));
    }

    @Test
    void does_not_mind_units_far_apart() {
        Broyden plain = Broyden.of(200, 1);
        plain.solve();
        Broyden mixed = Broyden.of(200, 1e-9);
        mixed.solve();
        for (int i = 0; i < 200; i++) {
            assertThat(mixed.plain(i)).isCloseTo(plain.x()[i], within(1e-13));
        }
    }

    @Test
    void stores_a_small_loop_with_all_its_elements() {
        Broyden small = Broyden.of(10, 1);
        assertThat(small.pattern()).isEmpty();
        small.solve();
        // The first and the last component of the solution for n = 10, as MINPACK finds them.
        assertThat(small.x()[0]).isCloseTo(-0.5707221, within(1e-6));
        assertThat(small.x()[9]).isCloseTo(-0.4164123, within(1e-6));
    }

    @Test
    void steps_over_a_singular_start_by_the_normal_equations() {
        // Pairs x² = 4, x + y = 3 from zero, where the first equation of each pair has no derivative.
        int n = 100;
        double[] x = new double[n];
        int[] rows = IntStream.range(0, n / 2).flatMap(k -> IntStream.of(2 * k, 2 * k + 1, 2 * k + 1)).toArray();
        int[] columns = IntStream.range(0, n / 2).flatMap(k -> IntStream.of(2 * k, 2 * k, 2 * k + 1)).toArray();
        ChainRule chain = new ChainRule(n, rows, columns);
        LoopEquations pairs = new LoopEquations() {
            @Override
            public void residuals(double time, double[] into) {
                for (int i = 0; i < n; i += 2) {
                    into[i] = x[i] * x[i] - 4;
                    into[i + 1] = x[i] + x[i + 1] - 3;
                }
            }

            @Override
            public Optional<SparsePattern> pattern() {
                return chain.pattern();
            }

            @Override
            public void jacobian(double time, double[] into) {
                for (int k = 0; k < n / 2; k++) {
                    chain.partials()[3 * k] = 2 * x[2 * k];
                    chain.partials()[3 * k + 1] = 1;
                    chain.partials()[3 * k + 2] = 1;
                }
                chain.addTo(into);
            }
        };
        LoopPoint point = new LoopPoint(x, IntStream.range(0, n).toArray(), pairs);
        assertThat(new DampedNewton(point, LoopMatrix.of(pairs.pattern(), n)).converges()).isTrue();
        for (int i = 0; i < n; i++) {
            assertThat(x[i]).isCloseTo(i % 2 == 0 ? 2 : 1, within(1e-12));
        }
    }
}
