package org.twinsmith.simulation.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinsmith.core.program.NoConvergence;

class NewtonLoopTest {
    private interface Fill {
        void fill(double[] v, double[] into);
    }

    private static double[] solve(double[] guess, Fill residuals, Fill jacobian) {
        double[] v = guess.clone();
        int[] slots = new int[v.length];
        String[] names = new String[v.length];
        for (int i = 0; i < v.length; i++) {
            slots[i] = i;
            names[i] = "x" + i;
        }
        new NewtonLoop(v, slots, List.of(names), List.of(), new LoopEquations() {
            @Override
            public void residuals(double time, double[] into) {
                residuals.fill(v, into);
            }

            @Override
            public void jacobian(double time, double[] into) {
                jacobian.fill(v, into);
            }
        }).solve(0);
        return v;
    }

    @Test
    void finds_the_zero_of_rosenbrocks_system_from_its_standard_start() {
        // More, Garbow, Hillstrom 1981, problem 1: the solution is (1, 1).
        double[] x = solve(new double[] {-1.2, 1}, (v, f) -> {
            f[0] = 10 * (v[1] - v[0] * v[0]);
            f[1] = 1 - v[0];
        }, (v, j) -> {
            j[0] = -20 * v[0];
            j[1] = 10;
            j[2] = -1;
        });
        assertThat(x).containsExactly(new double[] {1, 1}, within(1e-14));
    }

    @Test
    void finds_the_singular_zero_of_powells_function_to_the_square_root_of_rounding() {
        // More, Garbow, Hillstrom 1981, problem 13: the Jacobian is singular in the solution, the origin.
        double r5 = Math.sqrt(5);
        double r10 = Math.sqrt(10);
        double[] x = solve(new double[] {3, -1, 0, 1}, (v, f) -> {
            f[0] = v[0] + 10 * v[1];
            f[1] = r5 * (v[2] - v[3]);
            f[2] = (v[1] - 2 * v[2]) * (v[1] - 2 * v[2]);
            f[3] = r10 * (v[0] - v[3]) * (v[0] - v[3]);
        }, (v, j) -> {
            j[0] = 1;
            j[1] = 10;
            j[6] = r5;
            j[7] = -r5;
            j[9] = 2 * (v[1] - 2 * v[2]);
            j[10] = -4 * (v[1] - 2 * v[2]);
            j[12] = 2 * r10 * (v[0] - v[3]);
            j[15] = -2 * r10 * (v[0] - v[3]);
        });
        assertThat(x).containsExactly(new double[] {0, 0, 0, 0}, within(1e-8));
    }

    /** Unknowns: flow in m3/s, head in m. Pump: h = 30 - 2e4 q|q|; pipe: h = 24 + 1e4 q|q| + linear q. */
    private static double[] pumpAndPipe(double linear, double guess) {
        return solve(new double[] {guess, 0}, (v, f) -> {
            f[0] = v[1] - (30 - 2e4 * v[0] * Math.abs(v[0]));
            f[1] = v[1] - (24 + 1e4 * v[0] * Math.abs(v[0]) + linear * v[0]);
        }, (v, j) -> {
            j[0] = 4e4 * Math.abs(v[0]);
            j[1] = 1;
            j[2] = -2e4 * Math.abs(v[0]) - linear;
            j[3] = 1;
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-9, 0.01, -0.01, 1, -5})
    void finds_the_operating_point_of_a_pump_from_any_guess(double guess) {
        // 3e4 q^2 + 100 q = 6: q = (-100 + sqrt(1e4 + 72e4)) / 6e4.
        double q = (-100 + Math.sqrt(1e4 + 72e4)) / 6e4;
        assertThat(pumpAndPipe(100, guess)[0]).isCloseTo(q, within(1e-15));
    }

    @Test
    void finds_the_operating_point_where_the_jacobian_is_singular_at_the_guess() {
        assertThat(pumpAndPipe(0, 0)[0]).isCloseTo(Math.sqrt(6 / 3e4), within(1e-15));
    }

    @Test
    void solves_a_linear_system_with_units_far_apart() {
        // 1e5 p - 1e-6 q = 1, 2e5 p + 3e-6 q = 7: p = 2e-5, q = 1e6.
        double[] x = solve(new double[] {0, 0}, (v, f) -> {
            f[0] = 1e5 * v[0] - 1e-6 * v[1] - 1;
            f[1] = 2e5 * v[0] + 3e-6 * v[1] - 7;
        }, (v, j) -> {
            j[0] = 1e5;
            j[1] = -1e-6;
            j[2] = 2e5;
            j[3] = 3e-6;
        });
        assertThat(x[0]).isCloseTo(2e-5, within(1e-19));
        assertThat(x[1]).isCloseTo(1e6, within(1e-8));
    }

    @Test
    void says_which_unknown_has_no_solution_with_figures_and_leaves_the_unknowns_alone() {
        double[] v = {0.5};
        NewtonLoop loop = new NewtonLoop(v, new int[] {0}, List.of("pump.q"), List.of(), new LoopEquations() {
            @Override
            public void residuals(double time, double[] into) {
                into[0] = v[0] * v[0] + 1;
            }

            @Override
            public void jacobian(double time, double[] into) {
                into[0] = 2 * v[0];
            }
        });
        assertThatThrownBy(() -> loop.solve(12)).isInstanceOfSatisfying(NoConvergence.class, e -> {
            assertThat(e.unknown()).isEqualTo("pump.q");
            assertThat(e.time()).isEqualTo(12);
            assertThat(e.reason()).contains("residual");
        });
        assertThat(v[0]).isEqualTo(0.5);
    }

    @Test
    void leaves_what_follows_from_the_unknowns_as_it_was_where_there_is_no_solution() {
        double[] v = {0.5, 0};
        NewtonLoop loop = new NewtonLoop(v, new int[] {0}, List.of("x"), List.of(), new LoopEquations() {
            @Override
            public void residuals(double time, double[] into) {
                v[1] = v[0] * v[0];
                into[0] = v[1] + 1;
            }

            @Override
            public void jacobian(double time, double[] into) {
                into[0] = 2 * v[0];
            }
        });
        assertThatThrownBy(() -> loop.solve(0)).isInstanceOf(NoConvergence.class);
        assertThat(v).containsExactly(0.5, 0.25);
    }
}
