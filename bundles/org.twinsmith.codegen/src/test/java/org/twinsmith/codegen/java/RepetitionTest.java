package org.twinsmith.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinsmith.codegen.java.PlanBuilder.c;
import static org.twinsmith.codegen.java.PlanBuilder.op;
import static org.twinsmith.codegen.java.PlanBuilder.v;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Layout;
import org.twinsmith.core.plan.MathFunction;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Role;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.simulation.Simulation;

/** Equations that differ only in their variables, written as loops. */
class RepetitionTest {
    private static final int N = 20;

    private static Store store(int slot, int given, Expr value) {
        return new Store("v", slot, given, "", value, "");
    }

    /** What the loops do, turn after turn. */
    private static List<List<Store>> unrolled(List<Repetition> repetitions, Strides strides) {
        List<List<Store>> all = new ArrayList<>();
        for (Repetition repetition : repetitions) {
            for (int turn = 0; turn < repetition.turns(); turn++) {
                int now = turn;
                repetition.body().forEach(group -> all.add(Form.renumbered(group, number -> strides.at(number, now))));
            }
        }
        return all;
    }

    private static Expr random(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 2 : 6)) {
            case 0 -> c(random.nextInt(3));
            case 1 -> v(random.nextInt(40));
            case 2 -> new Expr.Negate(random(random, depth + 1));
            case 3 -> PlanBuilder.call(MathFunction.SQRT, random(random, depth + 1));
            case 4 -> new Expr.If(new Condition.Held(random.nextInt(9)), random(random, depth + 1), c(0));
            default -> op(random(random, depth + 1), "+", random(random, depth + 1));
        };
    }

    /** Groups that repeat with numbers moving on, cut off anywhere, and with a number wrong here and there. */
    private static List<List<Store>> groups(Random random) {
        List<List<Store>> all = new ArrayList<>();
        for (int pattern = 0; pattern < 5; pattern++) {
            List<List<Store>> body = IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(each ->
                    List.of(store(random.nextInt(40), random.nextInt(2) * 7 - 1, random(random, 0)))).toList();
            int step = random.nextInt(-2, 3);
            int turns = random.nextInt(1, 30);
            for (int turn = 0; turn < turns; turn++) {
                int moved = 100 + turn * step + (random.nextInt(25) == 0 ? 1 : 0);
                body.forEach(group -> all.add(Form.renumbered(group, number -> number + moved)));
            }
        }
        return all.subList(0, random.nextInt(all.size()) + 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void loops_do_turn_after_turn_what_was_to_be_done(long seed) {
        Random random = new Random(seed);
        int looped = 0;
        for (int round = 0; round < 100; round++) {
            List<List<Store>> groups = groups(random);
            Strides strides = new Strides();
            List<Repetition> repetitions = Repetition.in(groups, strides);
            assertThat(unrolled(repetitions, strides)).isEqualTo(groups);
            looped += (int) repetitions.stream().filter(each -> each.turns() > 1).count();
        }
        assertThat(looped).isGreaterThan(100);
    }

    /** Pipe and tank in turn, the other way round than their slots: h' = q - h, q = 2 h - the next h. */
    private static Plan chain() {
        PlanBuilder b = new PlanBuilder("Chain", new Layout(N, 0, 0, 0, N));
        for (int i = 0; i < N; i++) {
            b.variable("t[" + i + "].h", Role.STATE, i).variable("p[" + i + "].q", Role.ALGEBRAIC, N + i).start(i, c(0.1 * i));
        }
        for (int i = N - 2; i >= 0; i--) {
            b.equation(N + i, op(op(c(2), "*", v(i)), "-", v(i + 1)));
            b.equation(2 * N + i, op(v(N + i), "-", v(i)));
        }
        return b.build();
    }

    @Test
    void a_chain_becomes_one_loop_and_has_the_values_of_its_equations() {
        ProgramSource source = ProgramSource.of(chain());
        String dynamics = source.sources().stream().filter(each -> each.className().endsWith("Dynamics")).findFirst()
                .orElseThrow().text();
        assertThat(dynamics).containsOnlyOnce("for (int i = 0; i < 19; i++) {")
                .contains("v[P_18_Q - i] = 2.0 * v[T_18_H - i] - v[T_19_H - i];");
        TwinProgram program = new InProcess(Simulation.class).compile(source).get();
        program.start();
        program.evaluate(0);
        double[] values = program.values();
        for (int i = 0; i < N - 1; i++) {
            assertThat(values[N + i]).isEqualTo(2 * (0.1 * i) - 0.1 * (i + 1));
            assertThat(values[2 * N + i]).isEqualTo(values[N + i] - 0.1 * i);
        }
    }

    @Test
    void few_turns_and_other_constants_stay_written_out() {
        List<List<Store>> few = IntStream.range(0, 7).mapToObj(i -> List.of(store(i, -1, v(10 + i)))).toList();
        List<List<Store>> other = IntStream.range(0, 30).mapToObj(i -> List.of(store(i, -1, c(i % 9)))).toList();
        assertThat(Repetition.in(few, new Strides())).allMatch(each -> each.turns() == 1).hasSize(7);
        assertThat(Repetition.in(other.subList(0, 17), new Strides())).allMatch(each -> each.turns() == 1);
    }

    @Test
    void what_is_handed_over_is_what_the_classes_say() {
        for (Plan plan : List.of(chain(), Plans.twoTanks(), Plans.bouncingBall(), Plans.tornTanks())) {
            assertThat(new InProcess(Simulation.class).compile(ProgramSource.of(plan)).get().info())
                    .isEqualTo(new InProcess(Simulation.class).compile(ProgramSource.inProcess(plan)).get().info());
        }
    }
}
