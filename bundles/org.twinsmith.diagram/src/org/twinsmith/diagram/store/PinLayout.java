package org.twinsmith.diagram.store;

import org.twinsmith.diagram.layout.PlacedPin;

/**
 * Where a pin sits on the border of its component.
 *
 * @param side the side
 * @param at how far along it, in px from its left or upper end
 */
public record PinLayout(PlacedPin.Side side, double at) implements Placement {
}
