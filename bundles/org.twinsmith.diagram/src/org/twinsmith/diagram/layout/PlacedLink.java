package org.twinsmith.diagram.layout;

import java.util.List;

import org.twinsmith.diagram.scene.Link;

/**
 * A link with its way.
 *
 * @param route from pin to pin, at least two points, each leg horizontal or vertical
 * @param junctions where it parts from other links of the same node
 * @param own whether an engineer bent it
 */
public record PlacedLink(Link link, List<Point> route, List<Point> junctions, boolean own) {
    public PlacedLink {
        route = List.copyOf(route);
        junctions = List.copyOf(junctions);
    }

    /** A link whose way the program found. */
    public PlacedLink(Link link, List<Point> route, List<Point> junctions) {
        this(link, route, junctions, false);
    }

    /** The same elsewhere. */
    public PlacedLink moved(double dx, double dy) {
        return new PlacedLink(link, route.stream().map(each -> each.plus(dx, dy)).toList(),
                junctions.stream().map(each -> each.plus(dx, dy)).toList(), own);
    }
}
