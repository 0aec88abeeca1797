package org.twinsmith.diagram.view;

import java.util.ArrayList;
import java.util.List;

import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.scene.Link;

/**
 * Finds the way of a link among what stands around it. The simple shapes come first; only where all of them cross components is a
 * way around searched for. The same drawing gives the same way.
 */
final class Wayfinder {
    /** A way found once stays until another is so much better: a drawing that jumps about is hard to follow. */
    private static final double MUCH = 1.25;
    private static final double STEP = 8;
    private static final int STEPS = 8;
    private final Surroundings around;
    private final Router.End from;
    private final Router.End to;

    Wayfinder(DiagramView view, Link link, Router.End from, Router.End to) {
        this.around = new Surroundings(view, link);
        this.from = from;
        this.to = to;
    }

    /** The best way. */
    List<Point> find() {
        List<Point> best = List.of();
        double least = Double.POSITIVE_INFINITY;
        for (List<Point> shape : Router.shapes(from, to)) {
            double length = Router.length(shape);
            if (length < least) {
                double price = length + around.price(shape);
                best = price < least ? shape : best;
                least = Math.min(price, least);
            }
        }
        if (least >= Surroundings.COLLISION) {
            List<Point> detour = new Detour(around, from, to).find(best);
            best = cost(detour) < least ? detour : best;
        }
        return aside(best);
    }

    /** A way that is there already, unless a new one is much better. */
    List<Point> keep(List<Point> route) {
        double now = cost(route);
        if (now == Router.length(route) && route.size() <= 3) {
            return route;
        }
        List<Point> found = find();
        return cost(found) * MUCH < now ? found : route;
    }

    private double cost(List<Point> route) {
        return Router.length(route) + around.price(route);
    }

    /** Pushes inner legs a little aside where they lie on other lines or on names. */
    private List<Point> aside(List<Point> route) {
        List<Point> best = route;
        double least = cost(best);
        for (int leg = 1; leg < route.size() - 2 && least > Router.length(best); leg++) {
            if (isFlat(route, leg) == isFlat(route, leg - 1) || isFlat(route, leg) == isFlat(route, leg + 1)) {
                continue;
            }
            for (int step = 1; step <= STEPS; step++) {
                for (double by : new double[] {step * STEP, -step * STEP}) {
                    List<Point> pushed = pushed(route, leg, by);
                    double cost = cost(pushed);
                    if (cost < least - 1) {
                        least = cost;
                        best = pushed;
                    }
                }
            }
            route = best;
        }
        return best;
    }

    private static boolean isFlat(List<Point> route, int leg) {
        return route.get(leg).y() == route.get(leg + 1).y();
    }

    private static List<Point> pushed(List<Point> route, int leg, double by) {
        Point a = route.get(leg);
        Point b = route.get(leg + 1);
        boolean upright = a.x() == b.x();
        List<Point> pushed = new ArrayList<>(route);
        pushed.set(leg, a.plus(upright ? by : 0, upright ? 0 : by));
        pushed.set(leg + 1, b.plus(upright ? by : 0, upright ? 0 : by));
        return pushed;
    }
}
