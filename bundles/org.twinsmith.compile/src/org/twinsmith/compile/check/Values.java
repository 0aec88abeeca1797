package org.twinsmith.compile.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

import org.twinsmith.compile.Findings;
import org.twinsmith.compile.expression.Evaluator;
import org.twinsmith.compile.flat.Definition;
import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.compile.flat.FlatSystem;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.plan.Interval;

/**
 * The values that are known before a run, in the order in which they can be computed.
 *
 * @param parameters definitions of parameters
 * @param starts definitions of initial values
 * @param guesses definitions of initial guesses
 * @param inputs definitions of inputs
 * @param known value of each parameter and start by id of its variable, SI; not a number for all others
 */
public record Values(List<Definition> parameters, List<Definition> starts, List<Definition> guesses,
        List<Definition> inputs, double[] known) {
    /** Orders and evaluates the values; circles, forbidden reads and values outside of their range are findings. */
    public static Values check(FlatSystem system, Findings findings) {
        List<Definition> parameters = new DefinitionOrder(system, EnumSet.of(FlatKind.PARAMETER), findings)
                .sort(system.parameters());
        DefinitionOrder startOrder = new DefinitionOrder(system,
                EnumSet.of(FlatKind.PARAMETER, FlatKind.STATE, FlatKind.DISCRETE), system.initial().free(), findings);
        List<Definition> starts = startOrder.sort(system.starts());
        List<Definition> guesses = startOrder.sort(system.guesses());
        List<Definition> inputs = new DefinitionOrder(system,
                EnumSet.of(FlatKind.PARAMETER, FlatKind.STATE, FlatKind.DISCRETE, FlatKind.INPUT), findings)
                .sort(system.inputs());
        Values values = new Values(parameters, starts, guesses, inputs, new double[system.variables().size()]);
        if (!findings.hasErrors()) {
            values.evaluate(system, findings);
        }
        return values;
    }

    private void evaluate(FlatSystem system, Findings findings) {
        Arrays.fill(known, Double.NaN);
        Evaluator evaluator = Evaluator.of(slot -> known[slot]);
        for (List<Definition> definitions : List.of(parameters, starts)) {
            for (Definition definition : definitions) {
                FlatVariable variable = system.variable(definition.variable());
                known[variable.id()] = evaluator.value(definition.value());
                checkValue(variable, definition, findings);
            }
        }
    }

    private void checkValue(FlatVariable variable, Definition definition, Findings findings) {
        double value = known[variable.id()];
        if (!Double.isFinite(value)) {
            findings.error(Code.NOT_FINITE, "the value of " + variable.name() + " is " + value,
                    "look for a division by zero or a root of a negative number", definition.place());
        } else if (!variable.range().contains(value)) {
            Interval range = variable.range();
            findings.error(Code.RANGE, variable.name() + " is " + shown(variable, value) + ", allowed is "
                    + shown(variable, range.low()) + " .. " + shown(variable, range.high()) + " ["
                    + variable.unit().text() + "]", "change the value or the range", definition.place());
        }
    }

    /** In the variable's unit, without the digits that conversion to SI and back may add. */
    private static String shown(FlatVariable variable, double si) {
        double value = variable.unit().fromSi(si);
        return Double.isFinite(value) ? new BigDecimal(value).round(new MathContext(12))
                .stripTrailingZeros().toString() : value < 0 ? "-infinity" : "infinity";
    }
}
