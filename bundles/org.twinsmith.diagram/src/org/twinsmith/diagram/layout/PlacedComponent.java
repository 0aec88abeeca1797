package org.twinsmith.diagram.layout;

import java.util.List;

import org.twinsmith.diagram.scene.Component;

/** A component with its position; its parts are placed on their own. */
public record PlacedComponent(Component component, Rectangle bounds, List<PlacedPin> pins) {
    public PlacedComponent {
        pins = List.copyOf(pins);
    }

    /** The same elsewhere, with its pins. */
    public PlacedComponent moved(double dx, double dy) {
        return new PlacedComponent(component, bounds.moved(dx, dy), pins.stream().map(each -> each.moved(dx, dy)).toList());
    }
}
