package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.twinsmith.compile.expression.Algebra.add;
import static org.twinsmith.compile.expression.Algebra.call;
import static org.twinsmith.compile.expression.Algebra.constant;
import static org.twinsmith.compile.expression.Algebra.divide;
import static org.twinsmith.compile.expression.Algebra.multiply;
import static org.twinsmith.compile.expression.Algebra.negate;
import static org.twinsmith.compile.expression.Algebra.subtract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Comparison;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.MathFunction;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Relation;
import org.twinsmith.core.plan.Role;
import org.twinsmith.core.plan.Step;

class CausalisationTest {
    private final FlatModel model = new FlatModel();

    @Test
    void anEquationIsSolvedForWhicheverVariableIsUnknown() {
        Expr x = model.state("x", 3);
        Expr y = model.variable("y");
        Expr area = model.parameter("area", 4);
        model.equation(subtract(x, constant(1)), add(multiply(area, y), x));
        model.equation(multiply(area, model.der("x")), negate(y));

        Plan plan = model.plan();

        assertThat(plan.dynamics()).hasOnlyElementsOfType(Step.Assign.class);
        PlanInterpreter run = new PlanInterpreter(plan).evaluate(0);
        assertThat(run.get("y")).isEqualTo(-0.25);
        assertThat(run.derivative("x")).isEqualTo(0.0625);
    }

    @Test
    void equalVariablesShareASlot() {
        Expr x = model.state("x", 2);
        Expr a = model.variable("a");
        Expr b = model.variable("b");
        Expr c = model.variable("c");
        model.equation(a, x).equation(add(a, b), constant(0)).equation(c, negate(b)).equation(model.der("x"), c);

        Plan plan = model.plan();

        int slot = plan.variable("x").orElseThrow().slot();
        assertThat(plan.variables()).extracting(variable -> variable.slot()).containsExactly(slot, slot, slot, slot);
        assertThat(plan.variables()).extracting(variable -> variable.negated())
                .containsExactly(false, false, true, false);
        assertThat(new PlanInterpreter(plan).evaluate(0).derivative("x")).isEqualTo(2);
    }

    @Test
    void theDerivativeOfAStateMayBeAnotherState() {
        model.state("position", 1);
        Expr velocity = model.state("velocity", 5);
        model.equation(model.der("position"), velocity).equation(model.der("velocity"), constant(-9.81));

        PlanInterpreter run = new PlanInterpreter(model.plan()).evaluate(0);

        assertThat(run.derivative("position")).isEqualTo(5);
        assertThat(run.derivative("velocity")).isEqualTo(-9.81);
    }

    @Test
    void aLinearLoopIsSolvedExactlyBySubstitution() {
        Expr a = model.variable("a");
        Expr b = model.variable("b");
        model.equation(add(a, b), constant(10)).equation(subtract(a, b), constant(4));

        Plan plan = model.plan();

        assertThat(plan.outputs()).hasOnlyElementsOfType(Step.Assign.class);
        PlanInterpreter run = new PlanInterpreter(plan).evaluate(0);
        assertThat(run.get("a")).isEqualTo(7);
        assertThat(run.get("b")).isEqualTo(3);
    }

    @Test
    void aNonlinearLoopBecomesOneNewtonBlockOfOneUnknown() {
        // Pump curve against system curve: h = 30 - 2 q^2 and h = 10 + 3 q^2 meet at q = 2, h = 22.
        Expr q = model.variable("q");
        Expr h = model.variable("h");
        model.equation(h, subtract(constant(30), multiply(constant(2), multiply(q, q))));
        model.equation(h, add(constant(10), multiply(constant(3), multiply(q, q)))).guess("q", 1);

        Plan plan = model.plan();

        assertThat(plan.outputs()).filteredOn(Step.Solve.class::isInstance).singleElement()
                .satisfies(step -> assertThat(((Step.Solve) step).slots()).hasSize(1));
        PlanInterpreter run = new PlanInterpreter(plan).evaluate(0);
        assertThat(run.get("q")).isCloseTo(2, within(1e-9));
        assertThat(run.get("h")).isCloseTo(22, within(1e-9));
    }

    @Test
    void aCoefficientThatMayBecomeZeroIsNotDividedBy() {
        Expr x = model.state("x", 0);
        Expr y = model.variable("y");
        model.equation(multiply(x, y), multiply(x, constant(3))).equation(model.der("x"), constant(1));

        assertThat(model.plan().outputs()).singleElement().isInstanceOf(Step.Solve.class);
    }

