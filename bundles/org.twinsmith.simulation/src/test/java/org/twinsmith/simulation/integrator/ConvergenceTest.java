package org.twinsmith.simulation.integrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Orders of convergence on a nonlinear problem that depends on time and has a closed solution. */
class ConvergenceTest {
    /** y' = -2 t y², z' = y z cos t with y = 1 / (1 + t²). */
    private static final Derivatives RATIONAL = (t, y, d) -> {
        d[0] = -2 * t * y[0] * y[0];
        d[1] = -y[1] + Math.sin(3 * t) + y[0] * y[0] - Math.pow(1 + t * t, -2);
        return true;
    };

    private static double first(double t) {
        return 1 / (1 + t * t);
    }

    /** z' = -z + sin 3t with z(0) = 1. */
    private static double second(double t) {
        return (Math.sin(3 * t) - 3 * Math.cos(3 * t)) / 10 + 1.3 * Math.exp(-t);
    }

    private static double error(Method method, double h, double inside) {
        Method.Settings loose = new Method.Settings(new double[] {1e3, 1e3}, 1, h, h, false);
        Integrator integrator = method.integrator(RATIONAL, loose);
        integrator.restart(0, new double[] {1, 1}, 2);
        double end = 2 - h / 2;
        double largest = 0;
        double[] y = new double[2];
        while (integrator.time() < end) {
            integrator.step(integrator.time() + h);
            double at = integrator.previousTime() + inside * (integrator.time() - integrator.previousTime());
            integrator.interpolate(at, y);
            largest = Math.max(largest, Math.hypot(y[0] - first(at), y[1] - second(at)));
        }
        return largest;
    }

    static Stream<Arguments> orders() {
        return Stream.of(Arguments.of(Method.EULER, 1, 0.002), Arguments.of(Method.RK4, 4, 0.05),
                Arguments.of(Method.DOPRI5, 5, 0.1), Arguments.of(Method.DOP853, 8, 0.25),
                Arguments.of(Method.HIPPARCHUS54, 5, 0.1), Arguments.of(Method.HIPPARCHUS853, 8, 0.25),
                Arguments.of(Method.RODAS5P, 5, 0.05));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("orders")
    void half_the_step_gives_the_error_of_the_order(Method method, int order, double h) {
        double seen = Math.log(error(method, h, 1) / error(method, h / 2, 1)) / Math.log(2);
        assertThat(seen).isBetween(order - 0.5, order + 1.2);
    }

    static Stream<Arguments> ordersInside() {
        return Stream.of(Arguments.of(Method.RK4, 4, 0.05), Arguments.of(Method.DOPRI5, 5, 0.1),
                Arguments.of(Method.DOP853, 8, 0.25), Arguments.of(Method.RODAS5P, 5, 0.05));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ordersInside")
    void the_solution_between_steps_is_of_the_local_order_of_its_dense_output(Method method, int order, double h) {
        double seen = Math.log(error(method, h, 0.4) / error(method, h / 2, 0.4)) / Math.log(2);
        assertThat(seen).isGreaterThan(order - 0.7);
    }

    @ParameterizedTest
    @MethodSource("org.twinsmith.simulation.integrator.Installed#adaptive")
    void the_solution_between_steps_is_as_exact_as_the_steps(Method method) {
        Method.Settings settings = Runs.settings(2, 1e-8, 1e-10, 0.2);
        Integrator integrator = method.integrator(RATIONAL, settings);
        integrator.restart(0, new double[] {1, 1}, 5);
        double[] y = new double[2];
        while (integrator.time() < 5) {
            assertThat(integrator.step(5)).isTrue();
            for (int i = 0; i <= 8; i++) {
                double at = integrator.previousTime() + i / 8.0 * (integrator.time() - integrator.previousTime());
                integrator.interpolate(at, y);
                assertThat(y[0]).isCloseTo(first(at), within(2e-6));
                assertThat(y[1]).isCloseTo(second(at), within(2e-6));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.twinsmith.simulation.integrator.Installed#methods")
    void an_instant_that_must_be_met_is_met_exactly_and_costs_no_accuracy(Method method) {
        Method.Settings settings = Runs.settings(2, 1e-8, 1e-10, Double.POSITIVE_INFINITY);
        Integrator integrator = method.integrator(RATIONAL, settings);
        integrator.restart(0, new double[] {1, 1}, 5);
        double[] y = new double[2];
        for (int i = 1; i <= 50; i++) {
            double stop = i * 0.1;
            while (integrator.time() < stop) {
                assertThat(integrator.step(stop)).isTrue();
            }
            assertThat(integrator.time()).isEqualTo(stop);
            integrator.interpolate(stop, y);
            assertThat(y[1]).isCloseTo(second(stop), within(method == Method.EULER ? 1e-2 : 1e-6));
        }
    }

    @Test
    void fixed_steps_return_to_their_grid_after_a_stop_between() {
        Integrator integrator = new FixedStep(Method.RK4, RATIONAL, 2, 0.25);
        integrator.restart(0, new double[] {1, 1}, 5);
        integrator.step(5);
        integrator.step(0.3);
        assertThat(integrator.time()).isEqualTo(0.3);
        integrator.step(5);
        assertThat(integrator.time()).isEqualTo(0.5);
    }

    @ParameterizedTest
    @MethodSource("org.twinsmith.simulation.integrator.Installed#methods")
    void a_system_without_states_goes_to_the_instant_asked_for(Method method) {
        Integrator integrator = method.integrator((t, y, d) -> true, Runs.settings(0, 1e-8, 1e-10, 10));
        assertThat(Runs.to(2, integrator, new double[0]).time()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("org.twinsmith.simulation.integrator.Installed#methods")
    void a_pole_ends_the_integration_before_it(Method method) {
        Derivatives pole = (t, y, d) -> {
            d[0] = y[0] * y[0];
            return true;
        };
        Integrator integrator = method.integrator(pole, Runs.settings(1, 1e-8, 1e-10, 10));
        integrator.restart(0, new double[] {1}, 2);
        boolean going = true;
        int steps = 0;
        while (going && integrator.time() < 2 && steps++ < 100_000) {
            going = integrator.step(2);
        }
        assertThat(going).isFalse();
        if (!method.fixedStep()) {
            assertThat(integrator.time()).isCloseTo(1, within(1e-6));
        }
    }
}
