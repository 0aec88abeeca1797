package org.twinsmith.exchange.nodeset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.twinsmith.exchange.Loss;
import org.twinsmith.exchange.nodeset.document.Node;
import org.twinsmith.exchange.nodeset.document.NodeClass;
import org.twinsmith.exchange.nodeset.document.NodeId;
import org.twinsmith.exchange.nodeset.document.NodeSet;
import org.twinsmith.exchange.nodeset.space.AddressSpace;

/** Finds, type by type and child by child, what a NodeSet says and another one does not, unless a loss names it. */
final class NodeComparison {
    private static final Set<String> DESCRIBING = Set.of("EngineeringUnits", "EURange", "InstrumentRange", "InputArguments", "OutputArguments", "EnumStrings");
    private final AddressSpace before;
    private final AddressSpace after;
    private final List<Loss> losses;
    private final Set<String> elements;
    private final Set<NodeId> path = new HashSet<>();
    private final List<String> unnamed = new ArrayList<>();

    /** @param others what both need */
    NodeComparison(NodeSet original, NodeSet exported, List<NodeSet> others, List<Loss> losses) {
        before = space(original, others);
        after = space(exported, others);
        this.losses = losses;
        elements = losses.stream().map(Loss::element).collect(Collectors.toSet());
        original.nodes().stream().filter(node -> node.nodeClass().isType()).forEach(this::type);
    }

    private static AddressSpace space(NodeSet first, List<NodeSet> others) {
        List<NodeSet> sets = new ArrayList<>(List.of(first));
        sets.addAll(others);
        return new AddressSpace(sets);
    }

    /** What is different and not named. */
    List<String> unnamed() {
        return unnamed;
    }

    private void type(Node type) {
        Optional<Node> same = after.node(type.id());
        if (same.isEmpty()) {
            tell(type, "", "is missing");
            return;
        }
        compare(type, "", type.nodeClass(), same.get().nodeClass(), "node class");
        compare(type, "", type.name(), same.get().name(), "browse name");
        compare(type, "", type.isAbstract(), same.get().isAbstract(), "whether it is abstract");
        compare(type, named(before, before.supertype(type.id())), before.supertype(type.id()), after.supertype(type.id()), "supertype");
        type.definition().ifPresent(fields -> compare(type, "", fields.fields().stream().map(each -> each.name() + each.value()).toList(),
                same.get().definition().map(other -> other.fields().stream().map(each -> each.name() + each.value()).toList()).orElse(List.of()), "fields"));
        children(type, same.get(), type);
    }

    private void children(Node one, Node other, Node type) {
        if (!path.add(one.id())) {
            return;
        }
        for (Node child : before.children(one.id())) {
            if (child.nodeClass().isType() || child.id().isBase() || !before.parents(child.id()).contains(one.id()) || before.isInstanceOf(child.id(), 76, 69, 72)) {
                continue;
            }
            Optional<Node> same = same(child, inherited(other, child.name(), new HashSet<>()).toList());
            if (same.isEmpty()) {
                if (!isNamed(one) && !isToldOf(one, child)) {
                    tell(child, child.name(), "is missing in " + one.name() + " of " + type.name());
                }
                continue;
            }
            compare(child, "", child.nodeClass(), same.get().nodeClass(), "node class");
            boolean describes = before.rule(child.id()).isEmpty() && DESCRIBING.contains(child.name());
            compare(child, before.rule(child.id()).isEmpty() ? "no modelling rule" : "", describes ? Optional.empty() : before.rule(child.id()), describes ? Optional.empty() : after.rule(same.get().id()), "modelling rule");
            compare(child, child.naming(), child.naming(), same.get().naming(), "namespace of its browse name");
            compare(child, typeElement(child), before.typeDefinition(child.id()), after.typeDefinition(same.get().id()), "type");
            if (child.nodeClass() == NodeClass.VARIABLE && same.get().nodeClass() == NodeClass.VARIABLE) {
                NodeId dataType = child.variable().orElseThrow().dataType();
                compare(child, before.node(dataType).filter(this::isNamed).map(each -> each.name() + " (" + each.id() + ")").orElse(named(before, Optional.of(dataType))), child.variable().orElseThrow().dataType(),
                        same.get().variable().orElseThrow().dataType(), "data type");
                compare(child, "", Math.max(-1, child.variable().orElseThrow().rank()), Math.max(-1, same.get().variable().orElseThrow().rank()), "rank");
                compare(child, "AccessLevel", child.variable().orElseThrow().writable(), same.get().variable().orElseThrow().writable(), "whether it can be written");
            }
            children(child, same.get(), type);
        }
        path.remove(one.id());
    }

