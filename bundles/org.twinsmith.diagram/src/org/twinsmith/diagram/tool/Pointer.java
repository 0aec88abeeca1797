package org.twinsmith.diagram.tool;

import org.twinsmith.diagram.layout.Point;

/**
 * Where the pointer is.
 *
 * @param at in the drawing
 * @param near how far beside a line still counts, in px of the drawing
 * @param adding whether the key that adds to a selection is held
 * @param free whether the key that turns snapping off is held
 */
public record Pointer(Point at, double near, boolean adding, boolean free) {
    /** A pointer with no key held. */
    public static Pointer at(double x, double y) {
        return new Pointer(new Point(x, y), 4, false, false);
    }
}
