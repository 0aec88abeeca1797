package org.twinsmith.core.plan;

import java.util.List;

import org.twinsmith.core.diagnostic.Place;

/**
 * Actions that run together at {@code offset + k * period} for each whole k from 0 on. The instants are products, not
 * sums, so that they do not drift.
 *
 * @param period above zero and constant during a run, s
 * @param offset the first instant, at or after the start of the run and constant during it, s
 * @param actions right-hand sides read the values before the instant
 */
public record Clock(Expr period, Expr offset, List<When.Action> actions, Place place) {
    public Clock {
        actions = List.copyOf(actions);
    }
}
