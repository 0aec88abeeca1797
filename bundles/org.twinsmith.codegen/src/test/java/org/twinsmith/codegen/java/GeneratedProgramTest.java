package org.twinsmith.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.plan.Comparison;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Layout;
import org.twinsmith.core.plan.MathFunction;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Role;
import org.twinsmith.core.plan.Step;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.simulation.Cancellation;
import org.twinsmith.simulation.Run;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.recording.Trajectory;

/** Generated programs, compiled in process and run. */
class GeneratedProgramTest {
    private static TwinProgram program(Plan plan) {
        return new InProcess(Simulation.class).compile(ProgramSource.of(plan)).get();
    }

    private static Run run(TwinProgram program, Trajectory rows) {
        return new Simulation(program, Simulation.Options.DEFAULT).run(rows, Cancellation.NEVER);
    }

    @Test
    void a_bouncing_ball_bounces_at_the_instants_of_free_fall_and_comes_to_rest() {
        TwinProgram ball = program(Plans.bouncingBall());
        Trajectory rows = Trajectory.of(ball.info());
        Run run = run(ball, rows);
        assertThat(run.diagnostics()).isEmpty();
        double expected = Math.sqrt(2 / 9.81);
        double flight = 2 * expected;
        assertThat(run.occurrences().getFirst().time()).isCloseTo(expected, within(1e-9));
        for (int n = 1; n < 5; n++) {
            flight *= 0.7;
            expected += flight;
            assertThat(bounces(rows).get(n)).isCloseTo(expected, within(1e-9));
        }
        assertThat(ball.values()[2]).as("resting").isEqualTo(1);
        assertThat(ball.values()[0]).isCloseTo(0, within(1e-9));
    }

    /** The times at which the velocity turns upwards. */
    private static List<Double> bounces(Trajectory rows) {
        List<Double> times = new ArrayList<>();
        double[] speed = rows.si(1);
        for (int i = 1; i < rows.rows(); i++) {
            if (speed[i - 1] < 0 && speed[i] > 0) {
                times.add(rows.times()[i]);
            }
        }
        return times;
    }

    static Stream<Plan> loops() {
        return Stream.of(Plans.twoTanks(), Plans.tornTanks());
    }

    @ParameterizedTest
    @MethodSource("loops")
    void an_algebraic_loop_is_solved_at_every_recorded_instant(Plan plan) {
        TwinProgram tanks = program(plan);
        Trajectory rows = Trajectory.of(tanks.info());
        Run run = run(tanks, rows);
        assertThat(run.diagnostics()).isEmpty();
        double[] h1 = rows.si(rows.column("t1.h"));
        double[] h2 = rows.si(rows.column("t2.h"));
        double[] q = rows.si(rows.column("pipe.q"));
        for (int i = 0; i < rows.rows(); i++) {
            // 100 q^2 + q = dh for q > 0: the positive root.
            double dh = h1[i] - h2[i];
            assertThat(q[i]).isCloseTo((-1 + Math.sqrt(1 + 400 * dh)) / 200, within(1e-14));
            assertThat(rows.si(rows.column("pipe.dh"))[i]).isCloseTo(dh, within(1e-12));
        }
        double[] total = rows.si(rows.column("total"));
        assertThat(total[total.length - 1] - total[0]).isCloseTo(15 * 0.02, within(1e-12));
    }

    @Test
    void an_instant_of_the_scenario_is_met_exactly_and_both_sides_are_recorded() {
        TwinProgram tanks = program(Plans.twoTanks());
        Trajectory rows = Trajectory.of(tanks.info());
        run(tanks, rows);
        int inflow = rows.column("t1.inflow");
        for (int i = 0; i < rows.rows(); i++) {
            boolean on = rows.times()[i] > 5 || rows.times()[i] == 5 && rows.times()[i - 1] == 5;
            assertThat(rows.si(inflow)[i]).as("at %s s", rows.times()[i]).isEqualTo(on ? 0.02 : 0);
        }
    }

    @Test
    void an_overridden_input_keeps_its_value_until_it_is_released() {
        TwinProgram tanks = program(Plans.twoTanks());
        tanks.start();
        tanks.evaluate(0);
        tanks.override(2, 0.5);
        tanks.evaluate(0);
        assertThat(tanks.values()[8]).isCloseTo((0.5 - tanks.values()[5]) / 2, within(1e-15));
        tanks.release(2);
        tanks.evaluate(0);
        assertThat(tanks.values()[2]).isZero();
    }

