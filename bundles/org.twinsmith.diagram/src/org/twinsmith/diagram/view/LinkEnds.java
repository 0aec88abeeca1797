package org.twinsmith.diagram.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.twinsmith.diagram.layout.PlacedComponent;
import org.twinsmith.diagram.layout.PlacedLink;
import org.twinsmith.diagram.layout.PlacedPin;
import org.twinsmith.diagram.layout.PlacedPin.Side;
import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.layout.Straight;
import org.twinsmith.diagram.scene.Link;

/** Knows where the ends of a link are, and leads links to them. */
final class LinkEnds {
    private static final double NEAR = 1.5;
    private static final double NEIGHBOURHOOD = 24;
    private final DiagramView view;

    LinkEnds(DiagramView view) {
        this.view = view;
    }

    /** Draws a link that nobody bent the best way. */
    void route(Link link) {
        view.put(new PlacedLink(link, new Wayfinder(view, link, end(link, link.source()), end(link, link.target())).find(), List.of()));
    }

    /** Draws a link through corners; where there are none it finds its way. @param own whether somebody chose them */
    void route(Link link, List<Point> corners, List<Point> junctions, boolean own) {
        if (corners.isEmpty()) {
            route(link);
        } else {
            view.put(new PlacedLink(link, through(end(link, link.source()), corners, end(link, link.target())), junctions, own));
        }
    }

    /** Corners that were rounded are put right. */
    private static List<Point> through(Router.End from, List<Point> corners, Router.End to) {
        List<Point> route = new ArrayList<>(List.of(from.at()));
        route.addAll(corners);
        route.add(to.at());
        Straight.make(route);
        return Router.through(from, route.subList(1, route.size() - 1), to);
    }

    /** Lets a link follow its ends, which may have moved: as somebody bent it, or another way where that is much better. */
    void follow(PlacedLink placed) {
        Link link = placed.link();
        Router.End from = end(link, link.source());
        Router.End to = end(link, link.target());
        if (isNear(placed.route().getFirst(), from.at()) && isNear(placed.route().getLast(), to.at())) {
            return;
        }
        Wayfinder ways = new Wayfinder(view, link, from, to);
        Optional<List<Point>> followed = Router.follow(placed.route(), from, to);
        List<Point> route = followed.map(way -> placed.own() ? way : ways.keep(way)).orElseGet(ways::find);
        view.put(new PlacedLink(link, route, List.of(), placed.own() && followed.isPresent()));
    }

    /** Leads links that nobody bent around what stands in areas now, and straight again where something stood. */
    void giveWay(Collection<Rectangle> areas, Set<String> moved) {
        SortedMap<String, PlacedLink> passing = new TreeMap<>();
        areas.forEach(area -> view.passing(area.grown(NEIGHBOURHOOD), each -> passing.put(DiagramView.key(each.link()), each)));
        for (PlacedLink each : passing.values()) {
            Link link = each.link();
            if (!each.own() && !moved.contains(DiagramView.key(link))) {
                List<Point> route = new Wayfinder(view, link, end(link, link.source()), end(link, link.target())).keep(each.route());
                if (!route.equals(each.route())) {
                    view.put(new PlacedLink(link, route, List.of()));
                }
            }
        }
    }

    private static boolean isNear(Point one, Point other) {
        return Math.abs(one.x() - other.x()) < NEAR && Math.abs(one.y() - other.y()) < NEAR;
    }

    /** One end of a link. A system's own pin is met from inside by the links in its body. */
    Router.End end(Link link, String pin) {
        String owner = view.owner(pin).orElseThrow(() -> new IllegalStateException("no pin " + pin));
        PlacedComponent component = view.component(owner);
        PlacedPin placed = view.pin(pin).orElseThrow();
        boolean inside = owner.equals(link.scope()) && component.component().isOpen();
        Side way = inside ? opposite(placed.side()) : placed.side();
        Point at = contact(placed, way);
        return new Router.End(at, way, inside ? new Rectangle(at.x(), at.y(), 0, 0) : component.bounds());
    }

    /** Where a line that leaves to a side touches a pin's marker. */
    private static Point contact(PlacedPin pin, Side way) {
        Rectangle marker = pin.bounds();
        return switch (way) {
            case WEST -> new Point(marker.x(), marker.center().y());
            case EAST -> new Point(marker.right(), marker.center().y());
            case NORTH -> new Point(marker.center().x(), marker.y());
            case SOUTH -> new Point(marker.center().x(), marker.bottom());
        };
    }

    private static Side opposite(Side side) {
        return switch (side) {
            case WEST -> Side.EAST;
            case EAST -> Side.WEST;
            case NORTH -> Side.SOUTH;
            case SOUTH -> Side.NORTH;
        };
    }

    /** Whether both ends of a link are shown. */
    Optional<Link> shown(Link link) {
        return view.owner(link.source()).isPresent() && view.owner(link.target()).isPresent() ? Optional.of(link) : Optional.empty();
    }
}
