package org.twinsmith.compile.flatten;

import java.util.List;

import org.twinsmith.compile.Findings;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.model.SourceText;
import org.twinsmith.model.twin.ArrayLiteral;
import org.twinsmith.model.twin.BinaryExpression;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.IfExpression;
import org.twinsmith.model.twin.Indexed;
import org.twinsmith.model.twin.UnaryExpression;

/** How many values expressions stand for, once all sizes are known. Operators and functions act on each element; one value goes with all. */
record ExpressionShapes(Paths paths, Findings findings, SourceText text) {
    Shape of(Expression expression, Component scope) {
        return switch (expression) {
            case Indexed path -> paths.resolve(path, scope) instanceof Denotation.OfArray array ? array.shape() : Shape.SCALAR;
            case ArrayLiteral array -> new Shape(List.of(array.getElements().size()))
                    .and(array.getElements().isEmpty() ? Shape.SCALAR : of(array.getElements().getFirst(), scope));
            case UnaryExpression unary -> of(unary.getOperand(), scope);
            case BinaryExpression binary -> common(binary.getLeft(), binary.getRight(), scope);
            case IfExpression choice -> common(choice.getThen(), choice.getOtherwise(), scope);
            case FunctionCall call when Reduction.of(call).isPresent() -> Shape.SCALAR;
            case FunctionCall call -> arguments(call, scope);
            case null, default -> Shape.SCALAR;
        };
    }

    /** The shape of two expressions that are joined element by element. */
    Shape common(Expression left, Expression right, Component scope) {
        Shape first = of(left, scope);
        Shape second = of(right, scope);
        if (!first.isScalar() && !second.isScalar() && !first.equals(second)) {
            findings.error(Code.SHAPE, scope.labelled("'" + text.text(right) + "' has the shape " + second.text() + ", but '"
                    + text.text(left) + "' has the shape " + first.text() + paths.numbers().text()), "", text.place(right));
            return Shape.SCALAR;
        }
        return first.isScalar() ? second : first;
    }

    private Shape arguments(FunctionCall call, Component scope) {
        Shape shape = Shape.SCALAR;
        for (Expression argument : call.getArguments()) {
            Shape other = of(argument, scope);
            shape = shape.isScalar() ? other : shape;
        }
        return shape;
    }
}
