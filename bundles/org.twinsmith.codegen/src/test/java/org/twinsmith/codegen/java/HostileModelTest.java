package org.twinsmith.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Comparison;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.EventRule;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Layout;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Relation;
import org.twinsmith.core.plan.Role;
import org.twinsmith.core.plan.Step;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.plan.When;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.simulation.Simulation;

/** Models that are legal, or nearly, and made to break a generator. */
class HostileModelTest {
    private static TwinProgram program(Plan plan) {
        TwinProgram program = new InProcess(Simulation.class).compile(ProgramSource.of(plan)).get();
        program.start();
        program.evaluate(0);
        program.outputs(0);
        return program;
    }

    @ParameterizedTest
    @ValueSource(strings = {"class", "String", "v", "time", "INITIAL", "into", "x\\u000a int y = 1/0;", "*/ }}",
        "\\u002a\\u002f", "quote\"s", "tab\tnew\nline\r", "\u2028\u2029\u0085\u0000\u001b", "größe", "水位", "\ud83d\ude00",
        "\ud800", "", " ", "1st", "_", "__", "\u202etxet", "${project.basedir}", "a.b-c/d", "\\", "\\\\u0022", "%s%n"})
    void any_name_compiles_and_comes_back_unchanged(String name) {
        PlanBuilder b = new PlanBuilder(name, new Layout(1, 0, 0, 0, 2));
        b.namespace = name;
        Place place = new Place(name, 1, 1, 0, 1);
        b.variable(name, Role.STATE, 0, new Unit(name, Dimension.base(name), 2, 0),
                new ValueType.Enumeration(name, List.of(name)));
        b.variable(name + "x", Role.ALGEBRAIC, 1).variable(name, Role.ALGEBRAIC, 2);
        b.dynamics.add(new Step.Assign(1, PlanBuilder.c(7), place));
        b.dynamics.add(new Step.Solve(List.of(2),
                List.of(PlanBuilder.op(PlanBuilder.v(2), "-", PlanBuilder.v(1))),
                List.of(new Step.Partial(0, 0, PlanBuilder.c(1))), List.of(place)));
        b.dynamics.add(new Step.Assign(3, PlanBuilder.c(1), place));
        b.relations.add(new Relation(Comparison.GREATER, PlanBuilder.v(0), PlanBuilder.c(1), name, place));
        b.events.add(new EventRule(name, new Condition.Held(0), name, name, place));
        TwinProgram program = program(b.build());
        assertThat(program.info().name()).isEqualTo(name);
        assertThat(program.variables().getFirst().name()).isEqualTo(name);
        assertThat(program.variables().getFirst().unit().text()).isEqualTo(name);
        assertThat(program.relationText(0)).isEqualTo(name);
        assertThat(program.values()[2]).isEqualTo(7);
    }

    @Test
    void a_text_longer_than_a_class_file_holds_comes_back_unchanged() {
        String text = "long \u6c34 ".repeat(30_000);
        PlanBuilder b = new PlanBuilder(text, new Layout(1, 0, 0, 0, 0)).variable(text, Role.STATE, 0)
                .equation(1, PlanBuilder.c(1));
        assertThat(program(b.build()).variables().getFirst().name()).isEqualTo(text);
    }

    private static Plan large(int n) {
        PlanBuilder b = new PlanBuilder("Large", new Layout(n, n, 0, 0, n));
        for (int i = 0; i < n; i++) {
            b.variable("pump[" + i + "].state", Role.STATE, i).variable("pump[" + i + "].count", Role.DISCRETE, n + i)
                    .variable("pump[" + i + "].flow", Role.ALGEBRAIC, 2 * n + i);
            b.start(i, PlanBuilder.c(i + 0.123));
            b.equation(2 * n + i, PlanBuilder.op(PlanBuilder.v(i), "*", PlanBuilder.c(1 + i / 7.0)));
            b.equation(3 * n + i, new Expr.Negate(PlanBuilder.v(2 * n + i)));
            int relation = b.relation(PlanBuilder.v(i), Comparison.GREATER, PlanBuilder.c(n / 2.0));
            b.whens.add(new When(new Condition.Held(relation), List.of(new When.Action(n + i, PlanBuilder.c(1),
                    Place.NOWHERE)), Place.NOWHERE));
        }
        return b.build();
    }

    @Test
    void thousands_of_variables_equations_relations_and_reactions_compile_and_run() {
        int n = 6000;
        TwinProgram program = program(large(n));
        assertThat(program.values()[2 * n + 5999]).isEqualTo(5999.123 * (1 + 5999 / 7.0));
        program.hold(0);
        program.values()[0] = n;
        program.fire(0, true);
        program.hold(0);
        assertThat(program.fire(0, false)).isTrue();
        assertThat(program.values()[n]).isEqualTo(1);
        assertThat(program.values()[n + 1]).isZero();
    }

