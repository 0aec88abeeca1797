package org.twinsmith.core.plan;

import org.twinsmith.core.diagnostic.Place;

/**
 * A comparison whose change is an event: the integrator finds the zero of {@code left - right} and stops there.
 *
 * <p>Where {@code left} is {@link Expr.Time} and {@code right} is constant between events, the instant is known
 * beforehand and {@code right} is its value in seconds.
 *
 * @param text as written, for messages
 */
public record Relation(Comparison comparison, Expr left, Expr right, String text, Place place) {
    public boolean isInstant() {
        return left instanceof Expr.Time;
    }
}
