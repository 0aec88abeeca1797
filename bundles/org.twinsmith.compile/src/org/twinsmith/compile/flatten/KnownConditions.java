package org.twinsmith.compile.flatten;

import java.util.Optional;

import org.twinsmith.model.twin.BinaryExpression;
import org.twinsmith.model.twin.BooleanLiteral;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.UnaryExpression;
import org.twinsmith.model.twin.UnaryOperator;

/** Conditions that are known before a run, because they compare whole numbers that are, or ask what is present. */
record KnownConditions(Paths paths) {
    /** Empty for what is decided during the run. */
    Optional<Boolean> of(Expression condition, Component scope) {
        return switch (condition) {
            case BooleanLiteral literal -> Optional.of(literal.isValue());
            case FunctionCall call when "present".equals(call.getFunction()) && call.getArguments().size() == 1 ->
                Optional.of(!(paths.resolve(call.getArguments().getFirst(), scope) instanceof Denotation.Absent));
            case UnaryExpression unary when unary.getOperator() == UnaryOperator.NOT -> of(unary.getOperand(), scope).map(truth -> !truth);
            case BinaryExpression binary -> binary(binary, scope);
            case null, default -> Optional.empty();
        };
    }

    private Optional<Boolean> binary(BinaryExpression binary, Component scope) {
        return switch (binary.getOperator()) {
            case AND -> joined(binary, scope, false);
            case OR -> joined(binary, scope, true);
            case EQUAL -> compared(binary, scope).map(sign -> sign == 0);
            case NOT_EQUAL -> compared(binary, scope).map(sign -> sign != 0);
            case LESS -> compared(binary, scope).map(sign -> sign < 0);
            case LESS_OR_EQUAL -> compared(binary, scope).map(sign -> sign <= 0);
            case GREATER -> compared(binary, scope).map(sign -> sign > 0);
            case GREATER_OR_EQUAL -> compared(binary, scope).map(sign -> sign >= 0);
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER -> Optional.empty();
        };
    }

    /** @param decisive the truth of one side that decides the whole, whatever the other side is */
    private Optional<Boolean> joined(BinaryExpression binary, Component scope, boolean decisive) {
        Optional<Boolean> left = of(binary.getLeft(), scope);
        if (left.isPresent() && left.get() == decisive) {
            return left;
        }
        Optional<Boolean> right = of(binary.getRight(), scope);
        return right.isPresent() && right.get() == decisive || left.isPresent() ? right : Optional.empty();
    }

    /** The sign of the difference of two whole numbers. */
    private Optional<Integer> compared(BinaryExpression binary, Component scope) {
        return paths.numbers().of(binary.getLeft(), scope)
                .flatMap(left -> paths.numbers().of(binary.getRight(), scope).map(right -> Integer.compare(left, right)));
    }
}
