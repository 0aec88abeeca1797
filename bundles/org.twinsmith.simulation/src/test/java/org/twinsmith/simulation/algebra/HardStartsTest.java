package org.twinsmith.simulation.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.twinsmith.core.program.NoConvergence;

/** Systems of the literature from starts where Newton's method goes astray. */
class HardStartsTest {
    private interface System {
        void residuals(double[] x, double[] into);
    }

    /** The equations with partial derivatives by central differences. */
    private record Equations(double[] x, System system) implements LoopEquations {
        @Override
        public void residuals(double time, double[] into) {
            system.residuals(x, into);
        }

        @Override
        public void jacobian(double time, double[] into) {
            int n = x.length;
            double[] above = new double[n];
            double[] below = new double[n];
            for (int c = 0; c < n; c++) {
                double at = x[c];
                double h = 1e-6 * Math.max(Math.abs(at), 1e-3);
                x[c] = at + h;
                system.residuals(x, above);
                x[c] = at - h;
                system.residuals(x, below);
                x[c] = at;
                for (int r = 0; r < n; r++) {
                    into[r * n + c] = (above[r] - below[r]) / (2 * h);
                }
            }
        }
    }

    private static double[] solve(double[] start, System system) {
        double[] x = start.clone();
        int n = x.length;
        new NewtonLoop(x, IntStream.range(0, n).toArray(), IntStream.range(0, n).mapToObj(i -> "x" + i).toList(),
                List.of(), new Equations(x, system)).solve(0);
        return x;
    }

    /** Whether Newton's method with a line search gets from one start to a solution, without other guesses. */
    private static boolean isEasy(double[] start, System system) {
        double[] x = start.clone();
        Equations equations = new Equations(x, system);
        LoopPoint point = new LoopPoint(x, IntStream.range(0, x.length).toArray(), equations);
        return new DampedNewton(point, LoopMatrix.of(equations.pattern(), x.length)).converges();
    }

    /** Whether the homotopy gets from one start to a solution, without other guesses. */
    private static double[] along(double[] start, System system) {
        double[] x = start.clone();
        Equations equations = new Equations(x, system);
        LoopPoint point = new LoopPoint(x, IntStream.range(0, x.length).toArray(), equations);
        LoopMatrix matrix = LoopMatrix.of(equations.pattern(), x.length);
        assertThat(Continuation.ofGuess(point, matrix, new DampedNewton(point, matrix)).reaches()).isTrue();
        return x;
    }

    private static void freudenstein(double[] x, double[] f) {
        f[0] = -13 + x[0] + ((5 - x[1]) * x[1] - 2) * x[1];
        f[1] = -29 + x[0] + ((x[1] + 1) * x[1] - 14) * x[1];
    }

    @Test
    void leaves_the_local_minimum_of_freudenstein_and_roth() {
        // More, Garbow, Hillstrom 1981, problem 2: descent ends in (11.41, -0.8968), the only solution is (5, 4).
        double[] start = {0.5, -2};
        assertThat(isEasy(start, HardStartsTest::freudenstein)).isFalse();
        assertThat(along(start, HardStartsTest::freudenstein)).containsExactly(new double[] {5, 4}, within(1e-9));
        assertThat(solve(start, HardStartsTest::freudenstein)).containsExactly(new double[] {5, 4}, within(1e-9));
    }

    @Test
    void turns_with_the_curve_where_it_turns_back() {
        // The cubic has its only zero on the far side of two extrema; Newton from 0 goes to and fro between 0 and 1.
        System cubic = (x, f) -> f[0] = x[0] * x[0] * x[0] - 2 * x[0] + 2;
        assertThat(isEasy(new double[] {2}, cubic)).isFalse();
        assertThat(along(new double[] {2}, cubic)[0]).isCloseTo(-1.7692923542386314, within(1e-12));
    }

    @Test
    void finds_a_zero_of_boggs_system() {
        // Boggs, The solution of nonlinear systems of equations by A-stable integration techniques, 1971: zeros (0, 1),
        // (-1, 2) and (-1/sqrt 2, 3/2).
        double[] x = along(new double[] {1, 0}, (v, f) -> {
            f[0] = v[0] * v[0] - v[1] + 1;
            f[1] = v[0] - Math.cos(Math.PI * v[1] / 2);
        });
        assertThat(x[1]).isCloseTo(x[0] * x[0] + 1, within(1e-9));
        assertThat(x[0]).isCloseTo(Math.cos(Math.PI * x[1] / 2), within(1e-9));
    }

