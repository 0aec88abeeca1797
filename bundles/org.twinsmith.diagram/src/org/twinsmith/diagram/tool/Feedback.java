package org.twinsmith.diagram.tool;

import java.util.List;

import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.paint.Ink;

/** What a tool shows over the drawing while it is at work. */
public sealed interface Feedback {
    /** A frame. */
    record Frame(Rectangle box, Ink ink) implements Feedback {
    }

    /** A line. */
    record Line(List<Point> points, Ink ink) implements Feedback {
        public Line {
            points = List.copyOf(points);
        }
    }

    /** Words beside the pointer. */
    record Words(Point at, String text, Ink ink) implements Feedback {
    }
}
