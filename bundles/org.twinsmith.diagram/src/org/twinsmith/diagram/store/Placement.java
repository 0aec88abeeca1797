package org.twinsmith.diagram.store;

import java.util.List;

import org.twinsmith.diagram.layout.Point;

/** Where something stands: what a line of a layout file says after the name. */
sealed interface Placement permits NodeLayout, PinLayout, Placement.Bends, Viewport {

    /** The corners of a link between its ends. */
    record Bends(List<Point> points) implements Placement {
        public Bends {
            points = List.copyOf(points);
        }
    }
}
