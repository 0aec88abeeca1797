package org.twinsmith.diagram.paint;

import java.util.ArrayList;
import java.util.List;

import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;

/** Maps the unit square, in which symbols are drawn, to a box. */
record Shape(Rectangle box) {
    Point point(double x, double y) {
        return new Point(box.x() + x * box.width(), box.y() + y * box.height());
    }

    /** Points from pairs of coordinates. */
    List<Point> points(double... pairs) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            points.add(point(pairs[i], pairs[i + 1]));
        }
        return points;
    }

    double length(double part) {
        return part * box.width();
    }

    Rectangle box(double x, double y, double width, double height) {
        return new Rectangle(box.x() + x * box.width(), box.y() + y * box.height(), width * box.width(), height * box.height());
    }
}
