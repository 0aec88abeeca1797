package org.twinsmith.diagram.view;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.twinsmith.diagram.layout.PlacedComponent;
import org.twinsmith.diagram.layout.PlacedLink;
import org.twinsmith.diagram.layout.PlacedPin;
import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.scene.Link;

/** What is in the way of a link: components, the names of pins, links of other nodes. Costs in proportion to what a route passes. */
final class Surroundings {
    /** The price of one component that a leg crosses, in px of detour; what has no other way pays it. */
    static final double COLLISION = 20_000;
    private static final double LABEL = 60;
    private static final double OVERLAP = 80;
    private static final double CROSSING = 12;
    /** A line nearer to a border looks like a part of it. */
    private static final double CLEAR = 6;
    /** Lines nearer than this look like one. */
    private static final double BESIDE = 5;
    private final DiagramView view;
    private final Link link;
    private final String source;
    private final String target;

    Surroundings(DiagramView view, Link link) {
        this.view = view;
        this.link = link;
        this.source = view.owner(link.source()).orElse("");
        this.target = view.owner(link.target()).orElse("");
    }

    /** What a route crosses, in px of detour that it is worth to avoid. */
    double price(List<Point> route) {
        double[] price = {0};
        for (int i = 1; i < route.size(); i++) {
            Rectangle leg = leg(route, i);
            boolean ends = i == 1 || i == route.size() - 1;
            view.near(leg.grown(CLEAR), each -> price[0] += price(leg, each, ends));
            view.passing(leg.grown(BESIDE), each -> price[0] += price(leg, each));
            price[0] += border(leg, ends);
        }
        return price[0];
    }

    /** The components that a route crosses, by path. */
    SortedMap<String, PlacedComponent> crossed(List<Point> route) {
        SortedMap<String, PlacedComponent> crossed = new TreeMap<>();
        for (int i = 1; i < route.size(); i++) {
            Rectangle leg = leg(route, i);
            view.near(leg, each -> {
                if (collides(leg, each)) {
                    crossed.put(each.component().path(), each);
                }
            });
        }
        return crossed;
    }

    /** The components at the ends, so far as they are met from outside. */
    SortedMap<String, PlacedComponent> ends() {
        SortedMap<String, PlacedComponent> ends = new TreeMap<>();
        for (String owner : List.of(source, target)) {
            if (!isAround(owner)) {
                ends.put(owner, view.component(owner));
            }
        }
        return ends;
    }

    /** Whether a leg stays in the component in whose body the link stands. */
    boolean isInside(Rectangle leg) {
        return link.scope().isEmpty() || view.component(link.scope()).bounds().grown(4).contains(leg);
    }

    private static Rectangle leg(List<Point> route, int end) {
        return Rectangle.between(route.get(end - 1), route.get(end));
    }

    /** A leg along the border of the component that holds the link looks like a border, one outside like a mistake. */
    private double border(Rectangle leg, boolean end) {
        if (!isInside(leg)) {
            return COLLISION;
        }
        return end || view.component(link.scope()).bounds().grown(-CLEAR).contains(leg) ? 0 : LABEL;
    }

    private double price(Rectangle leg, PlacedComponent component, boolean end) {
        double price = collides(leg, component) ? COLLISION : !end && hugs(leg, component) ? LABEL : 0;
        for (PlacedPin pin : component.pins()) {
            price += pin.label().grown(-1).meets(leg) ? LABEL : 0;
        }
        return price;
    }

    private boolean hugs(Rectangle leg, PlacedComponent component) {
        return component.bounds().grown(CLEAR).meets(leg) && !isAround(component.component().path());
    }

    private boolean collides(Rectangle leg, PlacedComponent component) {
        return component.bounds().grown(2).meets(leg) && !isAround(component.component().path());
    }

    /** Whether a component holds the link, or an end of it: its border may be crossed. */
    private boolean isAround(String path) {
        return path.isEmpty() || DiagramView.isIn(link.scope(), path) || holds(path, source) || holds(path, target);
    }

    private static boolean holds(String path, String part) {
        return !path.equals(part) && DiagramView.isIn(part, path);
    }

    private double price(Rectangle leg, PlacedLink other) {
        if (isOfSameNode(other.link())) {
            return 0;
        }
        double price = 0;
        for (int i = 1; i < other.route().size(); i++) {
            Rectangle beside = leg(other.route(), i);
            double across = Math.min(leg.right(), beside.right()) - Math.max(leg.x(), beside.x());
            double down = Math.min(leg.bottom(), beside.bottom()) - Math.max(leg.y(), beside.y());
            if (across >= -BESIDE && down >= -BESIDE) {
                boolean parallel = leg.width() > leg.height() == beside.width() > beside.height();
                price += !parallel ? CROSSING : Math.max(across, down) > 2 ? OVERLAP : 0;
            }
        }
        return price;
    }

    private boolean isOfSameNode(Link other) {
        return other.source().equals(link.source()) || other.target().equals(link.target()) || other.source().equals(link.target())
                || other.target().equals(link.source());
    }
}