    @Test
    void no_method_of_the_equations_is_too_long_for_the_compiler_of_the_virtual_machine() throws IOException {
        // HotSpot leaves methods over 8000 bytes to its interpreter (-XX:HugeMethodLimit).
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        for (Plan plan : List.of(large(2000), deep(2000), Plans.twoTanks(), ring(2000))) {
            try (MemoryFiles files = new MemoryFiles(compiler.getStandardFileManager(null, null, null),
                    ClassPath.of(Simulation.class))) {
                List<MemoryFiles.Source> units = ProgramSource.of(plan).sources().stream()
                        .map(MemoryFiles.Source::new).toList();
                assertThat(compiler.getTask(null, files, null, List.of("-proc:none"), null, units).call()).isTrue();
                for (Map.Entry<String, byte[]> entry : files.classes().entrySet()) {
                    assertThat(MethodSizes.of(entry.getValue())).as(entry.getKey())
                            .allSatisfy((method, size) -> assertThat(size).as(method).isLessThan(8000));
                }
            }
        }
    }

    @Test
    void a_sum_of_thousands_of_terms_and_a_product_nested_to_the_right_are_split() {
        int n = 3000;
        TwinProgram program = program(deep(n));
        double expected = 2 + 2.0 * n * (n - 1) / 2;
        assertThat(program.values()[1]).isEqualTo(expected);
        assertThat(program.values()[3] / StrictMath.pow(expected, 7) - 1).isBetween(-1e-14, 1e-14);
        assertThat(program.values()[2]).isEqualTo(nested(n));
    }

    private static Plan deep(int n) {
        Expr sum = PlanBuilder.v(0);
        Expr nested = PlanBuilder.v(0);
        for (int i = 1; i < n; i++) {
            sum = PlanBuilder.op(sum, "+", PlanBuilder.op(PlanBuilder.v(0), "*", PlanBuilder.c(i)));
            nested = PlanBuilder.op(PlanBuilder.c(i % 2), "-", nested);
        }
        PlanBuilder b = new PlanBuilder("Deep", new Layout(0, 1, 0, 0, 3)).start(0, PlanBuilder.c(2))
                .equation(1, sum).equation(2, nested).equation(3, PlanBuilder.op(sum, "^", PlanBuilder.c(7)));
        return b.build();
    }

    private static double nested(int n) {
        double value = 2;
        for (int i = 1; i < n; i++) {
            value = i % 2 - value;
        }
        return value;
    }

    @Test
    void a_dense_loop_of_a_hundred_unknowns_compiles_and_is_solved() {
        int n = 100;
        PlanBuilder b = new PlanBuilder("Dense", new Layout(0, 0, 0, 0, n));
        List<Integer> slots = new ArrayList<>();
        List<Expr> residuals = new ArrayList<>();
        List<Step.Partial> partials = new ArrayList<>();
        for (int r = 0; r < n; r++) {
            slots.add(r);
            Expr sum = PlanBuilder.op(PlanBuilder.c(n), "*", PlanBuilder.v(r));
            for (int c = 0; c < n; c++) {
                sum = PlanBuilder.op(sum, "+", PlanBuilder.v(c));
                partials.add(new Step.Partial(r, c, PlanBuilder.c(r == c ? n + 1 : 1)));
            }
            residuals.add(PlanBuilder.op(sum, "-", PlanBuilder.c(2 * n)));
        }
        b.dynamics.add(new Step.Solve(slots, residuals, partials, List.of()));
        for (double value : program(b.build()).values()) {
            assertThat(value).isBetween(1 - 1e-13, 1 + 1e-13);
        }
    }

    @Test
    void a_torn_loop_of_thousands_of_assignments_compiles_and_is_solved() {
        int n = 6000;
        TwinProgram program = program(ring(n));
        // Every link halves the difference from 2, so all values are 2.
        for (double value : program.values()) {
            assertThat(value).isBetween(2 - 1e-13, 2 + 1e-13);
        }
    }

    /** v(0) is iterated on, v(i) = 1 + v(i - 1) / 2, and v(0) = 1 + v(n - 1) / 2. */
    private static Plan ring(int n) {
        PlanBuilder b = new PlanBuilder("Ring", new Layout(0, 0, 0, 0, n));
        List<Step.Assign> inner = new ArrayList<>();
        List<Step.Partial> partials = new ArrayList<>();
        partials.add(new Step.Partial(0, 0, PlanBuilder.c(-1)));
        partials.add(new Step.Partial(0, n - 1, PlanBuilder.c(0.5)));
        for (int i = 1; i < n; i++) {
            inner.add(new Step.Assign(i, link(i - 1), Place.NOWHERE));
            partials.add(new Step.Partial(i, i - 1, PlanBuilder.c(0.5)));
        }
        b.dynamics.add(new Step.Solve(List.of(0), inner, List.of(PlanBuilder.op(link(n - 1), "-", PlanBuilder.v(0))),
                partials, List.of()));
        return b.build();
    }

    private static Expr link(int from) {
        return PlanBuilder.op(PlanBuilder.c(1), "+", PlanBuilder.op(PlanBuilder.v(from), "/", PlanBuilder.c(2)));
    }
}
