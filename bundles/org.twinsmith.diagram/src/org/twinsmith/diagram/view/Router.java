package org.twinsmith.diagram.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.twinsmith.diagram.layout.PlacedPin.Side;
import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;

/** Leads links from pin to pin with upright and flat legs; looks at their two ends only. */
final class Router {
    private static final double STUB = 16;
    /** What a corner is worth, in px. */
    static final double CORNER = 40;

    /** One end. @param at the pin, @param way the side to which the line leaves, @param box what it must not cross */
    record End(Point at, Side way, Rectangle box) {
        Point stub() {
            return switch (way) {
                case WEST -> at.plus(-STUB, 0);
                case EAST -> at.plus(STUB, 0);
                case NORTH -> at.plus(0, -STUB);
                case SOUTH -> at.plus(0, STUB);
            };
        }

        boolean isFlat() {
            return way == Side.WEST || way == Side.EAST;
        }
    }

    private Router() {
    }

    /** A few shapes of few corners, the simplest first. */
    static List<List<Point>> shapes(End from, End exactly) {
        End to = aligned(from, exactly);
        Point s = from.stub();
        Point t = to.stub();
        double midX = Math.rint((s.x() + t.x()) / 2);
        double midY = Math.rint((s.y() + t.y()) / 2);
        Rectangle both = from.box().union(to.box()).grown(STUB);
        Stream<List<Point>> flatFirst = Stream.of(midX, s.x(), t.x(), both.x(), both.right())
                .map(x -> List.of(new Point(x, s.y()), new Point(x, t.y())));
        Stream<List<Point>> uprightFirst = Stream.of(midY, both.y(), both.bottom())
                .map(y -> List.of(new Point(s.x(), y), new Point(t.x(), y)));
        Stream<List<Point>> corners = Stream.of(List.of(new Point(t.x(), s.y())), List.of(new Point(s.x(), t.y())));
        return Stream.of(flatFirst, uprightFirst, corners).flatMap(shapes -> shapes).map(middle -> joined(from, middle, to))
                .distinct().sorted(Comparator.comparingDouble(Router::length)).toList();
    }

    /** Less than a pixel is no step: rounding makes such. */
    private static End aligned(End from, End to) {
        Point at = to.at();
        if (from.isFlat() && to.isFlat() && Math.abs(at.y() - from.at().y()) < 1) {
            return new End(new Point(at.x(), from.at().y()), to.way(), to.box());
        }
        if (!from.isFlat() && !to.isFlat() && Math.abs(at.x() - from.at().x()) < 1) {
            return new End(new Point(from.at().x(), at.y()), to.way(), to.box());
        }
        return to;
    }

    /** A route through corners that somebody chose. */
    static List<Point> through(End from, List<Point> corners, End to) {
        List<Point> route = new ArrayList<>(List.of(from.at()));
        boolean flat = from.isFlat();
        for (Point corner : corners) {
            Point last = route.getLast();
            if (last.x() != corner.x() && last.y() != corner.y()) {
                route.add(flat ? new Point(corner.x(), last.y()) : new Point(last.x(), corner.y()));
            }
            flat = last.y() != corner.y();
            route.add(corner);
        }
        Point last = route.getLast();
        Point end = to.at();
        if (last.x() != end.x() && last.y() != end.y()) {
            route.add(to.isFlat() ? new Point(last.x(), end.y()) : new Point(end.x(), last.y()));
        }
        route.add(end);
        return simple(route);
    }

    /** The route after its ends moved: the corners beside the ends follow, the others stay. Empty where that leads nowhere. */
    static Optional<List<Point>> follow(List<Point> route, End from, End to) {
        List<Point> moved = new ArrayList<>(route);
        int last = route.size() - 1;
        if (last >= 2) {
            moved.set(1, follow(route.get(0), moved.get(1), from.at()));
            moved.set(last - 1, follow(route.get(last), moved.get(last - 1), to.at()));
        }
        moved.set(0, from.at());
        moved.set(last, to.at());
        return isSound(moved, from, to) ? Optional.of(simple(moved)) : Optional.empty();
    }

    private static Point follow(Point before, Point corner, Point now) {
        return before.y() == corner.y() ? new Point(corner.x(), now.y()) : new Point(now.x(), corner.y());
    }

    private static boolean isSound(List<Point> route, End from, End to) {
        for (int i = 1; i < route.size(); i++) {
            if (route.get(i).x() != route.get(i - 1).x() && route.get(i).y() != route.get(i - 1).y()) {
                return false;
            }
        }
        return leaves(from, route.get(1)) && leaves(to, route.get(route.size() - 2));
    }

    private static boolean leaves(End end, Point next) {
        double dx = next.x() - end.at().x();
        double dy = next.y() - end.at().y();
        return switch (end.way()) {
            case WEST -> dy == 0 && dx < 0;
            case EAST -> dy == 0 && dx > 0;
            case NORTH -> dx == 0 && dy < 0;
            case SOUTH -> dx == 0 && dy > 0;
        };
    }

    /** A route from pin to pin, through corners between the stubs. */
    static List<Point> joined(End from, List<Point> middle, End to) {
        List<Point> route = new ArrayList<>(List.of(from.at(), from.stub()));
        route.addAll(middle);
        route.addAll(List.of(to.stub(), to.at()));
        return simple(route);
    }

    /** The same way without corners that are none. */
    private static List<Point> simple(List<Point> route) {
        List<Point> simple = new ArrayList<>();
        for (Point point : route) {
            if (simple.size() >= 2 && inLine(simple.get(simple.size() - 2), simple.getLast(), point)) {
                simple.removeLast();
            }
            if (simple.isEmpty() || !simple.getLast().equals(point)) {
                simple.add(point);
            }
        }
        if (simple.size() == 1) {
            simple.add(simple.getFirst());
        }
        return simple;
    }

    private static boolean inLine(Point a, Point b, Point c) {
        return a.x() == b.x() && b.x() == c.x() && (b.y() - a.y()) * (c.y() - b.y()) >= 0
                || a.y() == b.y() && b.y() == c.y() && (b.x() - a.x()) * (c.x() - b.x()) >= 0;
    }

    /** The length of a route in px, with what its corners are worth. */
    static double length(List<Point> route) {
        double length = CORNER * route.size();
        for (int i = 1; i < route.size(); i++) {
            Point a = route.get(i - 1);
            Point b = route.get(i);
            length += Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
            length += i >= 2 && turnsBack(route.get(i - 2), a, b) ? Surroundings.COLLISION : 0;
        }
        return length;
    }

    private static boolean turnsBack(Point a, Point b, Point c) {
        return a.x() == b.x() && b.x() == c.x() || a.y() == b.y() && b.y() == c.y();
    }
}