    /** The child of a node, or of what the node's type or supertype says of its instances. */
    private Stream<Node> inherited(Node node, String name, Set<NodeId> seen) {
        if (!seen.add(node.id())) {
            return Stream.empty();
        }
        Stream<Node> above = Stream.of(after.supertype(node.id()).stream(), after.typeDefinition(node.id()).stream(),
                after.targets(node.id(), NodeId.base(17603)).stream()).flatMap(each -> each).flatMap(id -> after.node(id).stream())
                .flatMap(each -> inherited(each, name, seen));
        return Stream.of(after.child(node.id(), name).stream(), above, declared(node, name, seen)).flatMap(each -> each);
    }

    /** Of several declarations the own one counts, and else any, as a type has what each of its bases says. */
    private Optional<Node> same(Node child, List<Node> candidates) {
        return candidates.stream().filter(each -> before.rule(child.id()).equals(after.rule(each.id()))).findFirst().or(() -> candidates.stream().findFirst());
    }

    /** What the supertypes of the owner of a part say of that part. */
    private Stream<Node> declared(Node part, String name, Set<NodeId> seen) {
        return after.parents(part.id()).stream().flatMap(owner -> Stream.concat(after.supertype(owner).stream(), after.targets(owner, NodeId.base(17603)).stream()))
                .flatMap(base -> after.node(base).stream()).flatMap(base -> inherited(base, part.name(), new HashSet<>(seen)))
                .filter(each -> !each.id().equals(part.id())).flatMap(each -> inherited(each, name, seen));
    }

    /** The two types of variables follow from the references to them. */
    private String typeElement(Node child) {
        String type = named(before, before.typeDefinition(child.id()));
        return switch (type) {
            case "PropertyType" -> "HasProperty";
            case "BaseDataVariableType" -> "HasComponent";
            case "StateType" -> losses.stream().filter(loss -> loss.what().endsWith("begins in " + child.name())).map(Loss::element).findFirst().orElse(type);
            default -> type;
        };
    }

    private static String named(AddressSpace space, Optional<NodeId> id) {
        return id.flatMap(space::node).map(Node::name).orElse(id.map(NodeId::toString).orElse(""));
    }

    private void compare(Node node, String element, Object one, Object other, String aspect) {
        if (!one.equals(other)) {
            tell(node, element, aspect + ": " + one + ", not " + other);
        }
    }

    /** Whether a loss of the type says it of a part, by its name. */
    private boolean isToldOf(Node type, Node part) {
        return losses.stream().anyMatch(loss -> loss.element().equals(type.name()) && loss.what().contains(" " + part.name().replaceAll("[<>]", "") + " "));
    }

    private boolean isNamed(Node node) {
        return elements.contains(node.name() + " (" + node.id() + ")");
    }

    private void tell(Node node, String element, String what) {
        boolean kind = !element.isEmpty() && elements.contains(element);
        if (!kind && !isNamed(node) && losses.stream().noneMatch(loss -> loss.what().contains("(" + node.id() + ")"))) {
            unnamed.add(node.name() + " (" + node.id() + "): " + what);
        }
    }
}