    /** A clock with two discretes a and b that swap at one second. */
    private static PlanBuilder clock() {
        PlanBuilder b = new PlanBuilder("Clock", new Layout(1, 2, 0, 0, 0)).variable("t", Role.STATE, 0)
                .variable("a", Role.DISCRETE, 1).variable("b", Role.DISCRETE, 2)
                .start(1, PlanBuilder.c(1)).start(2, PlanBuilder.c(2)).equation(3, PlanBuilder.c(1));
        b.duration = 2;
        return b;
    }

    @Test
    void simultaneous_assignments_read_the_values_before_the_event() {
        PlanBuilder b = clock();
        Condition now = new Condition.Held(b.relation(PlanBuilder.v(0), Comparison.GREATER, PlanBuilder.c(1)));
        TwinProgram clock = program(b.when(now, 1, PlanBuilder.v(2)).when(now, 2, PlanBuilder.v(1)).build());
        run(clock, Trajectory.of(clock.info()));
        assertThat(clock.values()[1]).isEqualTo(2);
        assertThat(clock.values()[2]).isEqualTo(1);
    }

    @Test
    void two_writers_of_different_values_end_the_run_and_are_named() {
        PlanBuilder b = clock();
        Condition now = new Condition.Held(b.relation(PlanBuilder.v(0), Comparison.GREATER, PlanBuilder.c(1)));
        TwinProgram clock = program(b.when(now, 1, PlanBuilder.c(5)).when(now, 1, PlanBuilder.c(6)).build());
        assertThat(run(clock, Trajectory.of(clock.info())).stopped()).hasValueSatisfying(finding -> {
            assertThat(finding.code()).isEqualTo(Code.TWO_WRITERS);
            assertThat(finding.message()).contains("set a at once", "5.0", "6.0");
        });
    }

    @Test
    void only_a_reaction_to_the_start_runs_at_the_start_and_it_runs_once() {
        PlanBuilder b = clock();
        Condition always = new Condition.Held(b.relation(PlanBuilder.v(0), Comparison.GREATER, PlanBuilder.c(-1)));
        b.when(new Condition.Or(new Condition.Initial(), always), 1,
                PlanBuilder.op(PlanBuilder.v(1), "+", PlanBuilder.c(10)));
        b.when(always, 2, PlanBuilder.c(100));
        TwinProgram clock = program(b.build());
        run(clock, Trajectory.of(clock.info()));
        assertThat(clock.values()[1]).isEqualTo(11);
        assertThat(clock.values()[2]).isEqualTo(2);
    }

    /**
     * A pump that a reaction switches off: {@code running} compares the speed, stands before it in the plan, and guards
     * a division by it in a loop.
     */
    private static Plan pumpSwitchedOff() {
        int level = 0;
        int on = 1;
        int running = 2;
        int speed = 3;
        int flow = 4;
        PlanBuilder b = new PlanBuilder("Pump", new Layout(1, 1, 0, 0, 3)).variable("level", Role.STATE, level)
                .variable("on", Role.DISCRETE, on).variable("running", Role.ALGEBRAIC, running)
                .variable("speed", Role.ALGEBRAIC, speed).variable("flow", Role.ALGEBRAIC, flow)
                .start(level, PlanBuilder.c(1)).start(on, PlanBuilder.c(1));
        Condition fast = new Condition.Held(b.relation(PlanBuilder.v(speed), Comparison.GREATER, PlanBuilder.c(1)));
        Condition low = new Condition.Held(b.relation(PlanBuilder.v(level), Comparison.LESS, PlanBuilder.c(0.5)));
        b.equation(running, new Expr.Indicator(fast));
        b.equation(speed, new Expr.If(new Condition.Flag(on), PlanBuilder.c(10), PlanBuilder.c(0)));
        Expr load = new Expr.If(new Condition.Flag(running),
                PlanBuilder.op(PlanBuilder.v(flow), "/", PlanBuilder.v(speed)), PlanBuilder.v(flow));
        Expr head = new Expr.If(new Condition.Flag(running), PlanBuilder.c(0.1), PlanBuilder.c(0));
        b.dynamics.add(new Step.Solve(List.of(flow), List.of(PlanBuilder.op(load, "-", head)),
                List.of(new Step.Partial(0, 0, new Expr.If(new Condition.Flag(running),
                        PlanBuilder.op(PlanBuilder.c(1), "/", PlanBuilder.v(speed)), PlanBuilder.c(1)))),
                List.of(PlanBuilder.at(50))));
        b.equation(5, new Expr.Negate(PlanBuilder.v(flow))).when(low, on, PlanBuilder.c(0));
        return b.build();
    }

