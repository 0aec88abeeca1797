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
import org.twinsmith.exchange.nodeset.space.Rule;
import org.twinsmith.exchange.nodeset.twin.Member.Part;
import org.twinsmith.exchange.nodeset.twin.Member.Property;
import org.twinsmith.exchange.nodeset.twin.TypeDraft.Owned;

/**
 * Reads the children of a node as members. A part that has more than its type says gets a type of its own, named after
 * where it stands; parts that have the same share one.
 */
final class Composer {
    private static final int DEEPEST = 40;
    /** Encodings of data types, and their descriptions in the manner of version 1.03, which nothing needs any more. */
    private static final long[] ENCODINGS = {76, 69, 72};
    private static final long BASE_OBJECT_TYPE = 58;
    private static final long FINITE_STATE_MACHINE = 2771;
    private static final NodeId NON_HIERARCHICAL = NodeId.base(32);
    private final AddressSpace space;
    private final Namespaces namespaces;
    private final Properties properties;
    private final Commands commands;
    private final Types types;
    private final Losses losses;
    private final Approximations approximations;
    private final Map<List<Object>, TypeDraft> nested = new HashMap<>();
    private final Map<TypeDraft, String> wished = new HashMap<>();
    private final Set<NodeId> path = new HashSet<>();

    Composer(AddressSpace space, Namespaces namespaces, Properties properties, Commands commands, Types types, Losses losses) {
        this.space = space;
        this.namespaces = namespaces;
        this.types = types;
        this.losses = losses;
        this.properties = properties;
        this.commands = commands;
        approximations = new Approximations(space, losses);
    }

    /** The types, by the ids of their nodes. */
    interface Types {
        /** The draft of a type; empty where no NodeSet declares it. */
        Optional<TypeDraft> of(NodeId type);

        /** Whether its members are still being read: then what is read now lies in the type itself. */
        boolean isOpen(TypeDraft type);
    }

    /**
     * Where members are read.
     *
     * @param namespace of the types that parts may need
     * @param name of the type, as far as it has one, for the names of those of its parts
     * @param instance path in the system of what exists; empty for a declaration in a type
     */
    record Context(String namespace, String name, Optional<String> instance) {
        Context inner(String member) {
            return new Context(namespace, name.isEmpty() ? member : name + "_" + member, instance.map(path -> path.isEmpty() ? member : path + "." + member));
        }

        boolean isInstance() {
            return instance.isPresent();
        }
    }

    Properties properties() {
        return properties;
    }

    /** The children of a node, as far as its types do not say the same. */
    Composition compose(Node source, List<TypeDraft> supers, Context context) {
        Composition result = new Composition();
        if (!path.add(source.id())) {
            return result;
        }
        Map<String, Owned> inherited = TypeDraft.inherited(supers);
        if (path.size() > DEEPEST) {
            losses.add(source, "what lies deeper than " + DEEPEST + " levels is left out");
        } else {
            space.children(source.id()).stream().filter(child -> belongs(source, child, context)).filter(child -> !isState(source, child, inherited))
                    .forEach(child -> member(source, child, inherited, context, result));
            relations(source, inherited, context, result);
        }
        if (context.isInstance()) {
            inherited.values().forEach(owned -> missing(owned.member(), result));
        }
        path.remove(source.id());
        return result;
    }

    /** Whether a variable is the present state of a machine of the text, and of no member besides. */
    private boolean isState(Node source, Node child, Map<String, Owned> inherited) {
        return child.name().equals("CurrentState") && !inherited.containsKey("CurrentState")
                && space.typeDefinition(source.id()).filter(type -> space.isA(type, NodeId.base(FINITE_STATE_MACHINE))).isPresent();
    }

    /** References of other kinds than those of the standard: between types they are relations. */
    private void relations(Node source, Map<String, Owned> inherited, Context context, Composition result) {
        for (AddressSpace.Link link : space.links(source.id())) {
            Optional<Node> kind = space.node(link.type());
            if (kind.isEmpty() || !space.isA(link.type(), NON_HIERARCHICAL) || Approximations.isUnderstood(link.type())) {
                continue;
            }
            String name = Identifiers.of(kind.get().name());
            Optional<TypeDraft> target = context.isInstance() || link.type().isBase() ? Optional.empty() : types.of(link.target());
            boolean taken = result.seen().containsKey(name) || inherited.containsKey(name) && !(inherited.get(name).member() instanceof Member.Relation);
            if (target.isEmpty() || taken) {
                losses.kind(kind.get().name(), "references of this kind, other than those between types, are not carried", source);
            } else if (!inherited.containsKey(name)) {
                result.seen().put(name, link.type());
                result.own().put(name, new Member.Relation(name, target.get(), 0, Documents.of(kind.get())));
            }
        }
    }

