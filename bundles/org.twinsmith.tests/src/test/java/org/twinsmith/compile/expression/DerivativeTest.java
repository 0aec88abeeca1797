package org.twinsmith.compile.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinsmith.core.plan.Comparison;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.MathFunction;
import org.twinsmith.core.plan.Operator;

/** Symbolic derivatives against central differences, whose error is of the order h^2. */
class DerivativeTest {
    private static final Expr X = new Expr.Slot(0);
    private static final Expr Y = new Expr.Slot(1);
    private final Random random = new Random(20261121);

    @ParameterizedTest
    @EnumSource(value = MathFunction.class, mode = EnumSource.Mode.EXCLUDE, names = {"UNIFORM_NOISE", "GAUSSIAN_NOISE"})
    void theDerivativeOfEachFunctionAgreesWithItsDifferenceQuotient(MathFunction function) {
        Expr inner = Algebra.multiply(X, Algebra.add(X, Y));
        Expr call = new Expr.Call(function, function.arity() == 1 ? List.of(inner) : List.of(inner, Y));

        for (int i = 0; i < 50; i++) {
            assertAgreesWithDifferences(call, 0.1 + 0.5 * random.nextDouble(), 0.15 + 0.6 * random.nextDouble());
        }
    }

    @ParameterizedTest
    @EnumSource(Operator.class)
    void theDerivativeOfEachOperatorAgreesWithItsDifferenceQuotient(Operator operator) {
        Expr both = new Expr.Binary(operator, Algebra.call(MathFunction.EXP, X), Algebra.add(X, Y));

        for (int i = 0; i < 50; i++) {
            assertAgreesWithDifferences(both, random.nextDouble() * 2, 0.1 + random.nextDouble());
        }
    }

    @Test
    void aPowerOfANegativeNumberWithAConstantExponentHasADerivative() {
        Expr square = Algebra.power(X, Algebra.constant(2));

        assertThat(value(new Derivative(0).of(square), -3, 0)).isEqualTo(-6);
    }

    @Test
    void aConditionCountsAsConstant() {
        Condition above = new Condition.Compare(Comparison.GREATER, X, Y);
        Expr choice = new Expr.If(above, Algebra.multiply(Algebra.constant(3), X), Algebra.ONE);

        assertThat(value(new Derivative(0).of(choice), 2, 1)).isEqualTo(3);
        assertThat(value(new Derivative(0).of(choice), 0, 1)).isZero();
    }

    @Test
    void whatDoesNotReadTheSlotHasTheDerivativeZeroExactly() {
        Expr other = Algebra.divide(Algebra.call(MathFunction.SIN, Y), Algebra.power(Y, Algebra.constant(3)));

        assertThat(new Derivative(0).of(Algebra.multiply(other, other))).isEqualTo(Algebra.ZERO);
    }

    private static void assertAgreesWithDifferences(Expr expression, double x, double y) {
        double h = 1e-6;
        double quotient = (value(expression, x + h, y) - value(expression, x - h, y)) / (2 * h);
        double derivative = value(new Derivative(0).of(expression), x, y);

        assertThat(derivative).isCloseTo(quotient, within(1e-7 * Math.max(1, Math.abs(quotient))));
    }

    private static double value(Expr expression, double x, double y) {
        return Evaluator.of(slot -> slot == 0 ? x : y).value(expression);
    }
}
