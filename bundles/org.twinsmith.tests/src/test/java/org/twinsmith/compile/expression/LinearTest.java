package org.twinsmith.compile.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.MathFunction;
import org.twinsmith.core.plan.Operator;

class LinearTest {
    private static final Expr X = new Expr.Slot(0);
    private static final Expr Y = new Expr.Slot(1);

    @Test
    void aDecompositionHasTheValueOfTheWhole() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            Expr whole = expression(random, 5);
            double x = random.nextDouble() + 0.5;
            double y = random.nextDouble() + 0.5;
            if (!(Math.abs(value(whole, x, y)) < 1e6)) {
                continue;
            }
            Linear.in(whole, 0).ifPresent(parts -> {
                assertThat(Slots.contains(parts.coefficient(), 0) || Slots.contains(parts.rest(), 0)).isFalse();
                double expected = value(whole, x, y);
                double again = value(parts.coefficient(), x, y) * x + value(parts.rest(), x, y);
                assertThat(again).isCloseTo(expected, within(1e-6 * (1 + Math.abs(expected))));
            });
        }
    }

    @Test
    void aProductWithItselfIsNotLinear() {
        assertThat(Linear.in(Algebra.multiply(X, Algebra.add(X, Y)), 0)).isEmpty();
        assertThat(Linear.in(Algebra.divide(Y, X), 0)).isEmpty();
        assertThat(Linear.in(Algebra.call(MathFunction.SIN, X), 0)).isEmpty();
    }

    @Test
    void bothBranchesOfAConditionAreTakenApart() {
        Expr choice = new Expr.If(new Condition.Flag(1), Algebra.multiply(Algebra.constant(2), X), Y);

        Linear parts = Linear.in(choice, 0).orElseThrow();

        assertThat(parts.coefficient())
                .isEqualTo(new Expr.If(new Condition.Flag(1), Algebra.constant(2), Algebra.ZERO));
        assertThat(parts.rest()).isEqualTo(new Expr.If(new Condition.Flag(1), Algebra.ZERO, Y));
    }

    @Test
    void aConditionThatReadsTheUnknownMakesAnExpressionNotLinear() {
        assertThat(Linear.in(new Expr.If(new Condition.Flag(0), X, Y), 0)).isEmpty();
    }

    @Test
    void anUnknownThatCancelsHasTheCoefficientZero() {
        Expr cancelled = Algebra.subtract(Algebra.add(X, Y), X);

        assertThat(Linear.in(cancelled, 0).orElseThrow().isFree()).isTrue();
    }

    private static Expr expression(Random random, int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return switch (random.nextInt(3)) {
                case 0 -> X;
                case 1 -> Y;
                default -> Algebra.constant(1 + random.nextInt(4));
            };
        }
        Operator[] operators = {Operator.ADD, Operator.SUBTRACT, Operator.MULTIPLY, Operator.DIVIDE};
        return new Expr.Binary(operators[random.nextInt(4)], expression(random, depth - 1),
                expression(random, depth - 1 - random.nextInt(depth)));
    }

    private static double value(Expr expression, double x, double y) {
        return Evaluator.of(slot -> slot == 0 ? x : y).value(expression);
    }
}
