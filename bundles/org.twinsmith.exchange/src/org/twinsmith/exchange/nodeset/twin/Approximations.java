package org.twinsmith.exchange.nodeset.twin;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.twinsmith.exchange.nodeset.document.Node;
import org.twinsmith.exchange.nodeset.document.NodeClass;
import org.twinsmith.exchange.nodeset.document.NodeId;
import org.twinsmith.exchange.nodeset.space.AddressSpace;
import org.twinsmith.exchange.nodeset.space.Rule;

/**
 * What the text says of a node less exactly than the node itself, so that an export of the text writes another one: told once for each kind.
 */
final class Approximations {
    /** References that become members, types, rules, annotations or transitions. */
    private static final Set<Long> UNDERSTOOD = Set.of(35L, 37L, 38L, 39L, 40L, 41L, 45L, 46L, 47L, 51L, 52L, 53L, 54L, 117L, 129L, 131L, 3065L, 17597L,
            17603L);
    private static final long HAS_PROPERTY = 46;
    private static final long HAS_COMPONENT = 47;
    private static final NodeId HIERARCHICAL = NodeId.base(33);
    /** Data types that the types of the language are written as. */
    private static final Map<Long, String> EXACT = Map.of(11L, "Real", 6L, "Integer", 1L, "Boolean", 12L, "String", 290L, "Real [ms]");
    /** The numbers of the data types that a value of the language is none of: those above are structures and enumerations. */
    private static final int LAST_BUILT_IN = 29;
    private static final Set<Long> SIMPLE_TYPES = Set.of(62L, 63L, 68L);
    private static final long BASE_ANALOG = 15318;
    private final AddressSpace space;
    private final Losses losses;

    Approximations(AddressSpace space, Losses losses) {
        this.space = space;
        this.losses = losses;
    }

    /** Whether references of a kind are carried, or told where they stand. */
    static boolean isUnderstood(NodeId type) {
        return type.isBase() && type.identifier().startsWith("i=") && UNDERSTOOD.contains(Long.parseLong(type.identifier().substring(2)));
    }

    /** @param inherited whether a type of the source has a member of this name already */
    void tell(Node source, Node child, boolean inherited) {
        boolean property = joins(source, child);
        if (!inherited && !child.naming().equals(child.id().namespace())) {
            losses.kind(child.naming(), "browse names of this namespace are written in that of their node's type", child);
        }
        if (child.nodeClass() == NodeClass.VARIABLE) {
            variable(child, property);
        }
        Optional<Rule> rule = space.rule(child.id());
        if (rule.isEmpty() && source.nodeClass().isType()) {
            losses.kind("no modelling rule", "what a type has for itself, its instances have in the text as well", child);
        }
        if (child.nodeClass() == NodeClass.VARIABLE && rule.filter(Rule::isPlaceholder).isPresent()) {
            losses.kind("a placeholder for variables", "it is one optional value", child);
        }
    }

    /** Tells the kinds of references that lead to a part. @return whether one of them is HasProperty */
    private boolean joins(Node source, Node child) {
        boolean property = false;
        for (AddressSpace.Link link : space.links(source.id())) {
            if (!link.target().equals(child.id()) || !space.isA(link.type(), HIERARCHICAL)) {
                continue;
            }
            property |= link.type().isBase(HAS_PROPERTY);
            if (!link.type().isBase(HAS_PROPERTY) && !link.type().isBase(HAS_COMPONENT)) {
                losses.kind(space.node(link.type()).map(Node::name).orElse(link.type().toString()),
                        "what is joined by it is a part, which an export joins by HasComponent", child);
            }
        }
        return property;
    }

    private void variable(Node child, boolean property) {
        NodeId type = child.variable().orElseThrow().dataType();
        boolean constant = space.isA(type, NodeId.base(12)) || space.isA(type, NodeId.base(13)) || space.isA(type, NodeId.base(21)) || space.isA(type, NodeId.base(22));
        if (constant && child.variable().orElseThrow().writable()) {
            losses.kind("AccessLevel", "a text, a date or a structure that clients may write is not writable in the text", child);
        }
        if (property != constant) {
            losses.kind(property ? "HasProperty" : "HasComponent", property ? "a value that can change is exported as a component"
                    : "a text, a date or a structure is exported as a property", child);
        }
        long number = type.isBase() && type.identifier().startsWith("i=") ? Long.parseLong(type.identifier().substring(2)) : -1;
        boolean declared = !type.isBase() || number > LAST_BUILT_IN;
        if (!EXACT.containsKey(number) && !(declared && (space.isA(type, NodeId.base(29)) || space.isA(type, NodeId.base(22))))) {
            losses.kind(space.node(type).map(Node::name).orElse(type.toString()),
                    "the text says only what kind of value it is, which an export writes as Double, Int32, Boolean, String or DateTime", child);
        }
        space.typeDefinition(child.id()).filter(definition -> !isSimple(definition)).ifPresent(definition -> losses.kind(
                space.node(definition).map(Node::name).orElse(definition.toString()), "of a value the text says type, unit and ranges; an export chooses the type of the variable by them",
                child));
    }

    private static boolean isSimple(NodeId definition) {
        return definition.isBase() && definition.identifier().startsWith("i=") && (SIMPLE_TYPES.contains(Long.parseLong(definition.identifier().substring(2)))
                || definition.isBase(BASE_ANALOG));
    }
}