    private boolean belongs(Node source, Node child, Context context) {
        boolean variable = source.nodeClass() == NodeClass.VARIABLE || source.nodeClass() == NodeClass.VARIABLE_TYPE;
        if (variable && Properties.isDescribing(child) && source.nodeClass().isType()) {
            losses.kind(child.name(), "a variable type has no value in the text that this could describe", source);
        }
        if (child.nodeClass().isType() || child.nodeClass() == NodeClass.VIEW || variable && Properties.isDescribing(child)
                || space.isInstanceOf(child.id(), ENCODINGS)) {
            return false;
        }
        if (StateMachines.isPart(space, child)) {
            if (!source.nodeClass().isType()) {
                losses.add(source, "the states and transitions that it repeats or adds are not carried; those of its type are");
            }
            return false;
        }
        Optional<NodeId> owner = context.isInstance() ? owner(child) : Optional.of(source.id());
        if (owner.isPresent() && !owner.get().equals(source.id())) {
            losses.add(child, "it belongs to " + source.name() + " as well as to " + owner.get() + "; the text has it there only, and here what the type says");
            return false;
        }
        return true;
    }

    /** The one of several parents that has a node in the text. */
    private Optional<NodeId> owner(Node child) {
        List<NodeId> parents = space.parents(child.id()).stream().filter(parent -> space.node(parent).isPresent()
                && !space.isDeclaration(parent)).toList();
        return child.parent().filter(parents::contains).or(() -> parents.stream().sorted().findFirst());
    }

    private void member(Node source, Node child, Map<String, Owned> inherited, Context context, Composition result) {
        Optional<Rule> rule = space.rule(child.id());
        boolean placeholder = rule.filter(Rule::isPlaceholder).isPresent();
        String name = Identifiers.of(placeholder ? child.name().replaceAll("^<|>$", "") : child.name());
        if (result.seen().containsKey(name)) {
            name = another(name, result);
            losses.add(child, "there are two of this name; this one is " + name);
        }
        result.seen().put(name, child.id());
        Optional<Owned> known = Optional.ofNullable(inherited.get(name));
        approximations.tell(source, child, known.isPresent());
        switch (child.nodeClass()) {
            case METHOD -> {
                if (known.isEmpty()) {
                    result.own().put(name, commands.of(child, name));
                }
                Member command = known.isPresent() ? known.get().member() : result.own().get(name);
                if (context.isInstance() && command instanceof Member.Command own && commands.canBeCalled(child, own)) {
                    result.bound().add(new Composition.Bound(context.inner(name).instance().orElseThrow(), child.id(), "", Optional.of(source.id())));
                }
            }
            case VARIABLE -> {
                if (isComplex(child)) {
                    part(child, name, known, context, result);
                } else {
                    property(child, name, known, context, result);
                }
            }
            default -> part(child, name, known, context, result);
        }
    }

    private static String another(String name, Composition result) {
        int i = 2;
        while (result.seen().containsKey(name + "_" + i)) {
            i++;
        }
        return name + "_" + i;
    }

    /** Whether a variable has more than a value. */
    boolean isComplex(Node variable) {
        boolean parts = space.children(variable.id()).stream().anyMatch(child -> !Properties.isDescribing(child)
                && !child.nodeClass().isType());
        return parts || space.typeDefinition(variable.id()).flatMap(types::of).filter(type -> !type.members().isEmpty()).isPresent();
    }

    private void property(Node child, String name, Optional<Owned> known, Context context, Composition result) {
        Optional<Property> property = properties.of(child, name);
        if (property.isEmpty()) {
            result.seen().remove(name);
            return;
        }
        if (known.isPresent() && !(known.get().member() instanceof Property)) {
            losses.add(child, "it is a variable here and something else in the type that it comes from");
            return;
        }
        new InheritedProperty(child, property.get(), known.map(each -> (Property) each.member()), context, losses).into(result);
    }

    private void part(Node child, String name, Optional<Owned> known, Context context, Composition result) {
        if (known.isPresent() && !(known.get().member() instanceof Part)) {
            losses.add(child, "it is an object here and something else in the type that it comes from");
            return;
        }
        Optional<Part> inherited = known.map(each -> (Part) each.member());
        Part part = typed(child, name, inherited, context.inner(name), result);
        boolean same = inherited.filter(each -> each.type() == part.type() && each.modifiers().equals(part.modifiers())
                && (context.isInstance() || !each.optional() || part.optional() || each.family().isPresent())).isPresent();
        if (!same) {
            result.own().put(name, part);
        }
    }

    /** A part with the type that says all of it. */
    Part typed(Node child, String name, Optional<Part> inherited, Context inner, Composition outer) {
        List<TypeDraft> supers = supers(child, inherited);
        Composition composition = supers.stream().anyMatch(types::isOpen) ? new Composition() : composeValued(child, supers, inner);
        if (!composition.conflict().isEmpty() && inherited.isEmpty()) {
            losses.add(child, "it is not quite of its type " + String.join(", ", supers.stream().map(TypeDraft::name).toList()) + ", for "
                    + composition.conflict() + "; it gets a type of its own");
            supers = List.of();
            composition = composeValued(child, supers, inner);
        }
        outer.bound().addAll(composition.bound());
        boolean plain = composition.own().isEmpty() && supers.size() == 1 && !supers.getFirst().isAbstract();
        if (!plain && inherited.filter(each -> isBaseObject(each.type())).isEmpty()) {
            supers = supers.stream().filter(each -> !isBaseObject(each)).toList();
        }
        TypeDraft type = plain ? supers.getFirst() : nested(child, supers, composition, inner);
        Optional<Rule> rule = inner.isInstance() ? Optional.empty() : space.rule(child.id());
        Optional<Integer> family = rule.filter(Rule::isPlaceholder).map(each -> each == Rule.MANDATORY_PLACEHOLDER ? 1 : 0);
        boolean optional = rule.filter(each -> each == Rule.OPTIONAL).isPresent() && inherited.filter(each -> !each.optional()).isEmpty();
        return new Part(name, type, optional, family, composition.modifiers(),
                Documents.of(child));
    }

