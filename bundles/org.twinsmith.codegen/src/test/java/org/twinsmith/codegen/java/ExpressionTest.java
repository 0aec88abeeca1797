package org.twinsmith.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.twinsmith.core.plan.Comparison;
import org.twinsmith.core.noise.Noise;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Layout;
import org.twinsmith.core.plan.MathFunction;
import org.twinsmith.core.plan.Operator;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.simulation.Simulation;

/** Generated expressions against a direct evaluation of the tree. */
class ExpressionTest {
    private static final int INPUTS = 4;

    /** Evaluates a tree by its definition. Relations are held false, except the first. */
    private static double value(Expr e, double[] v) {
        return switch (e) {
            case Expr.Constant constant -> constant.value();
            case Expr.Slot slot -> v[slot.index()];
            case Expr.Time time -> 3.5;
            case Expr.Negate negate -> -value(negate.operand(), v);
            case Expr.Binary b -> binary(b.operator(), value(b.left(), v), value(b.right(), v));
            case Expr.Call call -> call(call.function(), call.arguments().stream().map(a -> value(a, v)).toList());
            case Expr.Lookup lookup -> lookup.table().value(lookup.orders().stream().mapToInt(Integer::intValue).toArray(),
                    lookup.arguments().stream().mapToDouble(a -> value(a, v)).toArray());
            case Expr.If choice -> truth(choice.condition(), v) ? value(choice.then(), v) : value(choice.otherwise(), v);
            case Expr.Indicator indicator -> truth(indicator.condition(), v) ? 1 : 0;
        };
    }

