package org.twinsmith.compile.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.twinsmith.compile.alias.Alias;
import org.twinsmith.compile.alias.Reduced;
import org.twinsmith.compile.expression.Substitution;
import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Layout;

/** The slot of each variable in the plan. */
final class SlotMap {
    private final Reduced reduced;
    private final int[] slots;
    private final Layout layout;
    private final Substitution renumbering = new Substitution(id -> new Expr.Slot(slot(id)));

    SlotMap(Reduced reduced) {
        this.reduced = reduced;
        slots = new int[reduced.system().variables().size()];
        Arrays.fill(slots, -1);
        int states = number(FlatKind.STATE, 0);
        int discretes = number(FlatKind.DISCRETE, states);
        int inputs = number(FlatKind.INPUT, discretes);
        int parameters = number(FlatKind.PARAMETER, inputs);
        int algebraics = number(FlatKind.ALGEBRAIC, parameters);
        layout = new Layout(states, discretes - states, inputs - discretes, parameters - inputs,
                algebraics - parameters);
        for (Map.Entry<Integer, Integer> derivative : reduced.system().derivatives().entrySet()) {
            slots[derivative.getValue()] = layout.derivativeOf(slots[derivative.getKey()]);
        }
    }

    /** Numbers the representatives of a kind in the order of the model. @return the number after the last */
    private int number(FlatKind kind, int first) {
        List<FlatVariable> variables = reduced.system().variables();
        int next = first;
        for (FlatVariable variable : variables) {
            if (variable.kind() == kind && reduced.isRepresentative(variable.id())) {
                slots[variable.id()] = next++;
            }
        }
        return next;
    }

    Layout layout() {
        return layout;
    }

    /** The slot of a variable, or of what stands for it. */
    int slot(int id) {
        return slots[alias(id).variable()];
    }

    Alias alias(int id) {
        return reduced.aliases().get(id);
    }

    /** Turns ids into slots. */
    Substitution renumbering() {
        return renumbering;
    }
}
