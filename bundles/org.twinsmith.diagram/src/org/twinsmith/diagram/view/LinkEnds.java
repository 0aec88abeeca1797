package org.twinsmith.diagram.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    private final DiagramView view;

    LinkEnds(DiagramView view) {
        this.view = view;
    }

    /** Draws a link the best way, or through corners. */
    void route(Link link, List<Point> corners) {
        route(link, corners, List.of());
    }

    void route(Link link, List<Point> corners, List<Point> junctions) {
        Router.End from = end(link, link.source());
        Router.End to = end(link, link.target());
        view.put(new PlacedLink(link, corners.isEmpty() ? Router.route(from, to) : through(from, corners, to), junctions));
    }

    /** Corners that were rounded are put right. */
    private static List<Point> through(Router.End from, List<Point> corners, Router.End to) {
        List<Point> route = new ArrayList<>(List.of(from.at()));
        route.addAll(corners);
        route.add(to.at());
        Straight.make(route);
        return Router.through(from, route.subList(1, route.size() - 1), to);
    }

    /** Lets a link follow its ends, which may have moved. */
    void follow(PlacedLink placed) {
        Router.End from = end(placed.link(), placed.link().source());
        Router.End to = end(placed.link(), placed.link().target());
        if (!isNear(placed.route().getFirst(), from.at()) || !isNear(placed.route().getLast(), to.at())) {
            view.put(new PlacedLink(placed.link(), Router.follow(placed.route(), from, to), List.of()));
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
