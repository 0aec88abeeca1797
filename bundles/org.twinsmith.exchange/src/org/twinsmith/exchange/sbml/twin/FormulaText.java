package org.twinsmith.exchange.sbml.twin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.twinsmith.exchange.sbml.math.Formula;
import org.twinsmith.exchange.sbml.unit.UnitInference;

/** Writes formulas in the language, with as few parentheses as it needs. */
record FormulaText(UnitInference units) {
    /** How tightly the operators of the language bind, loosest first. */
    private enum Binding {
        CHOICE, OR, AND, COMPARISON, SUM, PRODUCT, SIGN, POWER, ATOM
    }

    String of(Formula formula) {
        return in(formula, Binding.CHOICE);
    }

    /** A formula where at least a binding is needed. */
    private String in(Formula formula, Binding least) {
        Optional<String> factor = units.factor(formula);
        if (factor.isPresent()) {
            String text = plain(formula, Binding.PRODUCT) + " * 1 [" + factor.get() + "]";
            return least.compareTo(Binding.PRODUCT) > 0 ? "(" + text + ")" : text;
        }
        return plain(formula, least);
    }

    private String plain(Formula formula, Binding least) {
        String text = text(formula);
        return binding(formula).compareTo(least) < 0 ? "(" + text + ")" : text;
    }

    private static Binding binding(Formula formula) {
        return switch (formula) {
            case Formula.Choice ignored -> Binding.CHOICE;
            case Formula.Junction junction -> junction.operator().equals("or") ? Binding.OR : Binding.AND;
            case Formula.Comparison ignored -> Binding.COMPARISON;
            case Formula.Sum ignored -> Binding.SUM;
            case Formula.Product ignored -> Binding.PRODUCT;
            case Formula.Quotient ignored -> Binding.PRODUCT;
            case Formula.Negation ignored -> Binding.SUM;
            case Formula.Not ignored -> Binding.SIGN;
            case Formula.Power ignored -> Binding.POWER;
            case Formula.Number number -> number.value() < 0 || 1 / number.value() < 0 ? Binding.SUM : Binding.ATOM;
            default -> Binding.ATOM;
        };
    }

    private String text(Formula formula) {
        return switch (formula) {
            case Formula.Number number -> number(number);
            case Formula.Symbol symbol -> symbol.id();
            case Formula.Time ignored -> "time";
            case Formula.RateOf rate -> "der(" + rate.id() + ")";
            case Formula.Sum sum -> sum(sum.parts());
            case Formula.Negation negation -> "-" + in(negation.operand(), Binding.PRODUCT);
            case Formula.Product product -> product(product.parts());
            case Formula.Quotient quotient -> in(quotient.dividend(), Binding.PRODUCT) + " / "
                    + in(quotient.divisor(), Binding.POWER);
            case Formula.Power power -> in(power.base(), Binding.ATOM) + "^" + in(power.exponent(), Binding.ATOM);
            case Formula.Call call -> call.function() + "(" + call.parts().stream().map(this::of)
                    .collect(Collectors.joining(", ")) + ")";
            case Formula.Choice choice -> "if " + in(choice.condition(), Binding.OR) + " then " + in(choice.then(), Binding.OR)
                    + " else " + of(choice.otherwise());
            case Formula.Comparison comparison -> in(comparison.left(), Binding.SUM) + " " + comparison.operator() + " "
                    + in(comparison.right(), Binding.SUM);
            case Formula.Junction junction -> junction.parts().stream().map(each -> in(each, Binding.COMPARISON))
                    .collect(Collectors.joining(" " + junction.operator() + " "));
            case Formula.Not not -> "not " + in(not.operand(), Binding.ATOM);
            case Formula.Truth truth -> Boolean.toString(truth.value());
            case Formula.Defined defined -> throw new IllegalStateException(defined.id() + " is not written out");
        };
    }

    private String sum(List<Formula> parts) {
        StringBuilder text = new StringBuilder(in(parts.getFirst(), Binding.SUM));
        for (Formula part : parts.subList(1, parts.size())) {
            boolean minus = part instanceof Formula.Negation && units.factor(part).isEmpty();
            text.append(minus ? " - " : " + ").append(in(minus ? ((Formula.Negation) part).operand() : part, Binding.PRODUCT));
        }
        return text.toString();
    }

    private String product(List<Formula> parts) {
        return in(parts.getFirst(), Binding.PRODUCT) + parts.subList(1, parts.size()).stream()
                .map(part -> " * " + in(part, Binding.POWER)).collect(Collectors.joining());
    }

    private String number(Formula.Number number) {
        String unit = units.unit(number);
        return digits(number.value()) + (unit.equals("1") ? "" : " [" + unit + "]");
    }

    /** A number without unit: for what a declaration gives one to. */
    static String digits(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return Long.toString((long) value);
        }
        return Double.toString(value).replace(".0E", "E").replace('E', 'e');
    }
}
