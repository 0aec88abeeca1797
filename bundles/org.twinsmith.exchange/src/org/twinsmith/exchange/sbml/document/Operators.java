package org.twinsmith.exchange.sbml.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.twinsmith.exchange.sbml.refusal.Construct;
import org.twinsmith.exchange.sbml.math.Formula;
import org.twinsmith.exchange.sbml.math.Rewriting;

/**
 * One application of an operator of MathML.
 *
 * @param qualifier the degree of a root or the base of a logarithm; null where none is given
 */
record Operators(Element operator, List<Formula> operands, Formula qualifier) {
    private static final Map<String, String> SAME = Map.ofEntries(Map.entry("abs", "abs"), Map.entry("exp", "exp"),
            Map.entry("ln", "ln"), Map.entry("floor", "floor"), Map.entry("ceiling", "ceil"), Map.entry("sin", "sin"),
            Map.entry("cos", "cos"), Map.entry("tan", "tan"), Map.entry("arcsin", "asin"), Map.entry("arccos", "acos"),
            Map.entry("arctan", "atan"), Map.entry("sinh", "sinh"), Map.entry("cosh", "cosh"), Map.entry("tanh", "tanh"));
    private static final Map<String, String> COMPARISONS = Map.of("eq", "==", "neq", "!=", "lt", "<", "leq", "<=", "gt", ">",
            "geq", ">=");
    /** Functions whose value is the reciprocal of another function. */
    private static final Map<String, String> RECIPROCAL = Map.of("sec", "cos", "csc", "sin", "cot", "tan", "sech", "cosh",
            "csch", "sinh", "coth", "tanh");
    /** Functions that are another function of the reciprocal of the argument. */
    private static final Map<String, String> OF_RECIPROCAL = Map.of("arcsec", "arccos", "arccsc", "arcsin", "arccot", "arctan",
            "arcsech", "arccosh", "arccsch", "arcsinh", "arccoth", "arctanh");

    Formula formula() {
        String name = operator.name();
        if (SAME.containsKey(name)) {
            return call(SAME.get(name), one());
        }
        if (COMPARISONS.containsKey(name)) {
            return comparison(COMPARISONS.get(name));
        }
        if (RECIPROCAL.containsKey(name)) {
            return reciprocal(call(RECIPROCAL.get(name), one()));
        }
        if (OF_RECIPROCAL.containsKey(name)) {
            return apply(OF_RECIPROCAL.get(name), reciprocal(one()));
        }
        return switch (name) {
            case "plus" -> operands.isEmpty() ? plain(0) : operands.size() == 1 ? one() : new Formula.Sum(operands);
            case "times" -> operands.isEmpty() ? plain(1) : operands.size() == 1 ? one() : new Formula.Product(operands);
            case "minus" -> minus();
            case "divide" -> new Formula.Quotient(first(), second());
            case "power" -> new Formula.Power(first(), second());
            case "root" -> root();
            case "log" -> log();
            case "factorial" -> factorial();
            case "max", "min" -> many(name);
            default -> logic(name);
        };
    }

    private Formula logic(String name) {
        return switch (name) {
            case "and", "or" -> operands.isEmpty() ? new Formula.Truth(name.equals("and"))
                    : operands.size() == 1 ? one() : new Formula.Junction(name, operands);
            case "not" -> new Formula.Not(one());
            case "xor" -> xor();
            case "implies" -> new Formula.Junction("or", List.of(new Formula.Not(first()), second()));
            case "quotient" -> truncated();
            case "rem" -> new Formula.Sum(List.of(copy(first()), new Formula.Negation(
                    new Formula.Product(List.of(copy(second()), truncated())))));
            default -> inverse(name);
        };
    }

