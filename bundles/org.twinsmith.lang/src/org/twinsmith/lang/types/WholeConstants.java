package org.twinsmith.lang.types;

import java.util.OptionalInt;
import org.twinsmith.model.twin.BinaryExpression;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.NumberLiteral;
import org.twinsmith.model.twin.UnaryExpression;
import org.twinsmith.model.twin.UnaryOperator;

/** Whole numbers that are the same in every instance, because they are made of literals. */
public final class WholeConstants {
    private WholeConstants() {
    }

    /** Empty for anything else. */
    public static OptionalInt of(Expression expression) {
        try {
            return switch (expression) {
                case NumberLiteral literal when literal.getUnit() == null && literal.getText() != null ->
                    OptionalInt.of(Integer.parseInt(literal.getText()));
                case UnaryExpression unary when unary.getOperator() == UnaryOperator.MINUS -> negative(of(unary.getOperand()));
                case BinaryExpression binary -> join(binary, of(binary.getLeft()), of(binary.getRight()));
                case null, default -> OptionalInt.empty();
            };
        } catch (NumberFormatException | ArithmeticException e) {
            // A fraction, or too large to count to.
            return OptionalInt.empty();
        }
    }

    private static OptionalInt negative(OptionalInt operand) {
        return operand.isEmpty() ? operand : OptionalInt.of(Math.negateExact(operand.getAsInt()));
    }

    private static OptionalInt join(BinaryExpression binary, OptionalInt left, OptionalInt right) {
        if (left.isEmpty() || right.isEmpty()) {
            return OptionalInt.empty();
        }
        return switch (binary.getOperator()) {
            case ADD -> OptionalInt.of(Math.addExact(left.getAsInt(), right.getAsInt()));
            case SUBTRACT -> OptionalInt.of(Math.subtractExact(left.getAsInt(), right.getAsInt()));
            case MULTIPLY -> OptionalInt.of(Math.multiplyExact(left.getAsInt(), right.getAsInt()));
            default -> OptionalInt.empty();
        };
    }
}
