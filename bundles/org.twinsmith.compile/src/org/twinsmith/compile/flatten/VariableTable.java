package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.core.plan.Interval;

/** The variables of the flat system while they come into being. */
final class VariableTable {
    private final List<FlatVariable> variables = new ArrayList<>();
    private final Map<Integer, Integer> derivatives = new LinkedHashMap<>();

    /** The id that the next variable has to carry. */
    int nextId() {
        return variables.size();
    }

    /** Adds a variable, and after a state its derivative. */
    int add(FlatVariable variable) {
        variables.add(variable);
        if (variable.kind() == FlatKind.STATE) {
            derivatives.put(variable.id(), nextId());
            variables.add(new FlatVariable(nextId(), "der(" + variable.name() + ")", FlatKind.DERIVATIVE,
                    variable.type(), variable.unit(), Interval.ALL, false, false, "", variable.place()));
        }
        return variable.id();
    }

    FlatVariable get(int id) {
        return variables.get(id);
    }

    void change(int id, UnaryOperator<FlatVariable> change) {
        variables.set(id, change.apply(variables.get(id)));
    }

    List<FlatVariable> all() {
        return variables;
    }

    /** Id of a state to the id of its derivative. */
    Map<Integer, Integer> derivatives() {
        return derivatives;
    }
}