    @Test
    void equations_never_see_the_truth_of_a_comparison_from_before_a_jump() {
        TwinProgram pump = program(pumpSwitchedOff());
        Run run = run(pump, Trajectory.of(pump.info()));
        assertThat(run.diagnostics()).isEmpty();
        assertThat(pump.values()[0]).isCloseTo(0.5, within(1e-9));
        assertThat(pump.values()[4]).isZero();
    }

    @Test
    void what_occurs_twice_in_an_equation_is_computed_once() {
        Expr root = PlanBuilder.call(MathFunction.SQRT, PlanBuilder.op(PlanBuilder.v(0), "+", PlanBuilder.c(1)));
        PlanBuilder b = new PlanBuilder("Twice", new Layout(1, 0, 0, 0, 0)).variable("x", Role.STATE, 0)
                .equation(1, PlanBuilder.op(root, "/", PlanBuilder.op(root, "+", PlanBuilder.c(3))));
        String dynamics = ProgramSource.of(b.build()).sources().stream()
                .filter(source -> source.className().equals("TwiceDynamics")).findFirst().orElseThrow().text();
        assertThat(dynamics).containsOnlyOnce("sqrt").contains("v[DER_X] = t1 / (t1 + 3.0);");
    }

    @Test
    void instances_of_one_compiled_program_do_not_share_values() {
        var programs = new InProcess(Simulation.class).compile(ProgramSource.of(Plans.twoTanks()));
        TwinProgram one = programs.get();
        TwinProgram other = programs.get();
        one.start();
        assertThat(one.values()[0]).isEqualTo(3);
        assertThat(other.values()[0]).isZero();
    }

    @Test
    void what_the_program_says_of_itself_is_what_the_plan_says() {
        Plan plan = Plans.bouncingBall();
        var info = program(plan).info();
        assertThat(info.variables()).isEqualTo(plan.variables());
        assertThat(info.layout()).isEqualTo(plan.layout());
        assertThat(info.relations()).containsExactly("relation 0");
        assertThat(info.expectations()).singleElement()
                .satisfies(e -> assertThat(e.place()).isEqualTo(PlanBuilder.at(90)));
    }

    @Test
    void the_same_plan_gives_the_same_bytes() {
        assertThat(ProgramSource.of(Plans.twoTanks())).isEqualTo(ProgramSource.of(Plans.twoTanks()));
    }

    @Test
    void equations_read_as_an_engineer_would_write_them() {
        String dynamics = ProgramSource.of(Plans.twoTanks()).sources().stream()
                .filter(source -> source.className().equals("TwoTanksDynamics")).findFirst().orElseThrow().text();
        assertThat(dynamics).contains("// station.twin:48\n        v[DER_T1_H] = (v[T1_INFLOW] - v[PIPE_Q]) / v[AREA];");
    }

    @Test
    void a_derivative_says_in_a_comment_of_what_by_what() {
        String terms = ProgramSource.of(Plans.tornTanks()).sources().stream()
                .filter(source -> source.className().equals("TwoTanksLoop1Terms")).findFirst().orElseThrow().text();
        assertThat(terms).contains("// station.twin:51\n        v[PIPE_DH] = ", "// d pipe.dh / d pipe.q\n");
    }

    @Test
    void a_derivative_that_is_a_number_is_written_once_and_for_all() {
        List<JavaSource> sources = ProgramSource.of(Plans.tornTanks()).sources();
        String terms = sources.stream().filter(source -> source.className().equals("TwoTanksLoop1Terms")).findFirst()
                .orElseThrow().text();
        String rule = sources.stream().filter(source -> source.className().equals("TwoTanksLoop1ChainRule")).findFirst()
                .orElseThrow().text();
        assertThat(terms).doesNotContain("d residual 0 / d pipe.dh");
        assertThat(rule).contains("rule.fix(1.0, new int[] {0});");
    }

    @Test
    void time_in_an_expression_is_the_time_of_the_call() {
        PlanBuilder b = new PlanBuilder("Ramp", new Layout(1, 0, 0, 0, 0)).variable("x", Role.STATE, 0)
                .equation(1, PlanBuilder.op(PlanBuilder.c(2), "*", new Expr.Time()));
        b.duration = 3;
        TwinProgram ramp = program(b.build());
        run(ramp, Trajectory.of(ramp.info()));
        assertThat(ramp.values()[0]).isCloseTo(9, within(1e-9));
    }
}
