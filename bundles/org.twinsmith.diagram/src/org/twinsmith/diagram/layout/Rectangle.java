package org.twinsmith.diagram.layout;

import java.util.List;

/** An upright rectangle in px; x and y are its upper left corner. */
public record Rectangle(double x, double y, double width, double height) {
    public Point center() {
        return new Point(x + width / 2, y + height / 2);
    }

    /** The smallest rectangle around both. */
    public Rectangle union(Rectangle other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Rectangle(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    /** This rectangle, wider on all sides. */
    public Rectangle grown(double by) {
        return new Rectangle(x - by, y - by, width + 2 * by, height + 2 * by);
    }

    public Rectangle moved(double dx, double dy) {
        return new Rectangle(x + dx, y + dy, width, height);
    }

    /** Whether the two have a point in common, borders included. */
    public boolean meets(Rectangle other) {
        return x <= other.right() && other.x <= right() && y <= other.bottom() && other.y <= bottom();
    }

    public boolean contains(Point point) {
        return point.x() >= x && point.x() <= right() && point.y() >= y && point.y() <= bottom();
    }

    public boolean contains(Rectangle other) {
        return other.x >= x && other.right() <= right() && other.y >= y && other.bottom() <= bottom();
    }

    /** The rectangle between two points. */
    public static Rectangle between(Point a, Point b) {
        return new Rectangle(Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y()));
    }

    /** The smallest rectangle around points; there is at least one. */
    public static Rectangle around(List<Point> points) {
        double left = points.stream().mapToDouble(Point::x).min().orElseThrow();
        double top = points.stream().mapToDouble(Point::y).min().orElseThrow();
        return new Rectangle(left, top, points.stream().mapToDouble(Point::x).max().orElseThrow() - left,
                points.stream().mapToDouble(Point::y).max().orElseThrow() - top);
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }
}
