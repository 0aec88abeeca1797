package org.twinsmith.exchange.sbml.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;

import org.twinsmith.exchange.Loss;
import org.twinsmith.exchange.sbml.math.Formula;

/**
 * Finds units for all variables and numbers of a model, so that every formula is clean, by size too: SBML computes with
 * bare numbers and never converts, the language converts always.
 *
 * <p>The structure of the formulas comes first, then what the source declares, then that substance and size are plain
 * numbers, then that numbers in formulas are. A declaration that contradicts what came before is dropped and reported.
 * Where the structure itself is contradictory, as in {@code exp(time)}, the part gets a factor of size one that has the
 * unit missing, which changes no number, and that is reported.
 */
public final class UnitInference {
    private static final Set<String> KEEPING = Set.of("abs", "min", "max", "mod");

    private final UnitEquations equations = new UnitEquations();
    private final Map<String, Integer> variables = new HashMap<>();
    private final Map<Formula, Integer> numbers = new IdentityHashMap<>();
    private final Map<Formula, Measure> factors = new IdentityHashMap<>();
    /** Bases of powers whose exponent is no constant, in the order of the formulas. */
    private final List<Base> powers = new ArrayList<>();
    private final Measure time;
    private final Consumer<Loss> losses;

    private record Base(Formula formula, LinearForm form) {
    }

    /** @param time unit in which the source counts time @param losses told of each declaration and formula at odds */
    public UnitInference(Measure time, Consumer<Loss> losses) {
        this.time = time;
        this.losses = losses;
    }

    /** Makes a variable known. */
    public void variable(String name) {
        variables.put(name, equations.unknown());
    }

    /** Demands that two sides have the same unit. */
    public void equal(Formula left, Formula right, String where) {
        fit(right, form(left, where), where);
    }

    /** Demands that the parts of a condition fit. */
    public void condition(Formula condition, String where) {
        form(condition, where);
    }

    /** A declaration of the source. */
    public void declare(String variable, Measure unit) {
        if (equations.demandOne(LinearForm.of(variables.get(variable)).plus(LinearForm.of(unit), -1)).isPresent()) {
            losses.accept(new Loss(variable, "its declared unit [" + UnitText.of(unit)
                    + "] contradicts the formulas and was dropped"));
        }
    }

    /** Assumes a unit where nothing else determines it. */
    public void assume(String variable, Measure unit) {
        equations.demandOne(LinearForm.of(variables.get(variable)).plus(LinearForm.of(unit), -1));
    }

    /**
     * Makes the bases of powers with an exponent that is no constant plain numbers, as in the law of Hill. By a factor of
     * size one where they have a unit by now, which is what the law leaves out and no loss.
     */
    public void settlePowers() {
        powers.forEach(base -> equations.demandOne(base.form).ifPresent(unit -> factors.put(base.formula, unit.pow(-1))));
    }

    /** Honours units that numbers declare. */
    public void declareNumbers(DeclaredUnits units) {
        numbers.forEach((formula, unknown) -> {
            if (formula instanceof Formula.Number number) {
                units.find(number.units()).ifPresent(unit -> equations.demandOne(
                        LinearForm.of(unknown).plus(LinearForm.of(unit), -1)));
            }
        });
    }

    /** Assumes that numbers are plain where nothing else determines their unit, in the order of the formulas. */
    public void assumePlainNumbers() {
        numbers.values().stream().sorted().forEach(unknown -> equations.demandOne(LinearForm.of(unknown)));
    }

    /** UCUM text of a variable's unit. */
    public String unit(String variable) {
        return UnitText.of(equations.value(LinearForm.of(variables.get(variable))));
    }

    /** UCUM text of a number's unit. */
    public String unit(Formula.Number number) {
        Integer unknown = numbers.get(number);
        return unknown == null ? "1" : UnitText.of(equations.value(LinearForm.of(unknown)));
    }

    /** UCUM text of the factor that a part of a formula needs. */
    public Optional<String> factor(Formula part) {
        return Optional.ofNullable(factors.get(part)).map(UnitText::of);
    }

