package org.twinsmith.simulation.integrator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Our methods against CVODE at a tight tolerance, an implementation that shares nothing with ours. */
class SundialsTest {
    static Stream<Arguments> runs() {
        return Stream.of(StiffProblem.VAN_DER_POL, StiffProblem.HIRES, StiffProblem.OREGONATOR, StiffProblem.POLLUTION)
                .flatMap(problem -> Stream.of(Method.NDF, Method.RODAS5P, Method.AUTO)
                        .map(method -> Arguments.of(problem, method)));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("runs")
    void a_stiff_problem_half_way_through_agrees_with_cvode(StiffProblem problem, Method method) {
        Installed.assume(Method.CVODE);
        double end = problem.end() * 0.45;
        double[] theirs = state(problem, Method.CVODE, end, 1e-11, problem.scale() * 1e-13);
        double[] y = state(problem, method, end, 1e-8, problem.scale() * 1e-10);
        for (int i = 0; i < y.length; i++) {
            double share = Math.abs(y[i] - theirs[i]) / Math.max(problem.scale(), Math.abs(theirs[i]));
            assertThat(share).as("state %d", i).isLessThan(1e-5);
        }
    }

    private static double[] state(StiffProblem problem, Method method, double end, double relative, double absolute) {
        try (Integrator run = Runs.to(end, method, problem.equations(), problem.start(), relative, absolute)) {
            return Runs.state(run, problem.start().length);
        }
    }
}
