package org.twinsmith.lang.types;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.core.quantity.Rational;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.lang.types.Agreement.Side;
import org.twinsmith.lang.types.ExpressionType.Enumeration;
import org.twinsmith.lang.types.ExpressionType.Quantity;
import org.twinsmith.lang.types.ExpressionType.Truth;
import org.twinsmith.lang.types.ExpressionType.Unknown;
import org.twinsmith.lang.types.ExpressionType.Whole;
import org.twinsmith.model.twin.BinaryExpression;
import org.twinsmith.model.twin.BinaryOperator;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.semantics.SignedLiteral;

/** The types of expressions with two operands. */
final class Arithmetic {
    private final Typing typing;
    private final Agreement agreement;
    private final TypeProblems problems;
    private final References references;

    Arithmetic(Typing typing, Agreement agreement, TypeProblems problems) {
        this.typing = typing;
        this.agreement = agreement;
        this.problems = problems;
        references = new References(problems);
    }

    ExpressionType of(BinaryExpression binary) {
        return switch (binary.getOperator()) {
            case OR, AND -> {
                typing.truth(binary.getLeft());
                typing.truth(binary.getRight());
                yield new Truth();
            }
            case EQUAL, NOT_EQUAL -> {
                typing.agree(binary.getLeft(), binary.getRight());
                yield new Truth();
            }
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> order(binary);
            case ADD, SUBTRACT -> sum(binary);
            case MULTIPLY, DIVIDE -> product(binary);
            case POWER -> power(binary);
        };
    }

    /** The type of an operand that must be a number. */
    ExpressionType number(Expression operand) {
        ExpressionType type = typing.value(operand);
        if (!type.isUnknown() && type.asQuantity().isEmpty()) {
            problems.error(Code.TYPE_MISMATCH, operand, SourceTexts.quoted(operand) + " is " + type.description()
                    + ", but a number is needed", "");
            return new Unknown();
        }
        return type;
    }

    private ExpressionType order(BinaryExpression binary) {
        ExpressionType common = typing.agree(binary.getLeft(), binary.getRight());
        if (common instanceof Truth || common instanceof Enumeration) {
            problems.error(Code.TYPE_MISMATCH, binary, "only numbers have an order; " + SourceTexts.quoted(binary.getLeft()) + " is "
                    + common.description(), "compare with == or !=");
        }
        return new Truth();
    }

    private ExpressionType sum(BinaryExpression binary) {
        ExpressionType left = number(binary.getLeft());
        ExpressionType right = number(binary.getRight());
        ExpressionType common = agreement.same(new Side(binary.getLeft(), left), new Side(binary.getRight(), right));
        if (!(common instanceof Quantity plain)) {
            return common;
        }
        Quantity quantity = references.sum(binary, new Side(binary.getLeft(), left), new Side(binary.getRight(), right), plain);
        Scale first = left.asQuantity().orElseThrow().scale();
        Scale second = right.asQuantity().orElseThrow().scale();
        boolean add = binary.getOperator() == BinaryOperator.ADD;
        Optional<Scale> scale = add ? first.plus(second) : first.minus(literalAsDifference(second, binary.getRight()));
        if (scale.isEmpty()) {
            problems.error(Code.TEMPERATURE_POINT, binary, add ? "two temperature points cannot be added"
                    : "a temperature point cannot be taken from a difference", "write a difference in [K]");
            return new Unknown();
        }
        return new Quantity(quantity.dimension(), scale.get() == Scale.ANY ? quantity.kind() : Optional.empty(), scale.get(),
                quantity.unit(), quantity.reference());
    }

    /** Differences are written in [K], so what a literal in [K] takes from a point leaves a point. */
    private static Scale literalAsDifference(Scale scale, Expression operand) {
        return scale == Scale.ANY && SignedLiteral.of(operand).isPresent() ? Scale.DIFFERENCE : scale;
    }

    private ExpressionType product(BinaryExpression binary) {
        ExpressionType left = number(binary.getLeft());
        ExpressionType right = number(binary.getRight());
        if (left.isUnknown() || right.isUnknown()) {
            return new Unknown();
        }
        boolean over = binary.getOperator() == BinaryOperator.DIVIDE;
        if (left instanceof Whole && right instanceof Whole && !over) {
            return left;
        }
        Dimension first = left.asQuantity().orElseThrow().dimension();
        Dimension second = right.asQuantity().orElseThrow().dimension();
        return Quantity.of(over ? first.over(second) : first.times(second))
                .relativeTo(references.product(binary, new Side(binary.getLeft(), left), new Side(binary.getRight(), right)));
    }

    private ExpressionType power(BinaryExpression binary) {
        ExpressionType base = number(binary.getLeft());
        ExpressionType exponent = number(binary.getRight());
        if (base.isUnknown() || exponent.isUnknown()) {
            return new Unknown();
        }
        Dimension power = exponent.asQuantity().orElseThrow().dimension();
        if (!power.isNone()) {
            problems.error(Code.DIMENSION_MISMATCH, typing.cause(binary.getRight(), power, Dimension.NONE), "an exponent is a number without unit, but "
                    + SourceTexts.quoted(binary.getRight()) + " is " + exponent.description(), "");
            return new Unknown();
        }
        Dimension dimension = base.asQuantity().orElseThrow().dimension();
        if (dimension.isNone()) {
            return Quantity.of(dimension);
        }
        Optional<Rational> constant = Exponents.constant(binary.getRight());
        if (constant.isEmpty()) {
            EObject cause = typing.cause(binary.getLeft(), dimension, Dimension.NONE);
            problems.error(Code.NON_CONSTANT_EXPONENT, cause == binary.getLeft() ? binary.getRight() : cause, SourceTexts.quoted(binary.getLeft()) + " is "
                    + base.description() + ", so its exponent must be a rational number such as 2 or (1/2)",
                    "divide the base by a reference quantity to make it a number without unit");
            return new Unknown();
        }
        return Quantity.of(dimension.pow(constant.get()));
    }
}
