package org.twinsmith.compile.expression;

import static org.twinsmith.compile.expression.Algebra.ONE;
import static org.twinsmith.compile.expression.Algebra.ZERO;
import static org.twinsmith.compile.expression.Algebra.add;
import static org.twinsmith.compile.expression.Algebra.call;
import static org.twinsmith.compile.expression.Algebra.choose;
import static org.twinsmith.compile.expression.Algebra.constant;
import static org.twinsmith.compile.expression.Algebra.divide;
import static org.twinsmith.compile.expression.Algebra.isZero;
import static org.twinsmith.compile.expression.Algebra.multiply;
import static org.twinsmith.compile.expression.Algebra.negate;
import static org.twinsmith.compile.expression.Algebra.power;
import static org.twinsmith.compile.expression.Algebra.subtract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import org.twinsmith.core.plan.Comparison;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.MathFunction;

/**
 * Derivatives by the chain rule, with respect to whatever gives the slots their rates. Conditions count as constant,
 * because they change at events only; at a kink ({@code abs}, {@code min}, {@code max}) the derivative of one side is
 * taken, and steps have the derivative zero.
 *
 * @param rate derivative of a slot; {@link Algebra#ZERO} where it is constant
 * @param timeRate derivative of time
 */
public record Derivative(IntFunction<Expr> rate, Expr timeRate) {
    /** Partial derivatives with respect to one slot. */
    public Derivative(int slot) {
        this(index -> index == slot ? ONE : ZERO, ZERO);
    }

    /** Total derivatives with respect to time. @param rate the variable that is the derivative of a slot, or zero */
    public static Derivative byTime(IntFunction<Expr> rate) {
        return new Derivative(rate, ONE);
    }

    /** The derivative of an expression; {@link Algebra#ZERO} exactly where no slot in it has a rate. */
    public Expr of(Expr expression) {
        return switch (expression) {
            case Expr.Constant ignored -> ZERO;
            case Expr.Time ignored -> timeRate;
            case Expr.Indicator ignored -> ZERO;
            case Expr.Slot read -> rate.apply(read.index());
            case Expr.Negate negate -> negate(of(negate.operand()));
            case Expr.Binary binary -> ofBinary(binary);
            case Expr.Call call -> ofCall(call.function(), call.arguments());
            case Expr.Lookup lookup -> ofLookup(lookup);
            case Expr.If choice -> choose(choice.condition(), of(choice.then()), of(choice.otherwise()));
        };
    }

    private Expr ofBinary(Expr.Binary binary) {
        Expr u = binary.left();
        Expr v = binary.right();
        Expr du = of(u);
        Expr dv = of(v);
        return switch (binary.operator()) {
            case ADD -> add(du, dv);
            case SUBTRACT -> subtract(du, dv);
            case MULTIPLY -> add(chain(du, v), chain(dv, u));
            case DIVIDE -> subtract(isZero(du) ? ZERO : divide(du, v),
                    isZero(dv) ? ZERO : divide(multiply(dv, u), multiply(v, v)));
            case POWER -> ofPower(u, v, du, dv);
        };
    }

    private static Expr ofPower(Expr u, Expr v, Expr du, Expr dv) {
        Expr throughBase = isZero(du) ? ZERO : multiply(multiply(v, power(u, subtract(v, ONE))), du);
        Expr throughExponent = isZero(dv) ? ZERO
                : multiply(multiply(power(u, v), call(MathFunction.LN, u)), dv);
        return add(throughBase, throughExponent);
    }

    private Expr ofCall(MathFunction function, List<Expr> arguments) {
        if (function.isNoise()) {
            return ZERO;
        }
        Expr u = arguments.get(0);
        Expr du = of(u);
        if (function.arity() == 2) {
            return ofCall(function, u, arguments.get(1), du, of(arguments.get(1)));
        }
        return isZero(du) ? ZERO : chain(du, outer(function, u));
    }

    /** The derivative of a function of one argument (Abramowitz and Stegun, 4.1 to 4.6). */
    private static Expr outer(MathFunction function, Expr u) {
        Expr square = multiply(u, u);
        return switch (function) {
            case ABS -> call(MathFunction.SIGN, u);
            case SIGN, FLOOR, CEIL -> ZERO;
            case SQRT -> divide(constant(0.5), call(MathFunction.SQRT, u));
            case EXP -> call(MathFunction.EXP, u);
            case LN -> divide(ONE, u);
            case LOG10 -> divide(constant(1 / StrictMath.log(10)), u);
            case SIN -> call(MathFunction.COS, u);
            case COS -> negate(call(MathFunction.SIN, u));
            case TAN -> add(ONE, squared(call(MathFunction.TAN, u)));
            case ASIN -> divide(ONE, call(MathFunction.SQRT, subtract(ONE, square)));
            case ACOS -> divide(constant(-1), call(MathFunction.SQRT, subtract(ONE, square)));
            case ATAN -> divide(ONE, add(ONE, square));
            case SINH -> call(MathFunction.COSH, u);
            case COSH -> call(MathFunction.SINH, u);
            case TANH -> subtract(ONE, squared(call(MathFunction.TANH, u)));
            case ATAN2, MIN, MAX, MOD, UNIFORM_NOISE, GAUSSIAN_NOISE ->
                throw new IllegalArgumentException(function + " has more than one argument");
        };
    }

    private static Expr ofCall(MathFunction function, Expr u, Expr v, Expr du, Expr dv) {
        if (isZero(du) && isZero(dv)) {
            return ZERO;
        }
        return switch (function) {
            case MIN -> choose(new Condition.Compare(Comparison.LESS_OR_EQUAL, u, v), du, dv);
            case MAX -> choose(new Condition.Compare(Comparison.GREATER_OR_EQUAL, u, v), du, dv);
            case MOD -> subtract(du, chain(dv, call(MathFunction.FLOOR, divide(u, v))));
            case ATAN2 -> divide(subtract(chain(du, v), chain(dv, u)), add(multiply(u, u), multiply(v, v)));
            default -> throw new IllegalArgumentException(function + " has one argument");
        };
    }

    private Expr ofLookup(Expr.Lookup lookup) {
        Expr sum = ZERO;
        for (int i = 0; i < lookup.arguments().size(); i++) {
            Expr inner = of(lookup.arguments().get(i));
            List<Integer> orders = new ArrayList<>(lookup.orders());
            orders.set(i, orders.get(i) + 1);
            sum = add(sum, isZero(inner) ? ZERO
                    : chain(inner, Algebra.lookup(lookup.table(), orders, lookup.arguments())));
        }
        return sum;
    }

    private static Expr squared(Expr expression) {
        return multiply(expression, expression);
    }

    /** {@code inner * outer}, exactly zero where one of them is. */
    private static Expr chain(Expr inner, Expr outer) {
        return isZero(inner) || isZero(outer) ? ZERO : multiply(outer, inner);
    }
}
