package org.twinsmith.simulation.integrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StiffProblemsTest {
    private static final double RELATIVE = 1e-7;
    /** The tolerance bounds the error of a step; that of a whole run may be larger. */
    private static final double ALLOWED = 300 * RELATIVE;

    static Stream<Arguments> problems() {
        return Stream.of(StiffProblem.VAN_DER_POL, StiffProblem.ROBERTSON, StiffProblem.HIRES, StiffProblem.OREGONATOR,
                StiffProblem.POLLUTION).flatMap(problem -> Installed.stiff()
                        .map(method -> Arguments.of(problem, method)));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("problems")
    void the_published_solution_is_met_in_few_steps(StiffProblem problem, Method method) {
        double absolute = RELATIVE * problem.scale() * 1e-3;
        Integrator integrator = Runs.to(problem.end(), method, problem.equations(), problem.start(), RELATIVE, absolute);
        assertThat(problem.error(Runs.state(integrator, problem.start().length))).isLessThan(ALLOWED);
        assertThat(integrator.effort().accepted()).isLessThan(4000);
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("problems")
    void a_tighter_tolerance_gives_a_smaller_error(StiffProblem problem, Method method) {
        double[] errors = new double[2];
        for (int i = 0; i < 2; i++) {
            double relative = i == 0 ? 1e-4 : 1e-8;
            Integrator integrator = Runs.to(problem.end(), method, problem.equations(), problem.start(), relative,
                    relative * problem.scale() * 1e-3);
            errors[i] = problem.error(Runs.state(integrator, problem.start().length));
        }
        assertThat(errors[1]).isLessThan(errors[0] / 50);
    }

    /** Twice forty tanks; at time 1 a branch opens that makes each of them depend on its partner, fast. */
    private static final Derivatives BRANCHING = (t, y, d) -> {
        int half = y.length / 2;
        for (int i = 0; i < half; i++) {
            double exchange = t < 1 ? 0 : 1e5 * (y[i] - y[i + half]);
            d[i] = -exchange - y[i];
            d[i + half] = exchange - y[i + half];
        }
        return true;
    };

    @ParameterizedTest
    @MethodSource("org.twinsmith.simulation.integrator.Installed#implicit")
    void a_branch_that_opens_after_a_restart_is_found_when_it_is_needed(Method method) {
        double[] start = new double[80];
        Arrays.fill(start, 0, 40, 2);
        Integrator integrator = method.integrator(BRANCHING, Runs.settings(80, 1e-6, 1e-9, 10));
        double[] y = Runs.state(Runs.to(1, integrator, start), 80);
        assertThat(integrator.restart(1, y, 4)).isTrue();
        long before = integrator.effort().accepted();
        while (integrator.time() < 5) {
            assertThat(integrator.step(5)).isTrue();
        }
        integrator.interpolate(5, y);
        assertThat(y[0]).isCloseTo(Math.exp(-5), within(1e-5));
        assertThat(y[79]).isCloseTo(Math.exp(-5), within(1e-5));
        assertThat(integrator.effort().accepted() - before).isLessThan(2000);
    }
}