    private void fit(Formula part, LinearForm wanted, String where) {
        LinearForm own = form(part, where);
        equations.demandOne(own.plus(wanted, -1)).ifPresent(excess -> {
            factors.put(part, excess.pow(-1));
            losses.accept(new Loss(where, "a part of the formula has a unit that does not fit; it was multiplied by 1 ["
                    + UnitText.of(excess.pow(-1)) + "]"));
        });
    }

    private LinearForm form(Formula formula, String where) {
        return switch (formula) {
            case Formula.Number number -> LinearForm.of(numbers.computeIfAbsent(number, any -> equations.unknown()));
            case Formula.Symbol symbol -> LinearForm.of(variables.get(symbol.id()));
            case Formula.Time ignored -> LinearForm.of(time);
            case Formula.RateOf rate -> LinearForm.of(variables.get(rate.id())).plus(LinearForm.of(time), -1);
            case Formula.Negation negation -> form(negation.operand(), where);
            case Formula.Sum sum -> alike(sum.parts(), where);
            case Formula.Product product -> product.parts().stream().map(each -> form(each, where))
                    .reduce(LinearForm.of(Measure.ONE), (a, b) -> a.plus(b, 1));
            case Formula.Quotient quotient -> form(quotient.dividend(), where).plus(form(quotient.divisor(), where), -1);
            case Formula.Power power -> power(power, where);
            case Formula.Call call -> call(call, where);
            case Formula.Choice choice -> {
                form(choice.condition(), where);
                yield alike(List.of(choice.then(), choice.otherwise()), where);
            }
            case Formula.Comparison comparison -> alike(List.of(comparison.left(), comparison.right()), where);
            case Formula.Junction junction -> each(junction.parts(), where);
            case Formula.Not not -> form(not.operand(), where);
            case Formula.Truth ignored -> LinearForm.of(Measure.ONE);
            case Formula.Defined defined -> throw new IllegalStateException(defined.id() + " is not written out");
        };
    }

    private LinearForm each(List<Formula> parts, String where) {
        parts.forEach(part -> form(part, where));
        return LinearForm.of(Measure.ONE);
    }

    private LinearForm alike(List<Formula> parts, String where) {
        LinearForm first = form(parts.getFirst(), where);
        parts.subList(1, parts.size()).forEach(part -> fit(part, first, where));
        return first;
    }

    private LinearForm power(Formula.Power power, String where) {
        OptionalDouble exponent = constant(power.exponent());
        if (exponent.isPresent()) {
            form(power.exponent(), where);
            fit(power.exponent(), LinearForm.of(Measure.ONE), where);
            return form(power.base(), where).pow(exponent.getAsDouble());
        }
        powers.add(new Base(power.base(), form(power.base(), where)));
        fit(power.exponent(), LinearForm.of(Measure.ONE), where);
        return LinearForm.of(Measure.ONE);
    }

    /** The value of what the language takes for a rational constant. */
    private static OptionalDouble constant(Formula formula) {
        return switch (formula) {
            case Formula.Number number -> OptionalDouble.of(number.value());
            case Formula.Negation negation when negation.operand() instanceof Formula.Number number ->
                OptionalDouble.of(-number.value());
            case Formula.Quotient quotient when quotient.dividend() instanceof Formula.Number over
                    && quotient.divisor() instanceof Formula.Number under -> OptionalDouble.of(over.value() / under.value());
            default -> OptionalDouble.empty();
        };
    }

    private LinearForm call(Formula.Call call, String where) {
        if (call.function().equals("sqrt")) {
            return form(call.parts().getFirst(), where).pow(0.5);
        }
        if (call.function().equals(Formula.DELAY)) {
            fit(call.parts().get(1), LinearForm.of(time), where);
            LinearForm own = form(call.parts().getFirst(), where);
            call.parts().stream().skip(2).forEach(before -> fit(before, own, where));
            return own;
        }
        if (KEEPING.contains(call.function())) {
            return alike(call.parts(), where);
        }
        call.parts().forEach(part -> fit(part, LinearForm.of(Measure.ONE), where));
        return LinearForm.of(Measure.ONE);
    }
}
