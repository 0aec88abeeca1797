package org.twinsmith.compile.expression;

import java.util.Optional;

import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Operator;

/**
 * An expression taken apart: {@code coefficient * x + rest}, where neither part contains {@code x}.
 *
 * @param coefficient {@link Algebra#ZERO} exactly where x does not occur, or cancels
 */
public record Linear(Expr coefficient, Expr rest) {
    /** Takes an expression apart for a slot; empty where the slot occurs in another than a linear way. */
    public static Optional<Linear> in(Expr expression, int slot) {
        return Optional.ofNullable(new Decomposition(slot).of(expression));
    }

    public boolean isFree() {
        return Algebra.isZero(coefficient);
    }

    /** Null stands for "not linear" inside of the recursion. */
    private record Decomposition(int slot) {
        Linear of(Expr expression) {
            return switch (expression) {
                case Expr.Constant constant -> free(constant);
                case Expr.Time time -> free(time);
                case Expr.Slot read -> read.index() == slot ? new Linear(Algebra.ONE, Algebra.ZERO) : free(read);
                case Expr.Negate negate -> negate(of(negate.operand()));
                case Expr.Binary binary -> binary(binary, of(binary.left()), of(binary.right()));
                case Expr.Call call -> Slots.contains(call, slot) ? null : free(call);
                case Expr.Lookup lookup -> Slots.contains(lookup, slot) ? null : free(lookup);
                case Expr.Indicator indicator -> Slots.contains(indicator, slot) ? null : free(indicator);
                case Expr.If choice -> choose(choice);
            };
        }

        private static Linear free(Expr expression) {
            return new Linear(Algebra.ZERO, expression);
        }

        private static Linear negate(Linear operand) {
            return operand == null ? null
                    : new Linear(Algebra.negate(operand.coefficient()), Algebra.negate(operand.rest()));
        }

        private static Linear binary(Expr.Binary whole, Linear left, Linear right) {
            if (left == null || right == null) {
                return null;
            }
            return switch (whole.operator()) {
                case ADD -> new Linear(Algebra.add(left.coefficient(), right.coefficient()),
                        Algebra.add(left.rest(), right.rest()));
                case SUBTRACT -> new Linear(Algebra.subtract(left.coefficient(), right.coefficient()),
                        Algebra.subtract(left.rest(), right.rest()));
                case MULTIPLY -> right.isFree() ? scale(Operator.MULTIPLY, left, right.rest(), false)
                        : left.isFree() ? scale(Operator.MULTIPLY, right, left.rest(), true) : null;
                case DIVIDE -> right.isFree() ? scale(Operator.DIVIDE, left, right.rest(), false) : null;
                case POWER -> left.isFree() && right.isFree() ? free(Algebra.power(left.rest(), right.rest())) : null;
            };
        }

        private static Linear scale(Operator operator, Linear operand, Expr factor, boolean factorFirst) {
            return new Linear(scale(operator, operand.coefficient(), factor, factorFirst),
                    scale(operator, operand.rest(), factor, factorFirst));
        }

        /** A term that is exactly absent stays so; a value that happens to be zero is no such term but a constant. */
        private static Expr scale(Operator operator, Expr term, Expr factor, boolean factorFirst) {
            if (Algebra.isZero(term)) {
                return Algebra.ZERO;
            }
            return factorFirst ? Algebra.binary(operator, factor, term) : Algebra.binary(operator, term, factor);
        }

        private Linear choose(Expr.If choice) {
            Linear then = of(choice.then());
            Linear otherwise = of(choice.otherwise());
            if (then == null || otherwise == null || occurs(choice.condition())) {
                return null;
            }
            return new Linear(Algebra.choose(choice.condition(), then.coefficient(), otherwise.coefficient()),
                    Algebra.choose(choice.condition(), then.rest(), otherwise.rest()));
        }

        private boolean occurs(Condition condition) {
            return Slots.contains(new Expr.Indicator(condition), slot);
        }
    }
}