    /** With the value of a variable that has parts as well. */
    private Composition composeValued(Node child, List<TypeDraft> supers, Context inner) {
        Composition composition = compose(child, supers, inner);
        if (child.nodeClass() == NodeClass.VARIABLE) {
            String name = composition.seen().containsKey("Value") ? another("Value", composition) : "Value";
            property(child, name, Optional.ofNullable(TypeDraft.inherited(supers).get(name)), inner, composition);
        }
        return composition;
    }

    /** The types that a part must be of, without those that others of them derive from. */
    private List<TypeDraft> supers(Node child, Optional<Part> inherited) {
        List<TypeDraft> supers = new ArrayList<>();
        inherited.ifPresent(part -> supers.add(part.type()));
        Optional<NodeId> definition = space.typeDefinition(child.id());
        Optional<TypeDraft> type = definition.flatMap(types::of);
        if (definition.isPresent() && type.isEmpty()) {
            losses.add(child, "its type " + definition.get() + " is in no NodeSet that was given");
        }
        boolean says = type.isPresent() && !(isBaseObject(type.get()) && !supers.isEmpty());
        if (!says || supers.stream().anyMatch(other -> other.isA(type.get()))) {
            return supers;
        }
        supers.removeIf(type.get()::isA);
        supers.add(type.get());
        Joining joining = Joining.of(supers);
        if (!joining.clash().isEmpty()) {
            losses.add(child, "it is not written as a " + type.get().name() + ", because the type that it comes from has a different "
                    + joining.clash());
            supers.removeLast();
        }
        return supers;
    }

    private TypeDraft nested(Node child, List<TypeDraft> supers, Composition composition, Context inner) {
        List<String> annotations = supers.isEmpty() ? space.typeDefinition(child.id()).filter(id -> Identifiers.isIri(id.iri()))
                .filter(id -> !id.isBase(58) && !id.isBase(61) && !id.isBase(63)).map(id -> List.of("semantics " + Literals.quoted(id.iri()))).orElse(List.of()) : List.of();
        List<TypeDraft> bases = supers;
        String wish = inner.name() + (inner.isInstance() ? "_Type" : "");
        TypeDraft known = nested.get(List.of(bases, Map.copyOf(composition.own()), annotations));
        if (known != null && known.namespace().equals(inner.namespace()) && wish.compareTo(known.name()) < 0 && namespaces.take(inner.namespace(), wish)) {
            // Parts that share a type call it after the first of them by name, in whatever order they are read.
            known.rename(wish);
            wished.remove(known);
        }
        return nested.computeIfAbsent(List.of(bases, Map.copyOf(composition.own()), annotations), key -> {
            String name = namespaces.fresh(inner.namespace(), wish);
            TypeDraft draft = new TypeDraft(inner.namespace(), name, false, annotations, "");
            if (!name.equals(wish)) {
                wished.put(draft, wish);
            }
            draft.supers().addAll(bases);
            Joining.of(bases).again().values().forEach(draft::put);
            composition.own().values().forEach(draft::put);
            return draft;
        });
    }

    /** The type that all objects have and that says nothing. */
    private boolean isBaseObject(TypeDraft type) {
        return types.of(NodeId.base(BASE_OBJECT_TYPE)).filter(type::equals).isPresent();
    }

    /** The name that a type made for a part would have, had another not had it before; empty where it has it. */
    Optional<String> wish(TypeDraft type) {
        return Optional.ofNullable(wished.get(type));
    }

    /** The types made for parts. */
    List<TypeDraft> nested() {
        return List.copyOf(nested.values());
    }

    /** A member of the type that an instance does not have. */
    private static void missing(Member member, Composition result) {
        if (result.seen().containsKey(member.name())) {
            return;
        }
        switch (member) {
            case Part part when part.family().isPresent() -> {
                if (part.family().get() > 0) {
                    result.modifiers().values().put(part.size(), "0");
                }
            }
            case Part part when part.optional() -> result.modifiers().absent().add(part.name());
            case Property property when property.optional() -> result.modifiers().absent().add(property.name());
            case Part part -> result.conflict("it has no " + part.name());
            case Property property when property.type().kind().isDynamic() && property.value().isEmpty() ->
                result.conflict("it has no " + property.name());
            default -> { }
        }
    }
}
