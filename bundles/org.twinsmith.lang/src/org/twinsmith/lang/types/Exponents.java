package org.twinsmith.lang.types;

import java.math.BigDecimal;
import java.util.Optional;
import org.twinsmith.core.quantity.Rational;
import org.twinsmith.model.twin.BinaryExpression;
import org.twinsmith.model.twin.BinaryOperator;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.NumberLiteral;
import org.twinsmith.model.twin.UnaryExpression;
import org.twinsmith.model.twin.UnaryOperator;

/** Exponents that are rational constants: 2, -1, 0.5, 1 / 3. */
final class Exponents {
    private static final int LARGEST = 1000;

    private Exponents() {
    }

    /** The exponent as a fraction; empty for anything that is not made of literals, or is out of all proportion. */
    static Optional<Rational> constant(Expression exponent) {
        try {
            return value(exponent).filter(found -> Math.abs(found.numerator()) <= LARGEST && found.denominator() <= LARGEST);
        } catch (ArithmeticException e) {
            // A fraction that does not fit in 64 bits is no exponent of a dimension; the caller says so.
            return Optional.empty();
        }
    }

    private static Optional<Rational> value(Expression exponent) {
        return switch (exponent) {
            case NumberLiteral literal when literal.getUnit() == null -> decimal(literal.getText());
            case UnaryExpression unary when unary.getOperator() == UnaryOperator.MINUS ->
                value(unary.getOperand()).map(Rational::negate);
            case BinaryExpression binary when binary.getOperator() == BinaryOperator.DIVIDE ->
                value(binary.getLeft()).flatMap(top -> value(binary.getRight()).map(bottom -> top.times(bottom.inverse())));
            case null, default -> Optional.empty();
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
