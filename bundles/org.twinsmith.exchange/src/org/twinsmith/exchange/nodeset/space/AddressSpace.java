package org.twinsmith.exchange.nodeset.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.twinsmith.exchange.nodeset.document.Node;
import org.twinsmith.exchange.nodeset.document.NodeClass;
import org.twinsmith.exchange.nodeset.document.NodeId;
import org.twinsmith.exchange.nodeset.document.NodeSet;

/** The nodes of several NodeSets with their references in both directions, whichever end declares them. */
public final class AddressSpace {
    static final NodeId HAS_SUBTYPE = NodeId.base(45);
    private static final NodeId HIERARCHICAL = NodeId.base(33);
    private static final NodeId HAS_COMPONENT = NodeId.base(47);
    private static final NodeId HAS_TYPE_DEFINITION = NodeId.base(40);
    private static final NodeId HAS_MODELLING_RULE = NodeId.base(37);
    private static final NodeId HAS_EVENT_SOURCE = NodeId.base(36);
    private static final Map<NodeId, Rule> RULES = Map.of(NodeId.base(80), Rule.OPTIONAL, NodeId.base(11508),
            Rule.OPTIONAL_PLACEHOLDER, NodeId.base(11510), Rule.MANDATORY_PLACEHOLDER);
    private final Map<NodeId, Node> nodes = new LinkedHashMap<>();
    private final Map<NodeId, Integer> positions = new HashMap<>();
    private final Map<NodeId, Set<Edge>> forward = new HashMap<>();
    private final Map<NodeId, Set<Edge>> inverse = new HashMap<>();
    private final List<Node> repeated = new ArrayList<>();

    /** Of two nodes with one id the first counts. @param sets the NodeSets; the types of the standard are added where missing */
    public AddressSpace(List<NodeSet> sets) {
        sets.forEach(set -> set.nodes().forEach(this::add));
        BaseTypes.read().nodes().stream().filter(node -> !nodes.containsKey(node.id())).forEach(this::add);
        nodes.values().forEach(this::connect);
        nodes.values().forEach(this::adopt);
    }

    /** A reference, seen from one end. */
    private record Edge(NodeId type, NodeId end) {
    }

    private void add(Node node) {
        if (nodes.putIfAbsent(node.id(), node) == null) {
            positions.put(node.id(), positions.size());
        } else {
            repeated.add(node);
        }
    }

    private void connect(Node node) {
        for (Node.Reference reference : node.references()) {
            connect(reference.type(), reference.forward() ? node.id() : reference.target(),
                    reference.forward() ? reference.target() : node.id());
        }
    }

    private void connect(NodeId type, NodeId source, NodeId target) {
        forward.computeIfAbsent(source, id -> new LinkedHashSet<>()).add(new Edge(type, target));
        inverse.computeIfAbsent(target, id -> new LinkedHashSet<>()).add(new Edge(type, source));
    }

    /** A node that names its parent and has no reference from it belongs to it all the same. */
    private void adopt(Node node) {
        node.parent().filter(parent -> inverse.getOrDefault(node.id(), Set.of()).stream().noneMatch(edge -> edge.end().equals(parent)))
                .ifPresent(parent -> connect(HAS_COMPONENT, parent, node.id()));
    }

    /** Declarations that were left out, because a node of the same id came before. */
    public List<Node> repeated() {
        return List.copyOf(repeated);
    }

    public Optional<Node> node(NodeId id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** All nodes, in the order of the sets and their files. */
    public Stream<Node> nodes() {
        return nodes.values().stream();
    }

    /** Where references of a type and its subtypes lead from a node. */
    public List<NodeId> targets(NodeId source, NodeId type) {
        return ends(forward, source, type);
    }

    /** Where references of a type and its subtypes come from. */
    public List<NodeId> sources(NodeId target, NodeId type) {
        return ends(inverse, target, type);
    }

    private List<NodeId> ends(Map<NodeId, Set<Edge>> edges, NodeId node, NodeId type) {
        return edges.getOrDefault(node, Set.of()).stream().filter(edge -> isA(edge.type(), type)).map(Edge::end).distinct().toList();
    }

    /** A reference from a node. */
    public record Link(NodeId type, NodeId target) {
    }

    /** All references from a node. */
    public List<Link> links(NodeId source) {
        return forward.getOrDefault(source, Set.of()).stream().map(edge -> new Link(edge.type(), edge.end())).toList();
    }

    /** What a node consists of or organises, in the order of the files; subtypes and sources of events are no part. */
    public List<Node> children(NodeId parent) {
        return forward.getOrDefault(parent, Set.of()).stream().filter(this::isPart).map(Edge::end).distinct()
                .filter(end -> !end.equals(parent)).map(nodes::get).filter(node -> node != null)
                .sorted(Comparator.comparing(node -> positions.get(node.id()))).toList();
    }

    /** The nodes that a node is a part of. */
    public List<NodeId> parents(NodeId child) {
        return inverse.getOrDefault(child, Set.of()).stream().filter(this::isPart).map(Edge::end).distinct()
                .filter(end -> !end.equals(child)).toList();
    }

    private boolean isPart(Edge edge) {
        return isA(edge.type(), HIERARCHICAL) && !isA(edge.type(), HAS_SUBTYPE) && !isA(edge.type(), HAS_EVENT_SOURCE);
    }

    public Optional<NodeId> supertype(NodeId type) {
        return inverse.getOrDefault(type, Set.of()).stream().filter(edge -> edge.type().equals(HAS_SUBTYPE)).map(Edge::end).findFirst();
    }

    /** Whether a type is another one or derived from it. */
    public boolean isA(NodeId type, NodeId base) {
        Set<NodeId> seen = new HashSet<>();
        for (Optional<NodeId> each = Optional.of(type); each.isPresent() && seen.add(each.get()); each = supertype(each.get())) {
            if (each.get().equals(base)) {
                return true;
            }
        }
        return false;
    }

    /** The type of an object or variable, known or not. */
    public Optional<NodeId> typeDefinition(NodeId instance) {
        return forward.getOrDefault(instance, Set.of()).stream().filter(edge -> edge.type().equals(HAS_TYPE_DEFINITION)).map(Edge::end)
                .findFirst();
    }

    /** Whether a node has a type definition among some types of the standard or derived from them. */
    public boolean isInstanceOf(NodeId instance, long... types) {
        return typeDefinition(instance).filter(type -> Arrays.stream(types).anyMatch(base -> isA(type, NodeId.base(base))))
                .isPresent();
    }

    /** The modelling rule; empty where none is said. */
    public Optional<Rule> rule(NodeId declaration) {
        return forward.getOrDefault(declaration, Set.of()).stream().filter(edge -> edge.type().equals(HAS_MODELLING_RULE))
                .map(edge -> RULES.getOrDefault(edge.end(), Rule.MANDATORY)).findFirst();
    }

    /** A property or component by its browse name. */
    public Optional<Node> child(NodeId parent, String name) {
        return children(parent).stream().filter(node -> node.name().equals(name)).findFirst();
    }

    /** Whether a node stands below a type, so that it describes and does not exist. */
    public boolean isDeclaration(NodeId node) {
        return isDeclaration(node, new HashSet<>());
    }

    private boolean isDeclaration(NodeId node, Set<NodeId> seen) {
        return seen.add(node) && (node(node).map(Node::nodeClass).filter(NodeClass::isType).isPresent()
                || parents(node).stream().anyMatch(parent -> isDeclaration(parent, seen)));
    }
}
