package org.twinsmith.compile.expression;

import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

import org.twinsmith.core.noise.Noise;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.MathFunction;

/**
 * Interprets expressions, as generated code would compute them.
 *
 * @param slots value of each slot, SI
 * @param held truth of each relation
 * @param time s
 * @param initial what {@code initial()} says
 */
public record Evaluator(IntToDoubleFunction slots, IntPredicate held, double time, boolean initial) {
    /** Evaluates what contains numbers only. */
    static final Evaluator CONSTANTS = of(slot -> Double.NaN);

    /** An evaluator for expressions that hold no relation and no time. */
    public static Evaluator of(IntToDoubleFunction slots) {
        return new Evaluator(slots, relation -> false, Double.NaN, false);
    }

    public double value(Expr expression) {
        return switch (expression) {
            case Expr.Constant constant -> constant.value();
            case Expr.Slot slot -> slots.applyAsDouble(slot.index());
            case Expr.Time ignored -> time;
            case Expr.Negate negate -> -value(negate.operand());
            case Expr.Binary binary -> binary(binary);
            case Expr.Call call when call.function().isNoise() -> noise(call);
            case Expr.Call call -> call(call.function(), value(call.arguments().get(0)),
                    call.arguments().size() > 1 ? value(call.arguments().get(1)) : Double.NaN);
            case Expr.Lookup lookup -> lookup.table().value(
                    lookup.orders().stream().mapToInt(Integer::intValue).toArray(),
                    lookup.arguments().stream().mapToDouble(this::value).toArray());
            case Expr.If choice -> truth(choice.condition()) ? value(choice.then()) : value(choice.otherwise());
            case Expr.Indicator indicator -> truth(indicator.condition()) ? 1 : 0;
        };
    }

    public boolean truth(Condition condition) {
        return switch (condition) {
            case Condition.Literal literal -> literal.value();
            case Condition.Flag flag -> slots.applyAsDouble(flag.slot()) != 0;
            case Condition.Held relation -> held.test(relation.relation());
            case Condition.Compare compare -> compare.comparison().test(value(compare.left()), value(compare.right()));
            case Condition.Not not -> !truth(not.operand());
            case Condition.And and -> truth(and.left()) && truth(and.right());
            case Condition.Or or -> truth(or.left()) || truth(or.right());
            case Condition.Initial ignored -> initial;
            case Condition.Simplified ignored -> false;
        };
    }

    private double binary(Expr.Binary binary) {
        double left = value(binary.left());
        double right = value(binary.right());
        return switch (binary.operator()) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case POWER -> StrictMath.pow(left, right);
        };
    }

    private double noise(Expr.Call call) {
        double seed = value(call.arguments().get(0));
        double stream = value(call.arguments().get(1));
        double index = value(call.arguments().get(2));
        return call.function() == MathFunction.GAUSSIAN_NOISE ? Noise.gaussian(seed, stream, index)
                : Noise.uniform(seed, stream, index);
    }

    private static double call(MathFunction function, double x, double y) {
        return switch (function) {
            case ABS -> StrictMath.abs(x);
            case SIGN -> StrictMath.signum(x);
            case SQRT -> StrictMath.sqrt(x);
            case EXP -> StrictMath.exp(x);
            case LN -> StrictMath.log(x);
            case LOG10 -> StrictMath.log10(x);
            case SIN -> StrictMath.sin(x);
            case COS -> StrictMath.cos(x);
            case TAN -> StrictMath.tan(x);
            case ASIN -> StrictMath.asin(x);
            case ACOS -> StrictMath.acos(x);
            case ATAN -> StrictMath.atan(x);
            case ATAN2 -> StrictMath.atan2(x, y);
            case SINH -> StrictMath.sinh(x);
            case COSH -> StrictMath.cosh(x);
            case TANH -> StrictMath.tanh(x);
            case MIN -> StrictMath.min(x, y);
            case MAX -> StrictMath.max(x, y);
            case FLOOR -> StrictMath.floor(x);
            case CEIL -> StrictMath.ceil(x);
            case MOD -> x - y * StrictMath.floor(x / y);
            case UNIFORM_NOISE, GAUSSIAN_NOISE -> throw new IllegalArgumentException(function + " has three arguments");
        };
    }
}
