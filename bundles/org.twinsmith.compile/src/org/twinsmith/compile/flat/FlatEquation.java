package org.twinsmith.compile.flat;

import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Expr;

/**
 * Two sides that are equal at every instant.
 *
 * @param real whether both sides are reals; others are solved only for a variable that stands alone on one side
 * @param text as an engineer would recognise it, such as {@code p1: head = speed * k}
 */
public record FlatEquation(Expr left, Expr right, boolean real, String text, Place place) {
    /** The same equation with other sides. */
    public FlatEquation with(Expr newLeft, Expr newRight) {
        return new FlatEquation(newLeft, newRight, real, text, place);
    }
}
