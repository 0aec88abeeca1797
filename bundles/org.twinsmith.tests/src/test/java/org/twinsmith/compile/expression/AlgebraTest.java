package org.twinsmith.compile.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.MathFunction;
import org.twinsmith.core.plan.Operator;

class AlgebraTest {
    private static final Expr X = new Expr.Slot(0);
    private static final Expr Y = new Expr.Slot(1);

    @Test
    void neutralElementsVanish() {
        assertThat(Algebra.add(X, Algebra.ZERO)).isEqualTo(X);
        assertThat(Algebra.multiply(Algebra.ONE, X)).isEqualTo(X);
        assertThat(Algebra.divide(X, Algebra.ONE)).isEqualTo(X);
        assertThat(Algebra.negate(Algebra.negate(X))).isEqualTo(X);
        assertThat(Algebra.negate(Algebra.subtract(X, Y))).isEqualTo(Algebra.subtract(Y, X));
    }

    @Test
    void zeroTimesAVariableStaysBecauseTheVariableMayBeInfinite() {
        assertThat(Algebra.multiply(Algebra.ZERO, X)).isEqualTo(new Expr.Binary(Operator.MULTIPLY, Algebra.ZERO, X));
    }

    @Test
    void aDivisionByZeroIsLeftForTheRunToReport() {
        assertThat(Algebra.divide(Algebra.ONE, Algebra.ZERO)).isInstanceOf(Expr.Binary.class);
        assertThat(Algebra.call(MathFunction.LN, Algebra.constant(-1))).isInstanceOf(Expr.Call.class);
    }

    @Test
    void aSumOfManyTermsIsNestedLogarithmically() {
        Expr sum = Algebra.sum(Collections.nCopies(100_000, X));

        assertThat(Extent.of(sum).depth()).isLessThan(30);
        assertThat(Evaluator.of(slot -> 1).value(sum)).isEqualTo(100_000);
    }
}
