package org.twinsmith.diagram.layout;

import org.twinsmith.diagram.scene.Pin;

/**
 * A pin with its position.
 *
 * @param bounds its marker
 * @param side the side of its component that it lies on
 * @param label where its name is written
 */
public record PlacedPin(Pin pin, Rectangle bounds, Side side, Rectangle label) {
    /** The same elsewhere, with its name. */
    public PlacedPin moved(double dx, double dy) {
        return new PlacedPin(pin, bounds.moved(dx, dy), side, label.moved(dx, dy));
    }

    /** A side of a component. */
    public enum Side {
        NORTH, EAST, SOUTH, WEST
    }
}
