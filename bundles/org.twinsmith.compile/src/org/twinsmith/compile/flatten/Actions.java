package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.List;

import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.plan.When;
import org.twinsmith.model.twin.Action;
import org.twinsmith.model.twin.Reinit;

/** Assignments and reinits. */
record Actions(Context context) {
    /** The actions of an instance; wrong ones are findings. */
    List<When.Action> of(Component component, List<Action> statements) {
        List<When.Action> actions = new ArrayList<>();
        for (Action action : statements) {
            int target = target(component, action);
            if (target >= 0) {
                actions.add(new When.Action(target, context.lowering().momentary(action.getValue(), component),
                        context.place(action)));
            }
        }
        return actions;
    }

    /** The id of the variable that an action changes; -1 where it must not. */
    private int target(Component component, Action action) {
        boolean reinit = action instanceof Reinit;
        FlatKind allowed = reinit ? FlatKind.STATE : FlatKind.DISCRETE;
        if (context.paths().resolve(action.getTarget(), component) instanceof Denotation.OfVariable variable
                && context.variables().get(variable.id()).kind() == allowed) {
            return variable.id();
        }
        String name = context.request().text().text(action.getTarget());
        context.findings().error(Code.BAD_ASSIGNMENT, reinit ? "reinit changes states only, and " + name + " is none"
                : "an assignment in a when changes properties only, and " + name + " is none",
                reinit ? "declare it as a state" : "declare it as a property, or use reinit for a state",
                context.place(action));
        return -1;
    }
}