    @Test
    void aParameterThatIsZeroIsNotDividedBy() {
        Expr zero = model.parameter("zero", 0);
        Expr y = model.variable("y");
        model.equation(multiply(zero, y), subtract(y, constant(3)));

        PlanInterpreter run = new PlanInterpreter(model.plan()).evaluate(0);

        assertThat(run.get("y")).isCloseTo(3, within(1e-12));
    }

    @Test
    void orderAndSidesOfEquationsDoNotMatter() {
        for (int seed = 0; seed < 200; seed++) {
            double[] expected = solve(new Random(seed), null);
            assertThat(solve(new Random(seed), new Random(1000 + seed))).containsExactly(expected, within(1e-8));
        }
    }

    /** A random regular system of twelve unknowns, some of its equations nonlinear, in the order of a permutation. */
    private static double[] solve(Random random, Random permutation) {
        FlatModel each = new FlatModel();
        int size = 12;
        List<Expr> unknowns = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            unknowns.add(each.variable("v" + i));
        }
        List<Expr[]> equations = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Expr right = constant(random.nextDouble());
            for (int k = 0; k < 3; k++) {
                Expr other = unknowns.get(random.nextInt(size));
                right = add(right, multiply(constant(random.nextDouble() * 0.25),
                        random.nextBoolean() ? other : call(MathFunction.SIN, other)));
            }
            equations.add(new Expr[] {multiply(constant(1 + random.nextDouble()), unknowns.get(i)), right});
        }
        if (permutation != null) {
            Collections.shuffle(equations, permutation);
            equations.replaceAll(pair -> permutation.nextBoolean() ? pair : new Expr[] {pair[1], pair[0]});
        }
        equations.forEach(pair -> each.equation(pair[0], pair[1]));
        PlanInterpreter run = new PlanInterpreter(each.plan()).evaluate(0);
        return IntStream.range(0, size).mapToDouble(i -> run.get("v" + i)).toArray();
    }

    @Test
    void whatOnlyShowsIsComputedApartFromWhatTheIntegratorNeeds() {
        Expr x = model.state("x", 1);
        Expr needed = model.variable("needed");
        Expr shown = model.variable("shown");
        model.equation(needed, multiply(constant(2), x)).equation(shown, multiply(constant(3), x))
                .equation(model.der("x"), negate(multiply(needed, needed)));

        Plan plan = model.plan();

        assertThat(plan.dynamics()).hasSize(2);
        assertThat(plan.outputs()).singleElement()
                .satisfies(step -> assertThat(((Step.Assign) step).slot())
                        .isEqualTo(plan.variable("shown").orElseThrow().slot()));
    }

    @Test
    void aBooleanIsComputedFromHeldRelations() {
        Expr level = model.state("level", 3);
        Expr high = model.flag("high");
        model.relation(new Relation(Comparison.GREATER, level, constant(2), "level > 2",
                Place.NOWHERE));
        model.equation(high, new Expr.Indicator(new Condition.Held(0)));
        model.equation(model.der("level"), new Expr.If(new Condition.Flag(((Expr.Slot) high).index()), constant(-1),
                constant(1)));

        Plan plan = model.plan();

        assertThat(new PlanInterpreter(plan).settle(0).derivative("level")).isEqualTo(-1);
        assertThat(plan.variable("high").orElseThrow().role()).isEqualTo(Role.ALGEBRAIC);
    }

    @Test
    void booleansInACircleAreRejected() {
        Expr a = model.flag("a");
        Expr b = model.flag("b");
        model.equation("a = not b", a, new Expr.Indicator(new Condition.Not(new Condition.Flag(1))));
        model.equation("b = not a", b, new Expr.Indicator(new Condition.Not(new Condition.Flag(0))));

        assertThat(model.findings().sorted()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo(Code.UNSUPPORTED_STRUCTURE);
            assertThat(found.message()).contains("a, b", "'a = not b'");
        });
    }

    @Test
    void equationsThatContradictEachOtherAreNamed() {
        Expr x = model.variable("x");
        Expr y = model.variable("y");
        model.equation("x + y = 1", add(x, y), constant(1)).equation("x + y = 2", add(x, y), constant(2));

        assertThat(model.findings().sorted()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo(Code.STRUCTURALLY_SINGULAR);
            assertThat(found.message()).contains("'x + y = 1'", "'x + y = 2'", "x, y");
        });
    }

    @Test
    void aMissingEquationNamesWhatNothingDetermines() {
        Expr x = model.variable("x");
        model.variable("forgotten");
        model.equation(x, constant(1));

        assertThat(only(model).code()).isEqualTo(Code.UNDERDETERMINED);
        assertThat(only(model).message())
                .isEqualTo("system Test has 1 equation for 2 unknowns; not determined: forgotten");
    }

    @Test
    void anEquationTooManyIsNamedWithThoseItCompetesWith() {
        Expr x = model.variable("x");
        Expr y = model.variable("y");
        model.equation("x = 1", x, constant(1)).equation("y = x", y, x).equation("y = 2", y, constant(2));

        assertThat(only(model).code()).isEqualTo(Code.OVERDETERMINED);
        assertThat(only(model).message()).contains("3 equations for 2 unknowns", "'x = 1'", "'y = 2'");
    }

    @Test
    void ofStatesThatAreTiedToEachOtherOneIsIntegrated() {
        Expr left = model.state("left", 1);
        Expr right = model.state("right", 1);
        Expr p = model.variable("p");
        Expr q = model.variable("q");
        model.equation(p, multiply(constant(9810), left)).equation("p = 9810 * right", p,
                multiply(constant(9810), right));
        model.equation(model.der("left"), negate(q)).equation(multiply(constant(3), model.der("right")), add(q, constant(8)));

        PlanInterpreter run = new PlanInterpreter(model.plan()).evaluate(0);
        assertThat(run.derivative("left")).isEqualTo(2);
        assertThat(run.get("right")).isEqualTo(1);
        assertThat(run.get("q")).isEqualTo(-2);
    }

    @Test
    void aStateWithoutADerivativeIsReportedAlone() {
        model.state("x", 1);

        assertThat(only(model).code()).isEqualTo(Code.STATE_WITHOUT_DER);
    }

    @Test
    void parametersAreOrderedByWhatTheyRead() {
        Expr later = new Expr.Slot(1);
        Expr area = model.parameter("area", multiply(later, later));
        model.parameter("radius", 3);
        Expr y = model.variable("y");
        model.equation(y, divide(constant(1), area));

        assertThat(new PlanInterpreter(model.plan()).evaluate(0).get("area")).isEqualTo(9);
    }

    @Test
    void parametersInACircleAreReported() {
        model.parameter("a", add(new Expr.Slot(1), constant(1)));
        model.parameter("b", new Expr.Slot(0));

        assertThat(only(model).code()).isEqualTo(Code.PARAMETER_CYCLE);
        assertThat(only(model).message()).contains("a, b");
    }

    @Test
    void aParameterThatDividesByZeroIsReported() {
        model.parameter("a", divide(constant(1), constant(0)));

        assertThat(only(model).code()).isEqualTo(Code.NOT_FINITE);
    }

    @Test
    void tenThousandEquationsInAChainAreCausalised() {
        int size = 10_000;
        List<Expr> chain = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            chain.add(model.variable("v" + i));
        }
        for (int i = 1; i < size; i++) {
            model.equation(chain.get(i - 1), add(multiply(constant(0.5), chain.get(i)), constant(1)));
        }
        model.equation(chain.get(size - 1), constant(2));

        assertThat(new PlanInterpreter(model.plan()).evaluate(0).get("v0")).isCloseTo(2, within(1e-12));
    }

    @Test
    void aLoopOfTenThousandEquationsIsTornToFewIterationVariables() {
        int size = 10_000;
        List<Expr> ring = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            ring.add(model.variable("v" + i));
        }
        for (int i = 0; i < size; i++) {
            Expr next = ring.get((i + 1) % size);
            model.equation(ring.get(i), add(multiply(constant(0.5), call(MathFunction.TANH, next)), constant(1)));
        }

        List<Step> outputs = model.plan().outputs();

        assertThat(outputs).filteredOn(Step.Solve.class::isInstance).singleElement()
                .satisfies(step -> {
                    Step.Solve solve = (Step.Solve) step;
                    assertThat(solve.slots()).hasSizeLessThan(size / 10);
                    assertThat(solve.slots().size() + solve.inner().size()).isEqualTo(size);
                });
    }

    private static Diagnostic only(FlatModel model) {
        List<Diagnostic> found = model.findings().sorted();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
