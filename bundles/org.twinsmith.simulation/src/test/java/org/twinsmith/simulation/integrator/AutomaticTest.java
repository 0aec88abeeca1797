package org.twinsmith.simulation.integrator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AutomaticTest {
    @Test
    void a_stiff_problem_turns_the_method_implicit_and_says_why() {
        StiffProblem problem = StiffProblem.ROBERTSON;
        Integrator integrator = Runs.to(problem.end(), Method.AUTO, problem.equations(), problem.start(), 1e-6, 1e-12);
        assertThat(integrator.method()).isEqualTo(Method.NDF);
        assertThat(integrator.switches()).hasSize(1);
        assertThat(integrator.switches().getFirst().reason()).contains("stiff", "stability");
    }

    @Test
    void an_oscillation_is_left_to_the_explicit_method() {
        Derivatives oscillator = (t, y, d) -> {
            d[0] = y[1];
            d[1] = -y[0];
            return true;
        };
        Integrator integrator = Runs.to(500, Method.AUTO, oscillator, new double[] {1, 0}, 1e-6, 1e-9);
        assertThat(integrator.switches()).isEmpty();
        assertThat(integrator.method()).isEqualTo(Method.DOPRI5);
    }

    @Test
    void a_problem_that_ceases_to_be_stiff_returns_to_the_explicit_method() {
        // Fast relaxation to cos(20 t) until t = 1; the rate then falls to 1.
        Derivatives relaxation = (t, y, d) -> {
            double rate = t < 1 ? 1e4 : 1;
            d[0] = -rate * (y[0] - Math.cos(20 * t));
            return true;
        };
        Integrator integrator = Method.AUTO.integrator(relaxation, Runs.settings(1, 1e-6, 1e-9, 10));
        integrator.restart(0, new double[] {0}, 100);
        while (integrator.time() < 1) {
            integrator.step(1);
        }
        assertThat(integrator.method()).isEqualTo(Method.NDF);
        double[] y = new double[1];
        integrator.interpolate(1, y);
        integrator.restart(1, y, 99);
        while (integrator.time() < 100) {
            assertThat(integrator.step(100)).isTrue();
        }
        assertThat(integrator.method()).isEqualTo(Method.DOPRI5);
        assertThat(integrator.switches()).extracting(Integrator.Switch::to)
                .containsExactly(Method.NDF, Method.DOPRI5);
    }

    @Test
    void many_restarts_of_a_stiff_problem_turn_to_the_method_of_one_step() {
        Derivatives relaxation = (t, y, d) -> {
            d[0] = -1e5 * (y[0] - Math.cos(t));
            return true;
        };
        Integrator integrator = Method.AUTO.integrator(relaxation, Runs.settings(1, 1e-5, 1e-8, 10));
        Runs.to(2, integrator, new double[] {0});
        double[] y = new double[1];
        for (int i = 1; i <= 10; i++) {
            integrator.interpolate(integrator.time(), y);
            integrator.restart(integrator.time(), y, 1);
            double stop = 2 + i * 0.01;
            while (integrator.time() < stop) {
                integrator.step(stop);
            }
        }
        assertThat(integrator.method()).isEqualTo(Method.RODAS5P);
        integrator.interpolate(integrator.time(), y);
        assertThat(y[0]).isCloseTo(Math.cos(2.1), org.assertj.core.api.Assertions.within(1e-4));
    }
}