    private static double binary(Operator operator, double a, double b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case POWER -> StrictMath.pow(a, b);
        };
    }

    private static double call(MathFunction function, List<Double> a) {
        return switch (function) {
            case ABS -> Math.abs(a.get(0));
            case SIGN -> Math.signum(a.get(0));
            case SQRT -> Math.sqrt(a.get(0));
            case EXP -> StrictMath.exp(a.get(0));
            case LN -> StrictMath.log(a.get(0));
            case LOG10 -> StrictMath.log10(a.get(0));
            case SIN -> StrictMath.sin(a.get(0));
            case COS -> StrictMath.cos(a.get(0));
            case TAN -> StrictMath.tan(a.get(0));
            case ASIN -> StrictMath.asin(a.get(0));
            case ACOS -> StrictMath.acos(a.get(0));
            case ATAN -> StrictMath.atan(a.get(0));
            case ATAN2 -> StrictMath.atan2(a.get(0), a.get(1));
            case SINH -> StrictMath.sinh(a.get(0));
            case COSH -> StrictMath.cosh(a.get(0));
            case TANH -> StrictMath.tanh(a.get(0));
            case MIN -> Math.min(a.get(0), a.get(1));
            case MAX -> Math.max(a.get(0), a.get(1));
            case FLOOR -> Math.floor(a.get(0));
            case CEIL -> Math.ceil(a.get(0));
            case MOD -> a.get(0) - Math.floor(a.get(0) / a.get(1)) * a.get(1);
            case UNIFORM_NOISE -> Noise.uniform(whole(a.get(0)), whole(a.get(1)), whole(a.get(2)));
            case GAUSSIAN_NOISE -> Noise.gaussian(whole(a.get(0)), whole(a.get(1)), whole(a.get(2)));
        };
    }

    private static double whole(double value) {
        return (long) value;
    }

    private static boolean truth(Condition c, double[] v) {
        return switch (c) {
            case Condition.Literal literal -> literal.value();
            case Condition.Flag flag -> v[flag.slot()] != 0;
            case Condition.Held held -> false;
            case Condition.Compare compare -> compare.comparison().test(value(compare.left(), v),
                    value(compare.right(), v));
            case Condition.Not not -> !truth(not.operand(), v);
            case Condition.And and -> truth(and.left(), v) && truth(and.right(), v);
            case Condition.Or or -> truth(or.left(), v) || truth(or.right(), v);
            case Condition.Simplified simplified -> false;
            case Condition.Initial initial -> true;
        };
    }

    /** Random trees from a fixed seed. */
    private static final class Trees {
        private final Random random;

        Trees(long seed) {
            random = new Random(seed);
        }

        Expr expression(int depth) {
            if (depth == 0) {
                return switch (random.nextInt(4)) {
                    case 0 -> new Expr.Constant(random.nextInt(9) - 4);
                    case 1 -> new Expr.Constant(random.nextGaussian());
                    case 2 -> new Expr.Time();
                    default -> new Expr.Slot(random.nextInt(INPUTS));
                };
            }
            return switch (random.nextInt(10)) {
                case 0 -> new Expr.Negate(expression(depth - 1));
                case 1 -> new Expr.If(condition(depth - 1), expression(depth - 1), expression(depth - 1));
                case 2 -> new Expr.Indicator(condition(depth - 1));
                case 3 -> call(depth);
                default -> new Expr.Binary(Operator.values()[random.nextInt(4)], expression(depth - 1),
                        expression(depth - 1));
            };
        }

        private Expr call(int depth) {
            MathFunction function = MathFunction.values()[random.nextInt(MathFunction.values().length)];
            List<Expr> arguments = new ArrayList<>();
            for (int i = 0; i < function.arity(); i++) {
                arguments.add(expression(depth - 1));
            }
            return new Expr.Call(function, arguments);
        }

        Condition condition(int depth) {
            if (depth == 0) {
                return random.nextBoolean() ? new Condition.Flag(random.nextInt(INPUTS))
                        : new Condition.Literal(random.nextBoolean());
            }
            return switch (random.nextInt(6)) {
                case 0 -> new Condition.Not(condition(depth - 1));
                case 1 -> new Condition.And(condition(depth - 1), condition(depth - 1));
                case 2 -> new Condition.Or(condition(depth - 1), condition(depth - 1));
                case 3 -> new Condition.Initial();
                case 4 -> new Condition.Held(0);
                default -> new Condition.Compare(Comparison.values()[random.nextInt(6)], expression(depth - 1),
                        expression(depth - 1));
            };
        }
    }

    private static final double[] VALUES = {0.75, -2.5, 0, 13};

    private static TwinProgram compiled(List<Expr> expressions) {
        PlanBuilder b = new PlanBuilder("Trees", new Layout(0, INPUTS, 0, 0, expressions.size()));
        b.relation(PlanBuilder.c(0), Comparison.GREATER, PlanBuilder.c(1));
        for (int i = 0; i < INPUTS; i++) {
            b.start(i, PlanBuilder.c(VALUES[i]));
        }
        for (int i = 0; i < expressions.size(); i++) {
            b.equation(INPUTS + i, expressions.get(i));
        }
        TwinProgram program = new InProcess(Simulation.class).compile(ProgramSource.of(b.build())).get();
        program.start();
        program.evaluate(3.5);
        return program;
    }

    @Test
    void random_expressions_have_the_value_of_their_tree_to_the_bit() {
        Trees trees = new Trees(20261121);
        List<Expr> expressions = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            expressions.add(trees.expression(2 + i % 7));
        }
        double[] v = compiled(expressions).values();
        for (int i = 0; i < expressions.size(); i++) {
            assertThat((Double) v[INPUTS + i]).as("expression %d: %s", i, expressions.get(i))
                    .isEqualTo((Double) value(expressions.get(i), VALUES));
        }
    }

    @Test
    void powers_agree_with_the_library_function_to_a_few_roundings() {
        List<Expr> powers = new ArrayList<>();
        List<Double> expected = new ArrayList<>();
        for (double n : new double[] {-16, -3, -2, -1, -0.5, 0, 0.5, 1, 2, 3, 4, 5, 6, 7, 8, 11, 15, 16, 17, 2.5, 100}) {
            for (int slot : new int[] {0, 3}) {
                powers.add(PlanBuilder.op(PlanBuilder.v(slot), "^", PlanBuilder.c(n)));
                expected.add(StrictMath.pow(VALUES[slot], n));
                powers.add(PlanBuilder.op(PlanBuilder.op(PlanBuilder.v(slot), "+", PlanBuilder.c(1)), "^",
                        PlanBuilder.c(n)));
                expected.add(StrictMath.pow(VALUES[slot] + 1, n));
            }
        }
        double[] v = compiled(powers).values();
        for (int i = 0; i < powers.size(); i++) {
            assertThat(v[INPUTS + i] / expected.get(i) - 1).as("%s", powers.get(i)).isBetween(-4e-15, 4e-15);
        }
    }

    @Test
    void constants_of_every_kind_survive() {
        double[] constants = {0, -0.0, 1, -1, Double.MIN_VALUE, Double.MAX_VALUE, Double.NaN, Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY, 0.1, 1e23, -1e-300};
        List<Expr> expressions = new ArrayList<>();
        for (double constant : constants) {
            expressions.add(PlanBuilder.c(constant));
            expressions.add(new Expr.Negate(PlanBuilder.c(constant)));
        }
        double[] v = compiled(expressions).values();
        for (int i = 0; i < constants.length; i++) {
            assertThat((Double) v[INPUTS + 2 * i]).isEqualTo((Double) constants[i]);
            assertThat((Double) v[INPUTS + 2 * i + 1]).isEqualTo((Double) (-constants[i]));
        }
    }
}
