package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.twinsmith.compile.expression.Algebra.add;
import static org.twinsmith.compile.expression.Algebra.call;
import static org.twinsmith.compile.expression.Algebra.constant;
import static org.twinsmith.compile.expression.Algebra.divide;
import static org.twinsmith.compile.expression.Algebra.multiply;
import static org.twinsmith.compile.expression.Algebra.negate;
import static org.twinsmith.compile.expression.Algebra.power;
import static org.twinsmith.compile.expression.Algebra.subtract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.twinsmith.codegen.java.ProgramSource;
import org.twinsmith.compile.expression.Evaluator;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.MathFunction;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Step;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.fixture.Twins;
import org.twinsmith.simulation.algebra.ChainRule;

class TearingTest {
    private final FlatModel model = new FlatModel();

    private static Step.Solve loop(Plan plan) {
        return (Step.Solve) plan.outputs().stream().filter(Step.Solve.class::isInstance).findFirst().orElseThrow();
    }

    private static TwinProgram solved(Plan plan) {
        TwinProgram program = Twins.programs(plan).get();
        program.start();
        program.evaluate(0);
        program.outputs(0);
        return program;
    }

    private static double value(TwinProgram program, String name) {
        return program.variables().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow()
                .in(program.values());
    }

    /** Churchill's friction factor, whose intermediate values are hopeless as unknowns of Newton's method. */
    private void churchill() {
        Expr velocity = model.variable("velocity");
        Expr reynolds = model.variable("reynolds");
        Expr a = model.variable("a");
        Expr b = model.variable("b");
        Expr friction = model.variable("friction");
        Expr loss = model.variable("loss");
        Expr fine = add(power(divide(constant(7), reynolds), constant(0.9)), constant(0.27 * 5e-4));
        model.equation(loss, subtract(constant(50_000), multiply(constant(8000), multiply(velocity, velocity))));
        model.equation(reynolds, call(MathFunction.MAX,
                multiply(call(MathFunction.ABS, velocity), constant(0.2 * 998.207 / 1.0016e-3)), constant(1)));
        model.equation(a, power(multiply(constant(2.457), call(MathFunction.LN, divide(constant(1), fine))),
                constant(16)));
        model.equation(b, power(divide(constant(37_530), reynolds), constant(16)));
        model.equation(friction, multiply(constant(8), power(add(power(divide(constant(8), reynolds), constant(12)),
                divide(constant(1), power(add(a, b), constant(1.5)))), constant(1.0 / 12))));
        model.equation(loss, multiply(multiply(friction, reynolds), multiply(velocity,
                constant(600 * 1.0016e-3 / (2 * 0.2 * 0.2)))));
    }

    @Test
    void whatFollowsFromTheVelocityIsNotIteratedOn() {
        churchill();

        Plan plan = model.plan();

        assertThat(loop(plan).slots()).containsExactly(plan.variable("velocity").orElseThrow().slot());
        assertThat(loop(plan).inner()).hasSize(5);
    }

    @Test
    void aPipeWithFrictionIsSolvedFromRest() {
        churchill();

        double velocity = value(solved(model.plan()), "velocity");

        assertThat(velocity).isCloseTo(pipeVelocity(), within(1e-12));
    }

    /** By bisection over the textbook's form, f L / D rho v^2 / 2. */
    private static double pipeVelocity() {
        double low = 0;
        double high = 10;
        for (int i = 0; i < 100; i++) {
            double v = (low + high) / 2;
            double re = v * 0.2 * 998.207 / 1.0016e-3;
            double a = Math.pow(2.457 * Math.log(1 / (Math.pow(7 / re, 0.9) + 0.27 * 5e-4)), 16);
            double f = 8 * Math.pow(Math.pow(8 / re, 12) + 1 / Math.pow(a + Math.pow(37_530 / re, 16), 1.5), 1 / 12.0);
            double loss = f * 600 / 0.2 * 998.207 * v * v / 2;
            low = loss < 50_000 - 8000 * v * v ? v : low;
            high = low == v ? high : v;
        }
        return low;
    }

    @Test
    void aVariableThatTheModelGivesAGuessForIsIteratedOn() {
        Expr x = model.variable("x");
        Expr y = model.variable("y");
        // x^2 = 2 - y and y = x: the guess decides between x = 1 and x = -2.
        model.equation(multiply(x, x), subtract(constant(2), y)).equation(y, add(multiply(x, constant(2)), negate(x)));
        model.guess("y", -3);

        Plan plan = model.plan();

        assertThat(loop(plan).slots()).containsExactly(plan.variable("y").orElseThrow().slot());
        assertThat(value(solved(plan), "y")).isCloseTo(-2, within(1e-12));
    }

