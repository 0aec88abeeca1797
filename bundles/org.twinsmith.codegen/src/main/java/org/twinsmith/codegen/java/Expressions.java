package org.twinsmith.codegen.java;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.twinsmith.codegen.java.Fragment.Binding;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.MathFunction;
import org.twinsmith.core.plan.Operator;

/** Writes expressions of reals. */
final class Expressions {
    private final SlotNames slots;
    private final Joiner joiner;
    private final Conditions conditions;
    private final Powers powers;
    private final Map<Integer, String> named = new HashMap<>();
    private Sharing sharing = new Sharing();

    Expressions(SlotNames slots, Joiner joiner) {
        this.slots = slots;
        this.joiner = joiner;
        conditions = new Conditions(slots, joiner, this);
        powers = new Powers(joiner);
    }

    Conditions conditions() {
        return conditions;
    }

    /** Begins a scope: expressions that occur in it more than once are computed once. */
    void begin(Sharing occurrences) {
        sharing = occurrences;
        named.clear();
    }

    Fragment of(Expr expression) {
        int shared = sharing.shared(expression);
        if (shared < 0) {
            return written(expression);
        }
        String name = named.get(shared);
        if (name != null) {
            return Fragment.number(name, Binding.PRIMARY);
        }
        Fragment first = joiner.temporary(written(expression));
        named.put(shared, first.text());
        return first;
    }

    private Fragment written(Expr expression) {
        return switch (expression) {
            case Expr.Constant constant -> constant(constant.value());
            case Expr.Slot slot -> Fragment.number(slots.reference(slot.index()), Binding.PRIMARY);
            case Expr.Time time -> Fragment.number("time", Binding.PRIMARY);
            case Expr.Negate negate -> joiner.join("double", Binding.UNARY, List.of(of(negate.operand())),
                    parts -> "-" + parts.getFirst().within(Binding.PRIMARY));
            case Expr.Binary binary -> binary(binary);
            case Expr.Call call -> call(call);
            case Expr.Lookup lookup -> lookup(lookup);
            case Expr.If choice -> joiner.join("double", Binding.CONDITIONAL,
                    List.of(conditions.of(choice.condition()), of(choice.then()), of(choice.otherwise())),
                    parts -> parts.get(0).within(Binding.OR) + " ? " + parts.get(1).within(Binding.OR) + " : "
                            + parts.get(2).within(Binding.CONDITIONAL));
            case Expr.Indicator indicator -> joiner.join("double", Binding.CONDITIONAL,
                    List.of(conditions.of(indicator.condition())),
                    parts -> parts.getFirst().within(Binding.OR) + " ? 1.0 : 0.0");
        };
    }

    static Fragment constant(double value) {
        if (Double.isNaN(value)) {
            return Fragment.number("Double.NaN", Binding.PRIMARY);
        }
        boolean negative = Math.copySign(1, value) < 0;
        String text = Double.isInfinite(value) ? (negative ? "-" : "") + "Double.POSITIVE_INFINITY"
                : Double.toString(value);
        return Fragment.number(text, negative ? Binding.UNARY : Binding.PRIMARY);
    }

    private Fragment binary(Expr.Binary binary) {
        if (binary.operator() == Operator.POWER) {
            return powers.of(of(binary.left()), binary.right(), this::of);
        }
        Binding binding = switch (binary.operator()) {
            case ADD, SUBTRACT -> Binding.ADDITIVE;
            default -> Binding.MULTIPLICATIVE;
        };
        // The right operand of equal binding keeps its parentheses: rounding depends on the order.
        Binding tighter = Binding.values()[binding.ordinal() + 1];
        return joiner.join("double", binding, List.of(of(binary.left()), of(binary.right())),
                parts -> parts.get(0).within(binding) + " " + binary.operator().symbol() + " "
                        + parts.get(1).within(tighter));
    }

    private Fragment call(Expr.Call call) {
        List<Fragment> arguments = call.arguments().stream().map(this::of).toList();
        if (call.function() == MathFunction.MOD) {
            return joiner.join("double", Binding.ADDITIVE, arguments.stream().map(joiner::temporary).toList(),
                    parts -> modulo(parts.get(0), parts.get(1)));
        }
        return joiner.join("double", Binding.PRIMARY, arguments, parts -> method(call.function())
                + parts.stream().map(Fragment::text).collect(Collectors.joining(", ", "(", ")")));
    }

    private Fragment lookup(Expr.Lookup lookup) {
        String orders = lookup.orders().stream().map(order -> order + ", ").collect(Collectors.joining());
        return joiner.join("double", Binding.PRIMARY, lookup.arguments().stream().map(this::of).toList(),
                parts -> slots.tables().reference(lookup.table()) + ".value(" + orders
                        + parts.stream().map(Fragment::text).collect(Collectors.joining(", ")) + ")");
    }

    /** The remainder with the sign of the divisor. */
    private static String modulo(Fragment a, Fragment b) {
        return a.within(Binding.ADDITIVE) + " - StrictMath.floor(" + a.within(Binding.MULTIPLICATIVE) + " / "
                + b.within(Binding.UNARY) + ") * " + b.within(Binding.UNARY);
    }

    private static String method(MathFunction function) {
        return switch (function) {
            case UNIFORM_NOISE -> "org.twinsmith.core.noise.Noise.uniform";
            case GAUSSIAN_NOISE -> "org.twinsmith.core.noise.Noise.gaussian";
            case LN -> "StrictMath.log";
            case SIGN -> "StrictMath.signum";
            case SIN, COS -> "org.twinsmith.core.elementary.Trigonometry." + function.functionName();
            case ABS, SQRT, EXP, LOG10, TAN, ASIN, ACOS, ATAN, ATAN2, SINH, COSH, TANH, MIN, MAX, FLOOR, CEIL,
                    MOD -> "StrictMath." + function.functionName();
        };
    }
}
