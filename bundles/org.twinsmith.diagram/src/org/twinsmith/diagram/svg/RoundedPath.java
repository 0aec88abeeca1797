package org.twinsmith.diagram.svg;

import java.util.List;

import org.twinsmith.diagram.layout.Point;

/** Writes an open line as SVG path data, with its bends rounded as far as the legs allow. */
final class RoundedPath {
    private RoundedPath() {
    }

    static String of(List<Point> points, double radius) {
        StringBuilder data = new StringBuilder("M").append(pair(points.get(0)));
        for (int i = 1; i < points.size() - 1; i++) {
            Point corner = points.get(i);
            double room = Math.min(distance(points.get(i - 1), corner), distance(corner, points.get(i + 1))) / 2;
            double round = Math.min(radius, room);
            if (round < 0.5) {
                data.append('L').append(pair(corner));
            } else {
                data.append('L').append(pair(towards(corner, points.get(i - 1), round)))
                        .append('Q').append(pair(corner)).append(' ')
                        .append(pair(towards(corner, points.get(i + 1), round)));
            }
        }
        return data.append('L').append(pair(points.get(points.size() - 1))).toString();
    }

    private static Point towards(Point from, Point to, double length) {
        double part = length / distance(from, to);
        return from.plus((to.x() - from.x()) * part, (to.y() - from.y()) * part);
    }

    private static double distance(Point one, Point other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }

    private static String pair(Point point) {
        return SvgNumber.of(point.x()) + " " + SvgNumber.of(point.y());
    }
}
