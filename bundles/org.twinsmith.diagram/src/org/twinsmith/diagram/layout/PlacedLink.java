package org.twinsmith.diagram.layout;

import java.util.List;

import org.twinsmith.diagram.scene.Link;

/**
 * A link with its way.
 *
 * @param route from pin to pin, at least two points, each leg horizontal or vertical
 * @param junctions where it parts from other links of the same node
 */
public record PlacedLink(Link link, List<Point> route, List<Point> junctions) {
    public PlacedLink {
        route = List.copyOf(route);
        junctions = List.copyOf(junctions);
    }

    /** The same elsewhere. */
    public PlacedLink moved(double dx, double dy) {
        return new PlacedLink(link, route.stream().map(each -> each.plus(dx, dy)).toList(),
                junctions.stream().map(each -> each.plus(dx, dy)).toList());
    }
}
