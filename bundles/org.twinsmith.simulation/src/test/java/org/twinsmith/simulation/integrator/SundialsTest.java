package org.twinsmith.simulation.integrator;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Our implicit methods against CVODE at a tight tolerance, an implementation that shares nothing with ours. */
class SundialsTest {
    static Stream<Arguments> runs() {
        return Stream.of(StiffProblem.VAN_DER_POL, StiffProblem.HIRES, StiffProblem.OREGONATOR, StiffProblem.POLLUTION)
                .flatMap(problem -> Stream.of(Method.NDF, Method.RODAS5P, Method.AUTO)
                        .map(method -> Arguments.of(problem, method)));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("runs")
    void a_stiff_problem_half_way_through_agrees_with_cvode(StiffProblem problem, Method method) throws Throwable {
        double end = problem.end() * 0.45;
        double absolute = problem.scale() * 1e-13;
        double[] theirs;
        try (Arena arena = Arena.ofConfined()) {
            Optional<Sundials> sundials = Sundials.find(arena);
            if (sundials.isEmpty()) {
                System.err.println("#### SKIPPED: comparison of " + problem + " with SUNDIALS; \"./build setup\" installs it.");
            }
            Assumptions.assumeTrue(sundials.isPresent(), "SUNDIALS is not installed");
            theirs = sundials.orElseThrow().solve(problem.equations(), problem.start(), end, 1e-11, absolute);
        }
        Integrator ours = Runs.to(end, method, problem.equations(), problem.start(), 1e-8, problem.scale() * 1e-10);
        double[] y = Runs.state(ours, theirs.length);
        for (int i = 0; i < y.length; i++) {
            double share = Math.abs(y[i] - theirs[i]) / Math.max(problem.scale(), Math.abs(theirs[i]));
            assertThat(share).as("state %d", i).isLessThan(1e-5);
        }
    }
}
