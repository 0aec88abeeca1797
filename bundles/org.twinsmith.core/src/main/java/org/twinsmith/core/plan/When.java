package org.twinsmith.core.plan;

import java.util.List;

import org.twinsmith.core.diagnostic.Place;

/**
 * Actions that run together on each change of a condition from false to true.
 *
 * @param actions right-hand sides read the values before the event
 * @param otherwise whether it is a branch of the {@code when} before it in the plan, and so runs only where no branch
 *        before it runs at the same instant
 */
public record When(Condition condition, List<Action> actions, boolean otherwise, Place place) {
    public When {
        actions = List.copyOf(actions);
    }

    /** A reaction that depends on no other. */
    public When(Condition condition, List<Action> actions, Place place) {
        this(condition, actions, false, place);
    }

    /** {@code values[slot] = value}: a discrete assignment, or the {@code reinit} of a state. */
    public record Action(int slot, Expr value, Place place) {
    }
}
