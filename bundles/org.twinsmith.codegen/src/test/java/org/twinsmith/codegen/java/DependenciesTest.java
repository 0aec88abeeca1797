package org.twinsmith.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.twinsmith.codegen.java.PlanBuilder.c;

import org.junit.jupiter.api.Test;
import org.twinsmith.core.plan.Layout;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Role;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.simulation.Cancellation;
import org.twinsmith.simulation.Run;
import org.twinsmith.simulation.RunListener;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.integrator.Method;

/** What generated programs know of their Jacobian. */
class DependenciesTest {
    private static TwinProgram program(Plan plan) {
        return new InProcess(Simulation.class).compile(ProgramSource.of(plan)).get();
    }

    @Test
    void a_state_reaches_derivatives_through_branches_that_are_not_taken() {
        // der(h) is 0 or v: h itself reaches nothing.
        assertThat(program(Plans.bouncingBall()).jacobianPattern()).hasValueSatisfying(
                columns -> assertThat(columns).isDeepEqualTo(new int[][] {{}, {0}}));
    }

    @Test
    void a_state_reaches_derivatives_through_equations_that_are_solved_together() {
        assertThat(program(Plans.twoTanks()).jacobianPattern()).hasValueSatisfying(
                columns -> assertThat(columns).isDeepEqualTo(new int[][] {{0, 1}, {0, 1}}));
        assertThat(program(Plans.tornTanks()).jacobianPattern()).hasValueSatisfying(
                columns -> assertThat(columns).isDeepEqualTo(new int[][] {{0, 1}, {0, 1}}));
    }

    @Test
    void a_system_without_states_says_nothing() {
        PlanBuilder empty = new PlanBuilder("Empty", new Layout(0, 0, 0, 0, 1)).variable("a", Role.ALGEBRAIC, 0)
                .equation(0, c(1));
        assertThat(program(empty.build()).jacobianPattern()).isEmpty();
    }

    @Test
    void a_chain_of_a_thousand_tanks_is_integrated_implicitly_with_a_few_evaluations_for_each_jacobian() {
        TwinProgram chain = program(LargeNetworkTimeTest.chain());
        Simulation.Options options = Simulation.Options.DEFAULT.withTolerances(1e-6, 1e-6);
        new Simulation(chain, options.with(Method.DOP853)).run(RunListener.NONE, Cancellation.NEVER);
        double expected = chain.values()[500];
        Run run = new Simulation(chain, options.with(Method.NDF)).run(RunListener.NONE, Cancellation.NEVER);
        assertThat(run.stopped()).isEmpty();
        assertThat(chain.values()[500]).isCloseTo(expected, within(1e-3));
        Run.Statistics statistics = run.statistics();
        assertThat(statistics.evaluations()).isLessThan(5 * statistics.jacobians() + 8 * statistics.steps());
    }
}
