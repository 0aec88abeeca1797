package org.twinsmith.exchange.nodeset.twin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.twinsmith.exchange.nodeset.document.Node;
import org.twinsmith.exchange.nodeset.document.NodeClass;
import org.twinsmith.exchange.nodeset.document.NodeId;
import org.twinsmith.exchange.nodeset.space.AddressSpace;
import org.twinsmith.exchange.nodeset.twin.Composition.Bound;

/** What exists, as a system with bindings to the server that has it. */
final class SystemReader {
    /** The objects Root, Objects, Types, Views and the Server with all that is below: every server has them. */
    private static final Set<NodeId> STANDARD = Set.of(NodeId.base(84), NodeId.base(85), NodeId.base(86), NodeId.base(87));
    /** Types of nodes that describe the model or the server: encodings, dictionaries, metadata of namespaces, their entries. */
    private static final long[] DESCRIBING = {76, 72, 69, 11616, 17589, 77, 2307, 2310, 15109, 2004};
    private final AddressSpace space;
    private final Composer composer;
    private final Losses losses;

    SystemReader(AddressSpace space, Composer composer, Losses losses) {
        this.space = space;
        this.composer = composer;
        this.losses = losses;
    }

    /** A system and what is bound in it; without members where nothing exists. */
    record Found(TypeDraft system, List<Member> members, List<Bound> bound) {
    }

    /**
     * The outermost objects and variables of some namespaces, in the order of the files.
     *
     * @param uris namespaces of the nodes that count
     */
    List<Node> roots(Set<String> uris) {
        return space.nodes().filter(node -> uris.contains(node.id().namespace())).filter(this::exists)
                .filter(node -> space.parents(node.id()).stream().noneMatch(parent -> space.node(parent).filter(each ->
                        uris.contains(each.id().namespace()) && !STANDARD.contains(each.id())).isPresent())).toList();
    }

    /** The only root, where it is a plain folder: then it is the system itself. */
    Optional<Node> folder(List<Node> roots) {
        return roots.size() == 1 ? roots.stream().filter(root -> root.nodeClass() == NodeClass.OBJECT)
                .filter(root -> space.typeDefinition(root.id()).filter(type -> !type.isBase(58) && !type.isBase(61)).isEmpty()).findFirst()
                : Optional.empty();
    }

    /**
     * Reads a system.
     *
     * @param system the draft that gets the members
     */
    Found read(TypeDraft system, List<Node> roots) {
        Composer.Context context = new Composer.Context(system.namespace(), "", Optional.of(""));
        Optional<Node> folder = folder(roots);
        Composition result = folder.isPresent() ? composer.compose(folder.get(), List.of(), context) : joined(roots, context);
        List<Member> members = new ArrayList<>();
        result.own().values().forEach(member -> members.add(valued(member, result)));
        members.forEach(system::put);
        return new Found(system, members, result.bound());
    }

    private Composition joined(List<Node> roots, Composer.Context context) {
        Composition result = new Composition();
        Set<String> names = new HashSet<>();
        for (Node root : roots) {
            String name = Identifiers.of(root.name());
            String unique = name;
            for (int i = 2; !names.add(unique); i++) {
                unique = name + "_" + i;
            }
            boolean value = root.nodeClass() == NodeClass.VARIABLE && !composer.isComplex(root);
            if (value) {
                composer.properties().of(root, unique).ifPresent(property -> new InheritedProperty(root, property, Optional.empty(),
                        context, losses).into(result));
            } else {
                result.own().put(unique, composer.typed(root, unique, Optional.empty(), context.inner(unique), result));
            }
        }
        return result;
    }

    /** A system has no instance that could say the values of its own properties. */
    static Member valued(Member member, Composition result) {
        return member instanceof Member.Property property
                ? property.withValue(result.modifiers().values().getOrDefault(property.name(), "")) : member;
    }

    private boolean exists(Node node) {
        boolean instance = node.nodeClass() == NodeClass.OBJECT || node.nodeClass() == NodeClass.VARIABLE;
        return instance && !STANDARD.contains(node.id()) && !space.isInstanceOf(node.id(), DESCRIBING) && !space.isDeclaration(node.id())
                && !isEncodingOrRule(node);
    }

    /** Children of data types by other than hierarchical references, and the standard's own bookkeeping. */
    private boolean isEncodingOrRule(Node node) {
        return node.id().isBase() || node.name().startsWith("Default ") && space.parents(node.id()).isEmpty()
                || space.parents(node.id()).stream().anyMatch(parent -> space.isInstanceOf(parent, DESCRIBING));
    }
}
