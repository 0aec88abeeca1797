package org.twinsmith.simulation.integrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What CVODE has to do as an integrator beyond giving right results. */
class CvodeTest {
    /** Heat in a rod of cells, both ends at zero: each derivative depends on three states. */
    private static final Derivatives ROD = (t, y, d) -> {
        int n = y.length;
        double stiffness = (n + 1.0) * (n + 1.0);
        for (int i = 0; i < n; i++) {
            double left = i == 0 ? 0 : y[i - 1];
            double right = i == n - 1 ? 0 : y[i + 1];
            d[i] = stiffness * (left - 2 * y[i] + right);
        }
        return true;
    };

    static Stream<Method> both() {
        return Installed.only(Method.CVODE, Method.CVODE_ADAMS);
    }

    @BeforeEach
    void installed() {
        Installed.assume(Method.CVODE);
    }

    @Test
    void a_rod_of_two_hundred_cells_cools_in_its_first_mode_with_few_evaluations_for_its_sparse_jacobian() {
        int n = 200;
        double[] start = IntStream.rangeClosed(1, n).mapToDouble(i -> Math.sin(Math.PI * i / (n + 1))).toArray();
        try (Integrator run = Runs.to(0.1, Method.CVODE, ROD, start, 1e-8, 1e-10)) {
            double[] y = Runs.state(run, n);
            double decay = Math.exp(-0.1 * 4 * (n + 1) * (n + 1) * Math.pow(Math.sin(Math.PI / 2 / (n + 1)), 2));
            assertThat(y[n / 2]).isCloseTo(start[n / 2] * decay, within(1e-6));
            Integrator.Effort effort = run.effort();
            assertThat(effort.jacobians()).isPositive();
            assertThat(effort.factorisations()).isGreaterThanOrEqualTo(effort.jacobians());
            // Three colours and a probe of each state once; a dense Jacobian would take 200 evaluations each time.
            assertThat(effort.evaluations()).isLessThan(n + 5 * effort.jacobians() + 4 * effort.accepted());
        }
    }

    @ParameterizedTest
    @MethodSource("both")
    void what_a_right_hand_side_throws_comes_out_of_the_step(Method method) {
        RuntimeException mine = new IllegalStateException("mine");
        Integrator run = method.integrator((t, y, d) -> {
            if (t > 0.5) {
                throw mine;
            }
            d[0] = -y[0];
            return true;
        }, Runs.settings(1, 1e-6, 1e-9, 0.1));
        run.restart(0, new double[] {1}, 2);
        assertThatThrownBy(() -> {
            while (run.time() < 2) {
                run.step(2);
            }
        }).isSameAs(mine);
        run.close();
    }

    @ParameterizedTest
    @MethodSource("both")
    void the_effort_survives_restarts_and_the_end_and_a_closed_integration_says_so(Method method) {
        Integrator run = method.integrator((t, y, d) -> {
            d[0] = -50 * (y[0] - Math.cos(t));
            return true;
        }, Runs.settings(1, 1e-6, 1e-9, Double.POSITIVE_INFINITY));
        long before = 0;
        for (int i = 0; i < 3; i++) {
            run.restart(i, new double[] {2}, 1);
            while (run.time() < i + 1) {
                assertThat(run.step(i + 1)).isTrue();
            }
            assertThat(run.effort().accepted()).isGreaterThan(before);
            before = run.effort().accepted();
        }
        Integrator.Effort effort = run.effort();
        run.close();
        run.close();
        assertThat(run.effort()).isEqualTo(effort);
        assertThatThrownBy(() -> run.step(4)).isInstanceOf(IllegalStateException.class).hasMessageContaining("closed");
    }

    @Test
    void many_integrations_at_the_same_time_give_what_each_gives_alone() {
        double[] alone = run(7);
        assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> run(7)).allMatch(each -> Arrays.equals(each, alone)))
                .isTrue();
    }

    private static double[] run(int n) {
        double[] start = new double[n];
        Arrays.fill(start, 1);
        try (Integrator run = Runs.to(0.05, Method.CVODE, ROD, start, 1e-7, 1e-9)) {
            return Runs.state(run, n);
        }
    }
}
