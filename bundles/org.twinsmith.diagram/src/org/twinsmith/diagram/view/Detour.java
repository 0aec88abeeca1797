package org.twinsmith.diagram.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeSet;

import org.twinsmith.diagram.layout.PlacedComponent;
import org.twinsmith.diagram.layout.PlacedPin;
import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;

/**
 * Searches a way around components: the cheapest one, by length and corners, on the lines along their borders.
 *
 * <p>A* on an orthogonal visibility graph (Wybrow, Marriott and Stuckey, Orthogonal Connector Routing, Graph Drawing 2009), of the
 * components alone that ways found so far cross, so that the size of the drawing does not matter.
 */
final class Detour {
    private static final int ROUNDS = 10;
    private static final int MOST_CROSSINGS = 6000;
    private static final double BESIDE = 14;
    private static final double CLEAR = 5;
    private static final double LABEL = 60;
    private final Surroundings around;
    private final Router.End from;
    private final Router.End to;
    private double[] xs = {};
    private double[] ys = {};

    Detour(Surroundings around, Router.End from, Router.End to) {
        this.around = around;
        this.from = from;
        this.to = to;
    }

    /** A way that crosses less than another does; that other where there is none. */
    List<Point> find(List<Point> crossing) {
        SortedMap<String, PlacedComponent> known = around.ends();
        known.putAll(around.crossed(crossing));
        List<Point> best = crossing;
        for (int round = 0; round < ROUNDS; round++) {
            List<Point> route = search(known.values());
            if (route.isEmpty()) {
                return best;
            }
            best = route;
            SortedMap<String, PlacedComponent> more = around.crossed(route);
            if (known.keySet().containsAll(more.keySet())) {
                return best;
            }
            known.putAll(more);
        }
        return best;
    }

    /** A place on the grid, with the way one came. @param direction 0 to 3: left, right, up, down */
    private record Step(int state, double least) {
    }

    private List<Point> search(Collection<PlacedComponent> obstacles) {
        lines(obstacles);
        int columns = xs.length;
        int rows = ys.length;
        if (columns * rows > MOST_CROSSINGS) {
            return List.of();
        }
        int goal = index(xs, to.stub().x()) + columns * index(ys, to.stub().y());
        double[] costs = new double[4 * columns * rows];
        int[] before = new int[costs.length];
        Arrays.fill(costs, Double.POSITIVE_INFINITY);
        PriorityQueue<Step> open = new PriorityQueue<>((a, b) -> a.least() != b.least() ? Double.compare(a.least(), b.least())
                : Integer.compare(a.state(), b.state()));
        int start = 4 * (index(xs, from.stub().x()) + columns * index(ys, from.stub().y())) + direction(from.way(), false);
        costs[start] = 0;
        before[start] = -1;
        open.add(new Step(start, 0));
        while (!open.isEmpty()) {
            int state = open.poll().state();
            int place = state / 4;
            if (place == goal) {
                return route(state, before);
            }
            for (int direction = 0; direction < 4; direction++) {
                int next = neighbour(place, direction);
                if (next < 0 || direction == (state % 4 ^ 1) || next == goal && direction == (direction(to.way(), true) ^ 1)) {
                    continue;
                }
                double edge = edge(place, next, obstacles);
                double last = next == goal && direction != direction(to.way(), true) ? Router.CORNER : 0;
                double cost = costs[state] + edge + (direction == state % 4 ? 0 : Router.CORNER) + last;
                if (cost < costs[4 * next + direction]) {
                    costs[4 * next + direction] = cost;
                    before[4 * next + direction] = state;
                    open.add(new Step(4 * next + direction, cost + Math.abs(x(next) - x(goal)) + Math.abs(y(next) - y(goal))));
                }
            }
        }
        return List.of();
    }

    /** The lines along which a way may run: from the ends, and beside the obstacles and the names of their pins. */
    private void lines(Collection<PlacedComponent> obstacles) {
        TreeSet<Double> upright = new TreeSet<>(List.of(from.stub().x(), to.stub().x()));
        TreeSet<Double> flat = new TreeSet<>(List.of(from.stub().y(), to.stub().y()));
        for (PlacedComponent each : obstacles) {
            for (Rectangle box : List.of(each.bounds().grown(BESIDE), DiagramView.outline(each).grown(2))) {
                upright.addAll(List.of(Math.rint(box.x()), Math.rint(box.right())));
                flat.addAll(List.of(Math.rint(box.y()), Math.rint(box.bottom())));
            }
        }
        xs = upright.stream().mapToDouble(Double::doubleValue).toArray();
        ys = flat.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private double edge(int place, int next, Collection<PlacedComponent> obstacles) {
        Rectangle leg = Rectangle.between(new Point(x(place), y(place)), new Point(x(next), y(next)));
        double cost = leg.width() + leg.height();
        for (PlacedComponent each : obstacles) {
            if (leg.meets(each.bounds().grown(CLEAR))) {
                return Double.POSITIVE_INFINITY;
            }
            for (PlacedPin pin : each.pins()) {
                cost += pin.label().meets(leg) ? LABEL : 0;
            }
        }
        return around.isInside(leg) ? cost : Double.POSITIVE_INFINITY;
    }

    private int neighbour(int place, int direction) {
        int column = place % xs.length;
        int row = place / xs.length;
        return switch (direction) {
            case 0 -> column == 0 ? -1 : place - 1;
            case 1 -> column == xs.length - 1 ? -1 : place + 1;
            case 2 -> row == 0 ? -1 : place - xs.length;
            default -> row == ys.length - 1 ? -1 : place + xs.length;
        };
    }

    private List<Point> route(int last, int[] before) {
        List<Point> middle = new ArrayList<>();
        for (int state = last; state >= 0; state = before[state]) {
            middle.addFirst(new Point(x(state / 4), y(state / 4)));
        }
        return Router.joined(from, middle, to);
    }

    private double x(int place) {
        return xs[place % xs.length];
    }

    private double y(int place) {
        return ys[place / xs.length];
    }

    private static int index(double[] lines, double at) {
        return Arrays.binarySearch(lines, at);
    }

    /** @param inward towards the pin rather than away from it */
    private static int direction(org.twinsmith.diagram.layout.PlacedPin.Side way, boolean inward) {
        int outward = switch (way) {
            case WEST -> 0;
            case EAST -> 1;
            case NORTH -> 2;
            case SOUTH -> 3;
        };
        return inward ? outward ^ 1 : outward;
    }
}