    /** A random loop of cubic and sine terms that has a solution, in an order and with sides of choice. */
    private static FlatModel random(Random random, Random order) {
        FlatModel model = new FlatModel();
        int size = 4 + random.nextInt(12);
        List<Expr> unknowns = IntStream.range(0, size).mapToObj(i -> model.variable("v" + i)).toList();
        List<Expr[]> equations = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Expr own = unknowns.get(i);
            Expr left = random.nextBoolean() ? own : add(own, power(own, constant(3)));
            Expr right = constant(random.nextDouble());
            for (int k = 0; k < 2; k++) {
                Expr other = unknowns.get(random.nextInt(size));
                right = add(right, multiply(constant(random.nextDouble() * 0.4),
                        random.nextBoolean() ? other : call(MathFunction.SIN, other)));
            }
            equations.add(new Expr[] {left, add(right, multiply(constant(0.1), unknowns.get((i + 1) % size)))});
        }
        Collections.shuffle(equations, order);
        equations.forEach(pair -> {
            boolean swap = order.nextBoolean();
            model.equation(pair[swap ? 1 : 0], pair[swap ? 0 : 1]);
        });
        return model;
    }

    @Test
    void everyEquationOfARandomLoopHoldsWhateverItsOrder() {
        for (int seed = 0; seed < 12; seed++) {
            TwinProgram first = solved(random(new Random(seed), new Random(1)).plan());
            FlatModel shuffled = random(new Random(seed), new Random(2));
            TwinProgram second = solved(shuffled.plan());
            Evaluator evaluator = Evaluator.of(id -> value(second, "v" + id));
            shuffled.build().equations().forEach(equation -> assertThat(evaluator.value(equation.left()))
                    .isCloseTo(evaluator.value(equation.right()), within(1e-11)));
            assertThat(second.variables()).allSatisfy(variable -> assertThat(variable.in(second.values()))
                    .isCloseTo(value(first, variable.name()), within(1e-10)));
        }
    }

    @Test
    void theSameModelGivesTheSameCode() {
        assertThat(ProgramSource.of(random(new Random(7), new Random(1)).plan()))
                .isEqualTo(ProgramSource.of(random(new Random(7), new Random(1)).plan()));
    }

    @Test
    void theJacobianOfARandomLoopAgreesWithCentralDifferences() {
        for (int seed = 0; seed < 100; seed++) {
            Plan plan = random(new Random(seed), new Random(seed)).plan();
            plan.outputs().stream().filter(Step.Solve.class::isInstance).map(Step.Solve.class::cast)
                    .forEach(loop -> assertJacobian(loop, new double[plan.layout().size()]));
        }
    }

    private static void assertJacobian(Step.Solve loop, double[] v) {
        loop.slots().forEach(slot -> v[slot] = 0.3 + 0.1 * slot);
        int n = loop.slots().size();
        residuals(loop, v);
        double[] jacobian = jacobian(loop, v);
        for (int column = 0; column < n; column++) {
            int slot = loop.slots().get(column);
            double at = v[slot];
            v[slot] = at + 1e-5;
            double[] above = residuals(loop, v);
            v[slot] = at - 1e-5;
            double[] below = residuals(loop, v);
            v[slot] = at;
            for (int row = 0; row < n; row++) {
                double slope = (above[row] - below[row]) / 2e-5;
                assertThat(jacobian[row * n + column]).isCloseTo(slope, within(1e-5 * (1 + Math.abs(slope))));
            }
        }
    }

    private static double[] residuals(Step.Solve loop, double[] v) {
        Evaluator evaluator = Evaluator.of(slot -> v[slot]);
        loop.inner().forEach(assign -> v[assign.slot()] = evaluator.value(assign.value()));
        return loop.residuals().stream().mapToDouble(evaluator::value).toArray();
    }

    private static double[] jacobian(Step.Solve loop, double[] v) {
        Evaluator evaluator = Evaluator.of(slot -> v[slot]);
        List<Step.Partial> partials = loop.jacobian();
        ChainRule rule = new ChainRule(loop.slots().size(), partials.stream().mapToInt(Step.Partial::row).toArray(),
                partials.stream().mapToInt(Step.Partial::column).toArray());
        for (int i = 0; i < partials.size(); i++) {
            rule.partials()[i] = evaluator.value(partials.get(i).value());
        }
        double[] jacobian = new double[loop.slots().size() * loop.slots().size()];
        rule.addTo(jacobian);
        return jacobian;
    }

    @Test
    void aLeakyMainOfFiveHundredPipesIsSolvedAlthoughItsPressureFallsExponentially() {
        // q_i = p_(i-1) - p_i and q_i = q_(i+1) + s p_i with p_0 = 1 and a closed end; s = 2 cosh(c) - 2 makes
        // p_i = cosh(c (n + 1/2 - i)) / cosh(c (n + 1/2)).
        int n = 500;
        double c = 0.5;
        Expr supply = model.parameter("supply", 1);
        List<Expr> p = IntStream.rangeClosed(1, n).mapToObj(i -> model.variable("p" + i)).toList();
        List<Expr> q = IntStream.rangeClosed(1, n).mapToObj(i -> model.variable("q" + i)).toList();
        for (int i = 0; i < n; i++) {
            model.equation(q.get(i), subtract(i == 0 ? supply : p.get(i - 1), p.get(i)));
            Expr leak = multiply(constant(2 * Math.cosh(c) - 2), p.get(i));
            model.equation(q.get(i), i + 1 < n ? add(q.get(i + 1), leak) : leak);
        }

        TwinProgram program = solved(model.plan());

        for (int i = 1; i <= n; i++) {
            double expected = Math.exp(-c * i) * (1 + Math.exp(-c * (2 * n + 1 - 2 * i))) / (1 + Math.exp(-c * (2 * n + 1)));
            assertThat(value(program, "p" + i)).isCloseTo(expected, within(1e-12));
        }
    }
}
