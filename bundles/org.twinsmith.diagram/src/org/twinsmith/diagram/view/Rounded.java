package org.twinsmith.diagram.view;

import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;

/** Places as a layout file writes them, so that a drawing looks the same before and after it was closed. */
final class Rounded {
    private Rounded() {
    }

    static Rectangle of(Rectangle box) {
        return new Rectangle(of(box.x()), of(box.y()), of(box.width()), of(box.height()));
    }

    static Point of(Point point) {
        return new Point(of(point.x()), of(point.y()));
    }

    static double of(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