    private static void propane(double[] y, double[] f) {
        double r = 10;
        double r5 = 0.193;
        double r6 = 0.002597 / Math.sqrt(40);
        double r7 = 0.003448 / Math.sqrt(40);
        double r8 = 0.00001799 / 40;
        double r9 = 0.0002155 / Math.sqrt(40);
        double r10 = 0.00003846 / 40;
        f[0] = y[0] * y[1] + y[0] - 3 * y[4];
        f[1] = 2 * y[0] * y[1] + y[0] + 3 * r10 * y[1] * y[1] + y[1] * y[2] * y[2] + r7 * y[1] * y[2]
                + r9 * y[1] * y[3] + r8 * y[1] - r * y[4];
        f[2] = 2 * y[1] * y[2] * y[2] + r7 * y[1] * y[2] + 2 * r5 * y[2] * y[2] + r6 * y[2] - 8 * y[4];
        f[3] = r9 * y[1] * y[3] + 2 * y[3] * y[3] - 4 * r * y[4];
        f[4] = y[0] * y[1] + y[0] + r10 * y[1] * y[1] + y[1] * y[2] * y[2] + r7 * y[1] * y[2] + r9 * y[1] * y[3]
                + r8 * y[1] + r5 * y[2] * y[2] + r6 * y[2] + y[3] * y[3] - 1;
    }

    @Test
    void finds_a_chemical_equilibrium_of_burning_propane() {
        // After Meintjes and Morgan, Chemical equilibrium systems as numerical test problems, ACM TOMS 16, 1990: several
        // zeros that differ in signs; the one with positive amounts only is what burns.
        double[] f = new double[5];
        propane(along(new double[] {1, 1, 1, 1, 1}, HardStartsTest::propane), f);
        assertThat(f).containsExactly(new double[5], within(1e-12));
        double[] y = solve(new double[] {0.003, 33, 0.06, 0.9, 0.04}, HardStartsTest::propane);
        propane(y, f);
        assertThat(f).containsExactly(new double[5], within(1e-12));
        assertThat(Arrays.stream(y).min().orElseThrow()).isPositive();
    }

    @Test
    void finds_the_current_through_diodes_in_series() {
        // 12 silicon diodes in one row at 9 V over 1 kOhm, all voltages guessed as zero: exp(v / 25.85 mV) spans 280
        // decades. The exact current follows from one equation in i: 12 vt ln(1 + i / is) + 1000 i = 9.
        double vt = 0.02585;
        double is = 1e-14;
        int count = 12;
        double[] x = solve(new double[count + 1], (v, f) -> {
            double sum = 1000 * v[count] - 9;
            for (int d = 0; d < count; d++) {
                f[d] = is * (Math.exp(v[d] / vt) - 1) - v[count];
                sum += v[d];
            }
            f[count] = sum;
        });
        double i = x[count];
        assertThat(count * vt * Math.log1p(i / is) + 1000 * i).isCloseTo(9, within(1e-9));
        assertThat(x[0]).isCloseTo(vt * Math.log1p(i / is), within(1e-9));
    }

    @Test
    void says_that_it_tried_homotopies_where_there_is_no_zero() {
        assertThatThrownBy(() -> solve(new double[] {3, 1}, (x, f) -> {
            f[0] = x[0] * x[0] + x[1] * x[1] + 1;
            f[1] = x[0] - x[1];
        })).isInstanceOfSatisfying(NoConvergence.class,
                e -> assertThat(e.reason()).contains("homotopies", "solved together: x0, x1"));
    }

    @Test
    void does_not_take_an_endless_step_for_a_solution() {
        // Beside the singular point the Newton step is 5e299, and squares of it are no numbers any more.
        assertThat(isEasy(new double[] {1e-300}, (x, f) -> f[0] = x[0] * x[0] - 1)).isFalse();
        assertThat(solve(new double[] {1e-300}, (x, f) -> f[0] = x[0] * x[0] - 1)[0]).isCloseTo(1, within(1e-9));
    }
}
