package org.twinsmith.diagram.layout;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkGraphElement;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.ElkShape;
import org.twinsmith.diagram.scene.Component;
import org.twinsmith.diagram.scene.Link;
import org.twinsmith.diagram.scene.Pin;

/** Reads a placed ELK graph, whose coordinates are relative to containers, into absolute ones. */
final class PictureReader {
    private final ElkGraphBuilder builder;

    PictureReader(ElkGraphBuilder builder) {
        this.builder = builder;
    }

    Picture read() {
        List<PlacedComponent> components = builder.nodes().stream()
                .map(each -> component(each.component(), each.node())).toList();
        List<PlacedLink> links = builder.edges().stream().map(each -> link(each.link(), each.edge())).toList();
        double border = 2 * Measures.MARGIN;
        return new Picture(builder.graph().getWidth() + border, builder.graph().getHeight() + border, components, links);
    }

    private PlacedComponent component(Component component, ElkNode node) {
        return new PlacedComponent(component, bounds(node), component.pins().stream().map(this::pin).toList());
    }

    private PlacedPin pin(Pin pin) {
        ElkPort port = builder.port(pin);
        ElkLabel label = port.getLabels().get(0);
        return new PlacedPin(pin, bounds(port), side(port), bounds(label));
    }

    private static PlacedPin.Side side(ElkPort port) {
        PortSide side = port.getProperty(LayeredOptions.PORT_SIDE);
        return switch (side) {
            case NORTH -> PlacedPin.Side.NORTH;
            case EAST, UNDEFINED -> PlacedPin.Side.EAST;
            case SOUTH -> PlacedPin.Side.SOUTH;
            case WEST -> PlacedPin.Side.WEST;
        };
    }

    private static PlacedLink link(Link link, ElkEdge edge) {
        Point origin = origin(edge.getContainingNode());
        List<Point> route = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            route.add(origin.plus(section.getStartX(), section.getStartY()));
            section.getBendPoints().forEach(bend -> route.add(origin.plus(bend.getX(), bend.getY())));
            route.add(origin.plus(section.getEndX(), section.getEndY()));
        }
        Straight.make(route);
        List<Point> junctions = new ArrayList<>();
        edge.getProperty(LayeredOptions.JUNCTION_POINTS).forEach(at -> junctions.add(origin.plus(at.x, at.y)));
        return new PlacedLink(link, route, junctions);
    }

    private static Rectangle bounds(ElkShape shape) {
        Point origin = origin(shape);
        return new Rectangle(origin.x(), origin.y(), shape.getWidth(), shape.getHeight());
    }

    private static Point origin(ElkGraphElement element) {
        Point sum = new Point(Measures.MARGIN, Measures.MARGIN);
        for (ElkGraphElement at = element; at instanceof ElkShape shape; at = container(at)) {
            sum = sum.plus(shape.getX(), shape.getY());
        }
        return sum;
    }

    private static ElkGraphElement container(ElkGraphElement element) {
        return element.eContainer() instanceof ElkGraphElement container ? container : null;
    }
}
