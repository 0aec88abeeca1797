package org.twinsmith.diagram.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.twinsmith.diagram.layout.PlacedPin.Side;
import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;

/** Leads links from pin to pin with upright and flat legs. Looks at the two ends only, so that it is as quick in a large drawing as in a small one. */
final class Router {
    private static final double STUB = 16;
    private static final double CORNER_COST = 40;
    private static final double COLLISION_COST = 20_000;

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

    /** The best of a few shapes: few corners, short, not across the components at its ends. */
    static List<Point> route(End from, End exactly) {
        End to = aligned(from, exactly);
        Point s = from.stub();
        Point t = to.stub();
        double midX = Math.rint((s.x() + t.x()) / 2);
        double midY = Math.rint((s.y() + t.y()) / 2);
        Rectangle both = from.box().union(to.box()).grown(STUB);
        Stream<List<Point>> flatFirst = Stream.of(midX, both.x(), both.right()).map(x -> List.of(new Point(x, s.y()), new Point(x, t.y())));
        Stream<List<Point>> uprightFirst = Stream.of(midY, both.y(), both.bottom())
                .map(y -> List.of(new Point(s.x(), y), new Point(t.x(), y)));
        Stream<List<Point>> corners = Stream.of(List.of(new Point(t.x(), s.y())), List.of(new Point(s.x(), t.y())));
        return Stream.of(flatFirst, uprightFirst, corners).flatMap(shapes -> shapes)
                .map(middle -> simple(joined(from.at(), s, middle, t, to.at())))
                .min(Comparator.comparingDouble(route -> cost(route, from, to))).orElseThrow();
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

    /** The route after its ends moved: the corners beside the ends follow, the others stay. A new route where that leads nowhere. */
    static List<Point> follow(List<Point> route, End from, End to) {
        List<Point> moved = new ArrayList<>(route);
        int last = route.size() - 1;
        if (last >= 2) {
            moved.set(1, follow(route.get(0), moved.get(1), from.at()));
            moved.set(last - 1, follow(route.get(last), moved.get(last - 1), to.at()));
        }
        moved.set(0, from.at());
        moved.set(last, to.at());
        return isSound(moved, from, to) ? simple(moved) : route(from, to);
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

    private static List<Point> joined(Point from, Point stub, List<Point> middle, Point other, Point to) {
        List<Point> route = new ArrayList<>(List.of(from, stub));
        route.addAll(middle);
        route.addAll(List.of(other, to));
        return route;
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

    private static double cost(List<Point> route, End from, End to) {
        double cost = CORNER_COST * route.size();
        for (int i = 1; i < route.size(); i++) {
            Point a = route.get(i - 1);
            Point b = route.get(i);
            cost += Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
            boolean back = i >= 2 && turnsBack(route.get(i - 2), a, b);
            cost += back || crosses(a, b, from.box()) || crosses(a, b, to.box()) ? COLLISION_COST : 0;
        }
        return cost;
    }

    private static boolean turnsBack(Point a, Point b, Point c) {
        return a.x() == b.x() && b.x() == c.x() || a.y() == b.y() && b.y() == c.y();
    }

    private static boolean crosses(Point a, Point b, Rectangle box) {
        return box.width() > 0 && Rectangle.around(List.of(a, b)).meets(box.grown(-1));
    }
}
