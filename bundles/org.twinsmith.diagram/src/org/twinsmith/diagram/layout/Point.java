package org.twinsmith.diagram.layout;

/** A point in px, y downwards. */
public record Point(double x, double y) {
    public Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }
}
