package org.twinsmith.diagram.layout;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortLabelPlacement;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.twinsmith.diagram.scene.Component;
import org.twinsmith.diagram.scene.Link;
import org.twinsmith.diagram.scene.Pin;
import org.twinsmith.diagram.scene.Scene;

/** Builds ELK's graph of a scene: a component is a node, a pin a port, a link an edge. */
final class ElkGraphBuilder {
    /** What stands for what. */
    record NodeOf(Component component, ElkNode node) {
    }

    /** What stands for what. */
    record EdgeOf(Link link, ElkEdge edge) {
    }

    /** Above this many links the quicker, less even node placement is used. */
    private static final int MANY = 250;
    private final List<NodeOf> nodes = new ArrayList<>();
    private final Map<String, ElkNode> containers = new HashMap<>();
    private final Map<String, ElkPort> ports = new HashMap<>();
    private final List<EdgeOf> edges = new ArrayList<>();
    private final Set<String> linked = new HashSet<>();
    private final Set<String> sources = new HashSet<>();
    private final Scene scene;
    private final ElkNode graph = ElkGraphUtil.createGraph();

    ElkGraphBuilder(Scene scene) {
        this.scene = scene;
        scene.links().forEach(link -> linked.addAll(List.of(link.source(), link.target())));
        scene.links().forEach(link -> sources.add(link.source()));
        if (isFlat(scene.root())) {
            // Only without a frame node does ELK pack unconnected parts beside each other.
            options(graph, HierarchyHandling.SEPARATE_CHILDREN);
            nodes.add(new NodeOf(scene.root(), graph));
            graph.setProperty(LayeredOptions.NODE_SIZE_CONSTRAINTS, EnumSet.of(SizeConstraint.MINIMUM_SIZE));
            // Parts stand in the order of their declaration; ELK 0.9.1 fails on that wish where boxes nest.
            graph.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_NODES);
            graph.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_CROSSING_COUNTER_NODE_INFLUENCE, 0.001);
            size(graph, Measures.headerWidth(scene.root()), Measures.HEADER + 30);
            scene.root().parts().forEach(part -> node(part, graph));
        } else {
            options(graph, HierarchyHandling.INCLUDE_CHILDREN);
            graph.setProperty(LayeredOptions.PADDING, new ElkPadding(0));
            node(scene.root(), graph);
        }
        scene.links().forEach(this::edge);
    }

    private static boolean isFlat(Component root) {
        return root.pins().isEmpty() && root.parts().stream().noneMatch(Component::isOpen);
    }

    ElkNode graph() {
        return graph;
    }

    /** All nodes, a container before what it contains. */
    List<NodeOf> nodes() {
        return nodes;
    }

    List<EdgeOf> edges() {
        return edges;
    }

    ElkPort port(Pin pin) {
        return ports.get(pin.path());
    }

    private void options(ElkNode container, HierarchyHandling hierarchy) {
        container.setProperty(LayeredOptions.HIERARCHY_HANDLING, hierarchy);
        container.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        container.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        container.setProperty(LayeredOptions.RANDOM_SEED, 1);
        container.setProperty(LayeredOptions.ASPECT_RATIO, 1.6);
        container.setProperty(LayeredOptions.SPACING_NODE_NODE, 30.0);
        container.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 44.0);
        container.setProperty(LayeredOptions.SPACING_EDGE_NODE, 18.0);
        container.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 18.0);
        container.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 12.0);
        container.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 12.0);
        container.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, 30.0);
        container.setProperty(LayeredOptions.SPACING_PORT_PORT, 18.0);
        container.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, scene.links().size() > MANY
                ? NodePlacementStrategy.BRANDES_KOEPF : NodePlacementStrategy.NETWORK_SIMPLEX);
        double side = 2 * Measures.PADDING;
        container.setProperty(LayeredOptions.PADDING, new ElkPadding(Measures.HEADER + 8, side, side, side));
    }

    private void node(Component component, ElkNode container) {
        ElkNode node = ElkGraphUtil.createNode(container);
        nodes.add(new NodeOf(component, node));
        node.setProperty(LayeredOptions.PORT_LABELS_PLACEMENT, EnumSet.of(PortLabelPlacement.OUTSIDE));
        node.setProperty(LayeredOptions.NODE_SIZE_CONSTRAINTS,
                EnumSet.of(SizeConstraint.PORTS, SizeConstraint.MINIMUM_SIZE));
        if (component.isOpen()) {
            containers.put(component.path(), node);
            options(node, HierarchyHandling.INCLUDE_CHILDREN);
            node.setProperty(LayeredOptions.INSIDE_SELF_LOOPS_ACTIVATE, true);
            size(node, Measures.headerWidth(component), Measures.HEADER + 30);
        } else {
            size(node, Measures.leafWidth(component), Measures.leafHeight(component));
        }
        component.pins().forEach(pin -> port(pin, node));
        sides(component, node);
        component.parts().forEach(part -> node(part, node));
    }

    /**
     * Leaves the sides to ELK where every pin is linked. It would put all pins without a link on one side; so where
     * there are some, targets go to the left, sources to the right, and the rest where there is room.
     */
    private void sides(Component component, ElkNode node) {
        boolean free = component.isOpen() || component.pins().stream().allMatch(pin -> linked.contains(pin.path()));
        node.setProperty(LayeredOptions.PORT_CONSTRAINTS, free ? PortConstraints.FREE : PortConstraints.FIXED_SIDE);
        if (!free) {
            int west = 0;
            int east = 0;
            for (Pin pin : component.pins()) {
                boolean right = sources.contains(pin.path()) || !linked.contains(pin.path()) && east < west;
                west += right ? 0 : 1;
                east += right ? 1 : 0;
                ports.get(pin.path()).setProperty(LayeredOptions.PORT_SIDE, right ? PortSide.EAST : PortSide.WEST);
            }
        }
    }

    private static void size(ElkNode node, double width, double height) {
        node.setDimensions(width, height);
        node.setProperty(LayeredOptions.NODE_SIZE_MINIMUM, new KVector(width, height));
    }

    private void port(Pin pin, ElkNode node) {
        ElkPort port = ElkGraphUtil.createPort(node);
        port.setDimensions(Measures.PORT, Measures.PORT);
        // Half of the marker lies inside, so that it sits on the border line.
        port.setProperty(LayeredOptions.PORT_BORDER_OFFSET, -Measures.PORT / 2);
        ElkLabel label = ElkGraphUtil.createLabel(pin.name(), port);
        double width = TextMetrics.width(pin.name(), Measures.PIN_LABEL, false);
        label.setDimensions(Math.min(width, Measures.PIN_LABEL_WIDTH) + 2, Measures.PIN_LABEL + 2);
        ports.put(pin.path(), port);
    }

    private void edge(Link link) {
        ElkPort source = ports.get(link.source());
        ElkPort target = ports.get(link.target());
        ElkEdge edge = ElkGraphUtil.createSimpleEdge(source, target);
        boolean through = source.getParent() == target.getParent()
                && source.getParent() == containers.get(link.scope());
        edge.setProperty(LayeredOptions.INSIDE_SELF_LOOPS_YO, through);
        edges.add(new EdgeOf(link, edge));
    }
}
