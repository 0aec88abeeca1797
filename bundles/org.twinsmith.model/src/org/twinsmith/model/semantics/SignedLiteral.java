package org.twinsmith.model.semantics;

import java.util.Optional;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.NumberLiteral;
import org.twinsmith.model.twin.UnaryExpression;
import org.twinsmith.model.twin.UnaryOperator;

/**
 * A number with its sign. The sign is applied before the unit is converted: -20 [degC] is the point 20 degrees below
 * zero, not the negative of 293.15 K.
 */
public record SignedLiteral(NumberLiteral literal, boolean negative) {

    /** The expression as a signed number; empty where it is more than that. */
    public static Optional<SignedLiteral> of(Expression expression) {
        return switch (expression) {
            case NumberLiteral literal -> Optional.of(new SignedLiteral(literal, false));
            case UnaryExpression unary when unary.getOperator() == UnaryOperator.MINUS
                    && unary.getOperand() instanceof NumberLiteral literal -> Optional.of(new SignedLiteral(literal, true));
            case null, default -> Optional.empty();
        };
    }
}
