package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.twinsmith.compile.Findings;
import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Expr;

/**
 * Who gives an input its value: a connection, the scenario or a read binding, and one of them only. The default counts
 * where none of them does.
 */
final class InputValues {
    private final VariableTable variables;
    private final Findings findings;
    private final Map<Integer, String> givers = new HashMap<>();
    private final Set<Integer> bound = new HashSet<>();
    private final Set<Integer> varied = new HashSet<>();
    private final List<FlatEquation> equations = new ArrayList<>();

    InputValues(VariableTable variables, Findings findings) {
        this.variables = variables;
        this.findings = findings;
    }

    /** Feeds an input from another variable, after which it is no input any more but an unknown with an equation. */
    void connect(int source, int input, String text, Place place) {
        FlatVariable target = variables.get(input);
        if (target.kind() != FlatKind.INPUT && !givers.containsKey(input)) {
            findings.error(Code.BAD_CONNECTION, "'" + text + "' feeds " + target.name() + ", which is not an input",
                    "connect value -> input", place);
        } else {
            drive(input, new Expr.Slot(source), text, place);
        }
    }

    /** Feeds an input from an expression, after which it is no input any more but an unknown with an equation. */
    void drive(int input, Expr value, String text, Place place) {
        FlatVariable target = variables.get(input);
        if (take(input, "'" + text + "'", place)) {
            variables.change(input, variable -> new FlatVariable(variable.id(), variable.name(), FlatKind.ALGEBRAIC,
                    variable.type(), variable.unit(), variable.range(), variable.published(), false,
                    variable.description(), variable.place(), variable.limits()));
            equations.add(new FlatEquation(new Expr.Slot(input), value, target.isReal(), text, place));
        }
    }

    /**
     * Takes the right to give an input its value.
     *
     * @param giver who asks, for messages
     * @return whether nobody else had it
     */
    boolean take(int input, String giver, Place place) {
        String other = givers.putIfAbsent(input, giver);
        if (other != null) {
            findings.error(Code.SECOND_VALUE, variables.get(input).name() + " gets its value from " + other
                    + " already, and from " + giver + " too", "remove one of them", place);
        }
        return other == null;
    }

    /** Notes that a read binding gives an input its value. */
    void bind(int input, String text, Place place) {
        if (take(input, "'" + text + "'", place)) {
            bound.add(input);
        }
    }

    /** Whether a read binding gives the value. */
    boolean isBound(int input) {
        return bound.contains(input);
    }

    /** Notes that each run of an experiment gives the input a value of its own, whatever else the model says. */
    void vary(int input) {
        varied.add(input);
    }

    /** Whether each run gives the value. */
    boolean isVaried(int input) {
        return varied.contains(input);
    }

    /** Whether a connection, the scenario or a binding gives the value. */
    boolean isGiven(int input) {
        return givers.containsKey(input);
    }

    /** One equation for each connected input. */
    List<FlatEquation> equations() {
        return equations;
    }
}
