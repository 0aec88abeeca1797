package org.twinsmith.compile.expression;

import java.util.List;

import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.MathFunction;
import org.twinsmith.core.plan.Operator;
import org.twinsmith.core.table.Table;

/** Builds expressions, folding constants and neutral elements on the way. */
public final class Algebra {
    public static final Expr ZERO = new Expr.Constant(0);
    public static final Expr ONE = new Expr.Constant(1);

    private Algebra() {
    }

    public static Expr constant(double value) {
        return new Expr.Constant(value);
    }

    public static boolean isZero(Expr expression) {
        return is(expression, 0);
    }

    /** Whether an expression is the constant of a value. */
    public static boolean is(Expr expression, double value) {
        return expression instanceof Expr.Constant constant && constant.value() == value;
    }

    public static Expr add(Expr left, Expr right) {
        if (isZero(left)) {
            return right;
        }
        if (isZero(right)) {
            return left;
        }
        if (right instanceof Expr.Negate negate) {
            return subtract(left, negate.operand());
        }
        if (left instanceof Expr.Negate negate) {
            return subtract(right, negate.operand());
        }
        return fold(Operator.ADD, left, right);
    }

    public static Expr subtract(Expr left, Expr right) {
        if (isZero(right)) {
            return left;
        }
        if (isZero(left)) {
            return negate(right);
        }
        if (right instanceof Expr.Negate negate) {
            return add(left, negate.operand());
        }
        return fold(Operator.SUBTRACT, left, right);
    }

    public static Expr multiply(Expr left, Expr right) {
        if (is(left, 1)) {
            return right;
        }
        if (is(right, 1)) {
            return left;
        }
        if (is(left, -1)) {
            return negate(right);
        }
        if (is(right, -1)) {
            return negate(left);
        }
        if (left instanceof Expr.Negate negate) {
            return negate(multiply(negate.operand(), right));
        }
        if (right instanceof Expr.Negate negate) {
            return negate(multiply(left, negate.operand()));
        }
        return fold(Operator.MULTIPLY, left, right);
    }

    public static Expr divide(Expr left, Expr right) {
        if (is(right, 1)) {
            return left;
        }
        if (is(right, -1)) {
            return negate(left);
        }
        if (left instanceof Expr.Negate negate) {
            return negate(divide(negate.operand(), right));
        }
        if (right instanceof Expr.Negate negate) {
            return negate(divide(left, negate.operand()));
        }
        return fold(Operator.DIVIDE, left, right);
    }

    /** {@code base ^ exponent}; {@code x ^ 0} is 1 for every x, as {@link StrictMath#pow} has it. */
    public static Expr power(Expr base, Expr exponent) {
        if (is(exponent, 1)) {
            return base;
        }
        return isZero(exponent) ? ONE : fold(Operator.POWER, base, exponent);
    }

    public static Expr negate(Expr operand) {
        return switch (operand) {
            case Expr.Constant constant -> constant(-constant.value());
            case Expr.Negate negate -> negate.operand();
            case Expr.Binary binary when binary.operator() == Operator.SUBTRACT ->
                subtract(binary.right(), binary.left());
            default -> new Expr.Negate(operand);
        };
    }

    public static Expr call(MathFunction function, Expr... arguments) {
        return call(function, List.of(arguments));
    }

    public static Expr call(MathFunction function, List<Expr> arguments) {
        Expr call = new Expr.Call(function, arguments);
        boolean constant = arguments.stream().allMatch(Expr.Constant.class::isInstance);
        return constant ? finite(Evaluator.CONSTANTS.value(call), call) : call;
    }

    /** A value of a table, or of a derivative of it. */
    public static Expr lookup(Table table, List<Integer> orders, List<Expr> arguments) {
        Expr lookup = new Expr.Lookup(table, orders, arguments);
        boolean constant = arguments.stream().allMatch(Expr.Constant.class::isInstance);
        return constant ? finite(Evaluator.CONSTANTS.value(lookup), lookup) : lookup;
    }

    public static Expr choose(Condition condition, Expr then, Expr otherwise) {
        if (condition instanceof Condition.Literal literal) {
            return literal.value() ? then : otherwise;
        }
        return then.equals(otherwise) ? then : new Expr.If(condition, then, otherwise);
    }

    /** 1 where a condition holds, else 0. */
    public static Expr indicator(Condition condition) {
        return condition instanceof Condition.Literal literal ? literal.value() ? ONE : ZERO
                : new Expr.Indicator(condition);
    }

    /** The sum of terms, as a balanced tree where they are many, so that nothing that recurses runs out of stack. */
    public static Expr sum(List<Expr> terms) {
        if (terms.size() <= 8) {
            return terms.stream().reduce(ZERO, Algebra::add);
        }
        int middle = terms.size() / 2;
        return add(sum(terms.subList(0, middle)), sum(terms.subList(middle, terms.size())));
    }

    /** Joins two expressions by an operator with the folding above. */
    public static Expr binary(Operator operator, Expr left, Expr right) {
        return switch (operator) {
            case ADD -> add(left, right);
            case SUBTRACT -> subtract(left, right);
            case MULTIPLY -> multiply(left, right);
            case DIVIDE -> divide(left, right);
            case POWER -> power(left, right);
        };
    }

    private static Expr fold(Operator operator, Expr left, Expr right) {
        Expr whole = new Expr.Binary(operator, left, right);
        boolean constant = left instanceof Expr.Constant && right instanceof Expr.Constant;
        return constant ? finite(Evaluator.CONSTANTS.value(whole), whole) : whole;
    }

    /** Leaves what overflows or is undefined unfolded, so that it is reported where it happens. */
    private static Expr finite(double value, Expr unfolded) {
        return Double.isFinite(value) ? constant(value) : unfolded;
    }
}
