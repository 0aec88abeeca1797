package org.twinsmith.compile.flatten;

import java.util.List;
import java.util.Optional;

import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.MathFunction;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.core.quantity.Rational;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.model.semantics.Aggregate;
import org.twinsmith.model.twin.BinaryExpression;
import org.twinsmith.model.twin.BinaryOperator;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.IfExpression;
import org.twinsmith.model.twin.Measure;
import org.twinsmith.model.twin.NumberLiteral;
import org.twinsmith.model.twin.Reference;
import org.twinsmith.model.twin.TimeLiteral;
import org.twinsmith.model.twin.UnaryExpression;

/** The units in which figures are shown: that of the variable where there is one, else the coherent one. */
final class FigureUnits {
    private static final Unit SECOND = new Unit("s", Dimension.base("s"), 1, 0);
    private final Context context;

    FigureUnits(Context context) {
        this.context = context;
    }

    /** The declared unit of a measure, else that of its value. */
    Unit of(Measure measure) {
        return measure.getType() == null ? of(measure.getValue()) : context.quantities().of(measure.getType());
    }

    Unit of(Expression expression) {
        return switch (expression) {
            case Reference reference when reference.getTarget() instanceof Measure measure -> of(measure);
            case NumberLiteral literal when literal.getUnit() != null -> context.quantities().unit(literal.getUnit());
            case FunctionCall call when Aggregate.of(call).isPresent() -> aggregate(Aggregate.of(call).get(), call);
            case BinaryExpression sum when isSum(sum) && of(sum.getLeft()).equals(of(sum.getRight())) ->
                absolute(of(sum.getLeft()));
            case null -> Unit.ONE;
            default -> variable(expression).orElseGet(() -> coherent(dimension(expression)));
        };
    }

    private static boolean isSum(BinaryExpression binary) {
        return binary.getOperator() == BinaryOperator.ADD || binary.getOperator() == BinaryOperator.SUBTRACT;
    }

    private Optional<Unit> variable(Expression path) {
        return context.paths().resolve(path, context.root()) instanceof Denotation.OfVariable variable
                ? Optional.of(context.variables().get(variable.id()).unit()) : Optional.empty();
    }

    private Unit aggregate(Aggregate aggregate, FunctionCall call) {
        Expression argument = call.getArguments().getFirst();
        return switch (aggregate) {
            case MEAN, MIN, MAX, FINAL -> of(argument);
            case RMS -> absolute(of(argument));
            case INTEGRAL -> overTime(absolute(of(argument)));
            case DURATION, FIRST -> SECOND;
            case COUNT -> Unit.ONE;
        };
    }

    private static Unit absolute(Unit unit) {
        return unit.isAffine() ? coherent(unit.dimension()) : unit;
    }

    private static Unit overTime(Unit unit) {
        Unit coherent = coherent(unit.dimension().times(SECOND.dimension()));
        return unit.equals(coherent(unit.dimension())) ? coherent
                : new Unit(unit.text() + ".s", coherent.dimension(), unit.factor(), 0);
    }

    private static Unit coherent(Dimension dimension) {
        return dimension.isNone() ? Unit.ONE : new Unit(dimension.toString(), dimension, 1, 0);
    }

    private Dimension dimension(Expression expression) {
        return switch (expression) {
            case UnaryExpression unary -> of(unary.getOperand()).dimension();
            case IfExpression choice -> of(choice.getThen()).dimension();
            case TimeLiteral time -> SECOND.dimension();
            case BinaryExpression binary -> switch (binary.getOperator()) {
                case ADD, SUBTRACT -> of(binary.getLeft()).dimension();
                case MULTIPLY -> of(binary.getLeft()).dimension().times(of(binary.getRight()).dimension());
                case DIVIDE -> of(binary.getLeft()).dimension().over(of(binary.getRight()).dimension());
                case POWER -> power(of(binary.getLeft()).dimension(), binary.getRight());
                default -> Dimension.NONE;
            };
            case FunctionCall call -> function(call);
            case null, default -> Dimension.NONE;
        };
    }

    private Dimension function(FunctionCall call) {
        List<MathFunction> keeping = List.of(MathFunction.ABS, MathFunction.MIN, MathFunction.MAX, MathFunction.MOD);
        Optional<MathFunction> function = MathFunction.named(String.valueOf(call.getFunction()));
        if (call.getArguments().isEmpty() || function.isEmpty()) {
            return Dimension.NONE;
        }
        Dimension first = of(call.getArguments().getFirst()).dimension();
        return function.get() == MathFunction.SQRT ? first.pow(new Rational(1, 2))
                : keeping.contains(function.get()) ? first : Dimension.NONE;
    }

    /** Exponents of what has a dimension are rational constants; others leave no dimension. */
    private Dimension power(Dimension base, Expression exponent) {
        if (base.isNone() || !(context.lowering().momentary(exponent, context.root()) instanceof Expr.Constant constant)) {
            return Dimension.NONE;
        }
        for (int denominator = 1; denominator <= 12; denominator++) {
            double numerator = constant.value() * denominator;
            if (Math.abs(numerator - Math.rint(numerator)) < 1e-9) {
                return base.pow(new Rational((long) Math.rint(numerator), denominator));
            }
        }
        return Dimension.NONE;
    }
}
