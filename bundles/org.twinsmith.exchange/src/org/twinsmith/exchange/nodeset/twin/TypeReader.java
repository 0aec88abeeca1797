package org.twinsmith.exchange.nodeset.twin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.twinsmith.exchange.nodeset.document.Node;
import org.twinsmith.exchange.nodeset.document.NodeClass;
import org.twinsmith.exchange.nodeset.document.NodeId;
import org.twinsmith.exchange.nodeset.space.AddressSpace;
import org.twinsmith.exchange.nodeset.twin.Member.Event;
import org.twinsmith.exchange.nodeset.twin.TypeDraft.Owned;

/** Types of objects and variables as types of the language, each read when it is first needed. */
final class TypeReader implements Composer.Types {
    private static final long BASE_OBJECT_TYPE = 58;
    private static final NodeId HAS_INTERFACE = NodeId.base(17603);
    private static final NodeId FINITE_STATE_MACHINE = NodeId.base(2771);
    private static final NodeId GENERATES_EVENT = NodeId.base(41);
    private final AddressSpace space;
    private final Namespaces namespaces;
    private final Losses losses;
    private final Composer composer;
    private final StateMachines machines;
    private final Map<NodeId, TypeDraft> drafts = new HashMap<>();
    private final Set<TypeDraft> open = new HashSet<>();

    TypeReader(AddressSpace space, Namespaces namespaces, DataTypes dataTypes, Units units, Losses losses) {
        this.space = space;
        this.namespaces = namespaces;
        this.losses = losses;
        machines = new StateMachines(space, dataTypes, losses);
        composer = new Composer(space, namespaces, new Properties(space, dataTypes, units, losses),
                new Commands(space, dataTypes, losses), this, losses);
    }

    Composer composer() {
        return composer;
    }

    /** The types that nodes are. */
    List<TypeDraft> declared() {
        return List.copyOf(drafts.values());
    }

    /** All types read so far, those made for parts among them. */
    List<TypeDraft> drafts() {
        List<TypeDraft> all = new ArrayList<>(drafts.values());
        all.addAll(composer.nested());
        return all;
    }

    @Override
    public Optional<TypeDraft> of(NodeId type) {
        TypeDraft known = drafts.get(type);
        Optional<Node> node = space.node(type);
        if (known != null || node.isEmpty()) {
            return Optional.ofNullable(known);
        }
        if (node.get().nodeClass() != NodeClass.OBJECT_TYPE && node.get().nodeClass() != NodeClass.VARIABLE_TYPE) {
            return Optional.empty();
        }
        return Optional.of(read(node.get()));
    }

    @Override
    public boolean isOpen(TypeDraft type) {
        return open.contains(type);
    }

    private TypeDraft read(Node node) {
        List<String> annotations = new ArrayList<>();
        Identifiers.semantics(node).ifPresent(annotations::add);
        if (annotations.isEmpty() && !Identifiers.isDerived(node)) {
            losses.add(node, "its id is no IRI, so the type has no semantic identifier");
        }
        annotations.addAll(composer.properties().annotations(node));
        TypeDraft draft = new TypeDraft(namespaces.of(node.id()), namespaces.fresh(node.id(), node.name()), node.isAbstract(),
                annotations, Documents.of(node));
        drafts.put(node.id(), draft);
        open.add(draft);
        supers(node, draft);
        Joining.of(draft.supers()).again().values().forEach(draft::put);
        Composer.Context context = new Composer.Context(draft.namespace(), draft.name(), Optional.empty());
        Composition composition = composer.compose(node, draft.supers(), context);
        composition.own().values().forEach(draft::put);
        revalued(draft, composition);
        if (space.isA(node.id(), FINITE_STATE_MACHINE)) {
            machines.read(node, draft, composition.seen());
        }
        open.remove(draft);
        events(node, draft);
        return draft;
    }

    /** A type gives a member that it inherits another value by declaring it again. */
    private static void revalued(TypeDraft draft, Composition composition) {
        Map<String, Owned> members = draft.members();
        composition.modifiers().values().forEach((name, value) -> {
            if (members.get(name).member() instanceof Member.Property property) {
                draft.put(property.withValue(value));
            }
        });
    }

    private void supers(Node node, TypeDraft draft) {
        Optional<NodeId> above = space.supertype(node.id());
        // An abstract type that has an interface would look like an interface itself, were its supertype left out.
        boolean said = node.isAbstract() && !space.targets(node.id(), HAS_INTERFACE).isEmpty();
        Optional<NodeId> kept = above.filter(id -> (said || !id.isBase(BASE_OBJECT_TYPE)) && !space.isA(id, node.id()));
        kept.flatMap(this::of).ifPresent(draft.supers()::add);
        if (kept.isPresent() && draft.supers().isEmpty()) {
            losses.add(node, "its supertype " + kept.get() + " is in no NodeSet that was given");
        }
        for (NodeId each : space.targets(node.id(), HAS_INTERFACE)) {
            Optional<TypeDraft> type = of(each).filter(found -> !found.isA(draft));
            if (type.isEmpty()) {
                losses.add(node, "its interface " + each + " is in no NodeSet that was given");
            } else if (draft.supers().stream().noneMatch(other -> other.isA(type.get()))) {
                join(node, draft, type.get());
            }
        }
    }

    /** Adds an interface, unless it brings a member that contradicts one of another type of the node. */
    private void join(Node node, TypeDraft draft, TypeDraft type) {
        List<TypeDraft> bases = new ArrayList<>(draft.supers());
        bases.removeIf(type::isA);
        bases.add(type);
        Joining joining = Joining.of(bases);
        if (joining.clash().isEmpty()) {
            draft.supers().clear();
            draft.supers().addAll(bases);
        } else {
            losses.add(node, "it is not written as a " + type.name() + ", because another of its types has a different "
                    + joining.clash());
        }
    }

    private void events(Node node, TypeDraft draft) {
        for (NodeId each : space.targets(node.id(), GENERATES_EVENT)) {
            Optional<TypeDraft> type = of(each);
            String name = type.map(TypeDraft::name).orElseGet(() -> Identifiers.of(each.toString()));
            if (draft.members().containsKey(name)) {
                losses.add(node, "it raises " + name + ", which is the name of another member as well");
                continue;
            }
            losses.add(node, "nothing says when it raises " + name + "; the condition of the event is false until you write one");
            draft.put(new Event(name, space.node(each).map(Documents::of).orElse("")));
        }
    }
}
