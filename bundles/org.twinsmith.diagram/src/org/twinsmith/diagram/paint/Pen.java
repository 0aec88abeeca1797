package org.twinsmith.diagram.paint;

import java.util.List;
import java.util.function.Supplier;

import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;

/** Draws on something: a file, a canvas. Coordinates in px, y downwards. */
public interface Pen {
    /** Where a text's given point lies. */
    enum Anchor {
        START, MIDDLE, END
    }

    /**
     * Starts a group; groups nest.
     *
     * @param hue number of the medium of what is in it, or -1
     * @param mark what it belongs to; only a pen that writes it down need ask
     */
    void open(int hue, Supplier<Mark> mark);

    /** Ends the innermost group. */
    void close();

    /** A rectangle with round corners. */
    void rectangle(Rectangle bounds, double corner, Ink ink);

    void circle(Point center, double radius, Ink ink);

    /** A closed shape. */
    void polygon(List<Point> corners, Ink ink);

    /** An open line with round bends. */
    void route(List<Point> points, double bend, Ink ink);

    /** One line of text on a base line. */
    void text(Point at, String text, double size, Anchor anchor, Ink ink);
}
