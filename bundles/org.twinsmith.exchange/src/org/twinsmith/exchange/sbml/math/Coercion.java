package org.twinsmith.exchange.sbml.math;

import java.util.List;

/**
 * Tells numbers from truths. SBML lets one stand for the other (level 3 version 2, section 3.4.9); the language does
 * not, so that a truth in place of a number becomes a choice of 1 and 0, and a number in place of a truth a comparison.
 */
final class Coercion {
    private Coercion() {
    }

    static Formula number(Formula formula) {
        return switch (formula) {
            case Formula.Choice choice -> new Formula.Choice(condition(choice.condition()), number(choice.then()),
                    number(choice.otherwise()));
            case Formula.Comparison ignored -> indicator(formula);
            case Formula.Junction ignored -> indicator(formula);
            case Formula.Not ignored -> indicator(formula);
            case Formula.Truth ignored -> indicator(formula);
            default -> formula.over(formula.operands().stream().map(Coercion::number).toList());
        };
    }

    private static Formula indicator(Formula formula) {
        return new Formula.Choice(condition(formula), new Formula.Number(1), new Formula.Number(0));
    }

    static Formula condition(Formula formula) {
        return switch (formula) {
            case Formula.Comparison comparison -> comparison(comparison);
            case Formula.Junction junction -> junction.over(junction.parts().stream().map(Coercion::condition).toList());
            case Formula.Not not -> new Formula.Not(condition(not.operand()));
            case Formula.Truth truth -> truth;
            case Formula.Choice choice -> choice(condition(choice.condition()), condition(choice.then()),
                    condition(choice.otherwise()));
            default -> different(number(formula), new Formula.Number(0));
        };
    }

    private static Formula comparison(Formula.Comparison comparison) {
        boolean truths = isTruth(comparison.left()) && isTruth(comparison.right());
        return switch (comparison.operator()) {
            case "==" -> truths ? same(comparison) : new Formula.Not(different(number(comparison.left()), number(comparison.right())));
            case "!=" -> truths ? new Formula.Not(same(comparison)) : different(number(comparison.left()), number(comparison.right()));
            default -> comparison.over(List.of(number(comparison.left()), number(comparison.right())));
        };
    }

    /** The language compares what changes continuously by order only. */
    private static Formula different(Formula left, Formula right) {
        Rewriting copies = new Rewriting("comparison");
        return or(new Formula.Comparison("<", left, right), new Formula.Comparison(">", copies.copy(left), copies.copy(right)));
    }

    private static Formula same(Formula.Comparison comparison) {
        return choice(condition(comparison.left()), condition(comparison.right()),
                new Formula.Not(condition(comparison.right())));
    }

    private static Formula choice(Formula condition, Formula then, Formula otherwise) {
        return or(new Formula.Junction("and", List.of(condition, then)),
                new Formula.Junction("and", List.of(new Formula.Not(new Rewriting("choice").copy(condition)), otherwise)));
    }

    private static Formula or(Formula left, Formula right) {
        return new Formula.Junction("or", List.of(left, right));
    }

    static boolean isTruth(Formula formula) {
        return switch (formula) {
            case Formula.Comparison ignored -> true;
            case Formula.Junction ignored -> true;
            case Formula.Not ignored -> true;
            case Formula.Truth ignored -> true;
            case Formula.Choice choice -> isTruth(choice.then()) && isTruth(choice.otherwise());
            default -> false;
        };
    }
}
