package org.twinsmith.lang.types;

import java.math.BigDecimal;
import java.util.Optional;
import org.twinsmith.core.quantity.Rational;
import org.twinsmith.lang.scoping.Denoted;
import org.twinsmith.model.twin.BinaryExpression;
import org.twinsmith.model.twin.BinaryOperator;
import org.twinsmith.model.twin.ConstantDeclaration;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.NumberLiteral;
import org.twinsmith.model.twin.Reference;
import org.twinsmith.model.twin.UnaryExpression;
import org.twinsmith.model.twin.UnaryOperator;

/** Exponents that are rational constants: 2, -1, 0.5, 1 / 3, 2 - 1 / 2, and names of such constants. */
final class Exponents {
    private static final int LARGEST = 1000;
    private static final int MOST_NAMES = 20;

    private Exponents() {
    }

    /** The exponent as a fraction; empty for anything that is not made of literals, or is out of all proportion. */
    static Optional<Rational> constant(Expression exponent) {
        try {
            return value(exponent, 0).filter(found -> Math.abs(found.numerator()) <= LARGEST && found.denominator() <= LARGEST);
        } catch (ArithmeticException e) {
            // A fraction that does not fit in 64 bits is no exponent of a dimension; the caller says so.
            return Optional.empty();
        }
    }

    /** @param names how many names of constants lead here: those that lead in a circle are reported where they are declared */
    private static Optional<Rational> value(Expression exponent, int names) {
        return switch (exponent) {
            case NumberLiteral literal when literal.getUnit() == null -> decimal(literal.getText());
            case UnaryExpression unary when unary.getOperator() == UnaryOperator.MINUS -> value(unary.getOperand(), names).map(Rational::negate);
            case BinaryExpression binary -> value(binary.getLeft(), names).flatMap(left -> value(binary.getRight(), names)
                    .flatMap(right -> calculated(binary.getOperator(), left, right)));
            case Reference reference when names < MOST_NAMES -> Denoted.by(reference).filter(ConstantDeclaration.class::isInstance)
                    .flatMap(constant -> value(((ConstantDeclaration) constant).getValue(), names + 1));
            case null, default -> Optional.empty();
        };
    }

    private static Optional<Rational> calculated(BinaryOperator operator, Rational left, Rational right) {
        return switch (operator) {
            case ADD -> Optional.of(left.plus(right));
            case SUBTRACT -> Optional.of(left.plus(right.negate()));
            case MULTIPLY -> Optional.of(left.times(right));
            case DIVIDE -> right.numerator() == 0 ? Optional.empty() : Optional.of(left.times(right.inverse()));
            default -> Optional.empty();
        };
    }

    private static Optional<Rational> decimal(String text) {
        BigDecimal value = new BigDecimal(text).stripTrailingZeros();
        if (value.scale() > 6 || value.precision() - value.scale() > 6) {
            return Optional.empty();
        }
        int places = Math.max(0, value.scale());
        return Optional.of(new Rational(value.scaleByPowerOfTen(places).longValueExact(), BigDecimal.TEN.pow(places).longValueExact()));
    }
}
