package org.twinsmith.codegen.java;

import java.util.List;
import java.util.function.Function;

import org.twinsmith.codegen.java.Fragment.Binding;
import org.twinsmith.core.plan.Expr;

/** Writes powers: whole exponents as products, a half as a root. */
final class Powers {
    private static final int LARGEST_UNROLLED = 16;

    private final Joiner joiner;

    Powers(Joiner joiner) {
        this.joiner = joiner;
    }

    Fragment of(Fragment base, Expr exponent, Function<Expr, Fragment> expressions) {
        if (exponent instanceof Expr.Constant constant) {
            double n = constant.value();
            if (n == 0.5) {
                return joiner.join("double", Binding.PRIMARY, List.of(base),
                        parts -> "StrictMath.sqrt(" + parts.getFirst().text() + ")");
            }
            if (n == Math.rint(n) && Math.abs(n) <= LARGEST_UNROLLED) {
                return whole(joiner.limited(base), (int) n);
            }
        }
        return joiner.join("double", Binding.PRIMARY, List.of(base, expressions.apply(exponent)),
                parts -> "StrictMath.pow(" + parts.get(0).text() + ", " + parts.get(1).text() + ")");
    }

    private Fragment whole(Fragment base, int n) {
        if (n == 0) {
            return Expressions.constant(1);
        }
        if (n < 0) {
            return joiner.join("double", Binding.MULTIPLICATIVE, List.of(whole(base, -n)),
                    parts -> "1.0 / " + parts.getFirst().within(Binding.UNARY));
        }
        if (n == 1) {
            return base;
        }
        Fragment factor = joiner.temporary(base);
        return switch (n) {
            case 2 -> product(factor, List.of("", ""));
            case 3 -> product(factor, List.of("", "", ""));
            default -> n % 2 == 0 ? whole(whole(factor, 2), n / 2) : timesOnce(whole(factor, n - 1), factor);
        };
    }

    private Fragment product(Fragment factor, List<String> copies) {
        String text = factor.within(Binding.UNARY);
        return joiner.join("double", Binding.MULTIPLICATIVE, List.of(factor),
                parts -> String.join(" * ", copies.stream().map(copy -> text).toList()));
    }

    private Fragment timesOnce(Fragment power, Fragment factor) {
        // The temporaries of the factor are declared with the power already.
        Fragment name = new Fragment(List.of(), factor.text(), "double", factor.binding(), 1);
        return joiner.join("double", Binding.MULTIPLICATIVE, List.of(power, name),
                parts -> parts.get(0).within(Binding.MULTIPLICATIVE) + " * " + parts.get(1).within(Binding.UNARY));
    }
}
