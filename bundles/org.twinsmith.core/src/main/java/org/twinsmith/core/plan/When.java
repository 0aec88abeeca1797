package org.twinsmith.core.plan;

import java.util.List;

import org.twinsmith.core.diagnostic.Place;

/**
 * Actions that run together on each change of a condition from false to true.
 *
 * @param actions right-hand sides read the values before the event
 */
public record When(Condition condition, List<Action> actions, Place place) {
    public When {
        actions = List.copyOf(actions);
    }

    /** {@code values[slot] = value}: a discrete assignment, or the {@code reinit} of a state. */
    public record Action(int slot, Expr value, Place place) {
    }
}
