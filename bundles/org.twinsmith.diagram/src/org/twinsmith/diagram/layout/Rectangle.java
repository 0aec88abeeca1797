package org.twinsmith.diagram.layout;

/** An upright rectangle in px; x and y are its upper left corner. */
public record Rectangle(double x, double y, double width, double height) {
    public Point center() {
        return new Point(x + width / 2, y + height / 2);
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }
}