    /** Inverse hyperbolic functions by logarithms: Abramowitz and Stegun, 4.6.20 to 4.6.22. */
    private Formula inverse(String name) {
        return switch (name) {
            case "arcsinh" -> call("ln", new Formula.Sum(List.of(one(), root(1))));
            case "arccosh" -> call("ln", new Formula.Sum(List.of(one(), root(-1))));
            case "arctanh" -> new Formula.Product(List.of(plain(0.5), call("ln", new Formula.Quotient(
                    new Formula.Sum(List.of(plain(1), one())),
                    new Formula.Sum(List.of(plain(1), new Formula.Negation(copy(one()))))))));
            default -> throw Construct.MATHML.at("<" + name + ">", operator.place());
        };
    }

    private Formula root(double addend) {
        return call("sqrt", new Formula.Sum(List.of(new Formula.Power(copy(one()), plain(2)), plain(addend))));
    }

    private Formula minus() {
        return operands.size() == 1 ? new Formula.Negation(one())
                : new Formula.Sum(List.of(first(), new Formula.Negation(second())));
    }

    private Formula root() {
        return qualifier == null || isNumber(qualifier, 2) ? call("sqrt", one())
                : new Formula.Power(one(), new Formula.Quotient(plain(1), qualifier));
    }

    private Formula log() {
        return qualifier == null || isNumber(qualifier, 10) ? call("log10", one())
                : new Formula.Quotient(call("ln", one()), call("ln", qualifier));
    }

    private Formula factorial() {
        if (!(one() instanceof Formula.Number number)) {
            return call(Formula.FACTORIAL, one());
        }
        if (number.value() < 0 || number.value() > 170 || number.value() != Math.rint(number.value())) {
            throw Construct.FACTORIAL.at("<factorial>", operator.place());
        }
        double product = 1;
        for (int i = 2; i <= number.value(); i++) {
            product *= i;
        }
        return plain(product);
    }

    private Formula many(String function) {
        Formula result = first();
        for (Formula operand : operands.subList(1, operands.size())) {
            result = new Formula.Call(function, List.of(result, operand));
        }
        return result;
    }

    /** The whole part of a quotient, rounded toward zero. */
    private Formula truncated() {
        Formula quotient = new Formula.Quotient(first(), second());
        return new Formula.Choice(new Formula.Comparison("<", copy(quotient), plain(0)), call("ceil", copy(quotient)),
                call("floor", quotient));
    }

    private Formula xor() {
        Formula result = operands.isEmpty() ? new Formula.Truth(false) : first();
        for (int i = 1; i < operands.size(); i++) {
            result = new Formula.Comparison("!=", truth(result), truth(operands.get(i)));
        }
        return result;
    }

    /** Makes sure that what {@code xor} compares counts as a truth, even where it is a function's argument. */
    private static Formula truth(Formula formula) {
        return new Formula.Not(new Formula.Not(formula));
    }

    private Formula comparison(String symbol) {
        List<Formula> pairs = new ArrayList<>();
        first();
        second();
        for (int i = 1; i < operands.size(); i++) {
            pairs.add(new Formula.Comparison(symbol, i == 1 ? operands.get(0) : copy(operands.get(i - 1)), operands.get(i)));
        }
        return pairs.size() == 1 ? pairs.getFirst() : new Formula.Junction("and", pairs);
    }

    private Formula apply(String name, Formula argument) {
        return new Operators(new Element(operator.namespace(), name, Map.of(), List.of(), "", operator.place()),
                List.of(argument), null).formula();
    }

    private Formula one() {
        return operand(0);
    }

    private Formula first() {
        return operand(0);
    }

    private Formula second() {
        return operand(1);
    }

    private Formula operand(int index) {
        if (index >= operands.size()) {
            throw operator.malformed("<" + operator.name() + "/> has " + operands.size() + " arguments, which are too few");
        }
        return operands.get(index);
    }

    private static boolean isNumber(Formula formula, double value) {
        return formula instanceof Formula.Number number && number.value() == value;
    }

    private static Formula call(String function, Formula argument) {
        return new Formula.Call(function, List.of(argument));
    }

    private static Formula reciprocal(Formula formula) {
        return new Formula.Quotient(plain(1), formula);
    }

    private static Formula plain(double value) {
        return new Formula.Number(value);
    }

    private static Formula copy(Formula formula) {
        return new Rewriting("a formula").copy(formula);
    }
}
