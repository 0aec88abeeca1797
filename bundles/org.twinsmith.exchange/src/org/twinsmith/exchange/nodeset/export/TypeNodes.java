package org.twinsmith.exchange.nodeset.export;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.exchange.nodeset.document.Node;
import org.twinsmith.exchange.nodeset.document.Node.Field;
import org.twinsmith.exchange.nodeset.document.Node.Reference;
import org.twinsmith.exchange.nodeset.document.NodeClass;
import org.twinsmith.exchange.nodeset.document.NodeId;
import org.twinsmith.exchange.nodeset.document.Value;
import org.twinsmith.exchange.nodeset.export.References.Rule;
import org.twinsmith.exchange.nodeset.twin.Identifiers;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.Command;
import org.twinsmith.model.twin.CommandParameter;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Declaration;
import org.twinsmith.model.twin.EnumType;
import org.twinsmith.model.twin.EventDeclaration;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.Machine;
import org.twinsmith.model.twin.Member;
import org.twinsmith.model.twin.Modifier;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.NumberLiteral;
import org.twinsmith.model.twin.Annotation;
import org.twinsmith.model.twin.Limits;
import org.twinsmith.model.twin.Relation;
import org.twinsmith.model.twin.StructMember;
import org.twinsmith.model.twin.StructType;

/** Types with what their instances have, and the data types that they use. */
final class TypeNodes {
    private static final long BASE_OBJECT_TYPE = 58;
    private static final long BASE_EVENT_TYPE = 2041;
    private static final long BASE_DATA_VARIABLE_TYPE = 63;
    private static final long NON_HIERARCHICAL = 32;
    private final Nodes nodes;
    private final Variables variables;
    private final NestedTypes nested;
    private final MachineNodes machines;
    private final Deque<Declaration> waiting = new ArrayDeque<>();
    private final Set<Declaration> known = new HashSet<>();
    private final Set<NodeId> kinds = new HashSet<>();
    private final Map<String, NodeId> events = new LinkedHashMap<>();

    TypeNodes(Nodes nodes, Variables variables, NestedTypes nested) {
        this.nodes = nodes;
        this.variables = variables;
        this.nested = nested;
        machines = new MachineNodes(nodes);
    }

    /** The id of a declaration, whose node is written sooner or later unless it is one of the standard. */
    NodeId need(Declaration declaration) {
        NodeId id = Ids.of(declaration);
        if (known.add(declaration) && !id.isBase()) {
            waiting.add(declaration);
        }
        return id;
    }

    /** Writes all that was needed so far, and what that needs. */
    void write() {
        while (!waiting.isEmpty()) {
            switch (waiting.remove()) {
                case EnumType type -> enumeration(type);
                case StructType type -> struct(type);
                case ComponentType type -> component(type);
                case Declaration other -> nodes.lost(other.getName(), "it is no type that OPC UA has");
            }
        }
    }

    private void enumeration(EnumType type) {
        NodeId id = need(type);
        List<Field> fields = new ArrayList<>();
        List<Value> strings = new ArrayList<>();
        type.getLiterals().forEach(each -> {
            String name = Identifiers.name(each.getName());
            fields.add(new Field(name, NodeId.base(24), -1, fields.size(), false, nodes.texts(each).description()));
            strings.add(DataValues.localized(name));
        });
        data(type, id, NodeId.base(29), fields);
        nodes.declare(id);
        nodes.describing(id, "EnumStrings", NodeId.base(21), strings.size(), new Value.Many(strings));
    }

    private void struct(StructType type) {
        List<Field> fields = new ArrayList<>();
        for (StructMember each : type.getMembers()) {
            if (each.getType().getUnit() != null && !DataValues.isDuration(each.getType()) || each.getType().getType() != null && !(each.getType().getType() instanceof EnumType)) {
                nodes.lost(type.getName() + "." + each.getName(), "the unit of a field has no place in a structure of OPC UA");
            }
            if (each.getType().getType() instanceof EnumType used) {
                need(used);
            }
            fields.add(new Field(Identifiers.name(each.getName()), DataValues.type(each.getType()), -1, -1, false, nodes.texts(each).description()));
        }
        data(type, need(type), NodeId.base(22), fields);
    }

    private void data(Declaration type, NodeId id, NodeId base, List<Field> fields) {
        nodes.add(new Node(id, NodeClass.DATA_TYPE, Identifiers.name(type.getName()), nodes.texts(type), Optional.empty(),
                List.of(References.subtypeOf(base)), false, Optional.of(new Node.Definition(false, false, fields)), Optional.empty(),
                Place.NOWHERE));
    }

    private void component(ComponentType type) {
        NodeId id = need(type);
        boolean variable = Ids.isVariableType(type);
        List<Reference> references = new ArrayList<>();
        List<ComponentType> copied = new ArrayList<>();
        for (ComponentType base : type.getSuperTypes()) {
            if (references.stream().noneMatch(each -> !each.forward()) && (!Ids.isInterface(base) || Ids.isInterface(type))) {
                references.add(References.subtypeOf(need(base)));
            } else if (Ids.isInterface(base)) {
                references.add(References.implementing(need(base)));
            } else {
                nodes.lost(type.getName(), "OPC UA knows one supertype only; the members of " + base.getName() + " are written out");
                copied.add(base);
            }
        }
        if (references.stream().allMatch(Reference::forward)) {
            references.addFirst(References.subtypeOf(NodeId.base(BASE_OBJECT_TYPE)));
        }
        type.getMembers().stream().filter(EventDeclaration.class::isInstance).map(EventDeclaration.class::cast)
                .forEach(event -> references.add(References.raising(event(type, event))));
        references.addAll(relations(type));
        Optional<Node.Variable> value = variable ? Optional.of(new Node.Variable(NodeId.base(24), -2, List.of(), false, Optional.empty()))
                : Optional.empty();
        nodes.add(new Node(id, variable ? NodeClass.VARIABLE_TYPE : NodeClass.OBJECT_TYPE, Identifiers.name(type.getName()), nodes.texts(type),
                Optional.empty(), references, type.isAbstract(), Optional.empty(), value, Place.NOWHERE));
        type.getMembers().forEach(member -> member(type, type, id, member));
        if (Ids.isStateMachine(type)) {
            machines.write(type, id);
        }
        copied.forEach(base -> Members.of(base).forEach(member -> member(base, type, id, member)));
    }

    private void member(ComponentType owner, ComponentType type, NodeId id, Member member) {
        switch (member) {
            case Feature feature when MachineNodes.covers(feature) -> { }
            case Feature feature -> {
                if (feature instanceof Machine) {
                    nodes.lost(type.getName() + "." + feature.getName(), "the states and transitions of the machine are not carried, as its type is no FiniteStateMachineType");
                }
                if (!isSize(owner, feature)) {
                    use(feature);
                    variables.write(feature, new Variables.Site(child(id, feature), id, type, Optional.of(feature.isOptional() ? Rule.OPTIONAL
                            : Rule.MANDATORY), feature.getValue() == null ? feature.getStart() : feature.getValue(), Optional.empty()));
                }
            }
            case InstanceGroup group -> group.getInstances().forEach(each -> part(owner, id, group, each));
            case Command command -> command(command, id, Optional.of(Rule.MANDATORY));
            case Annotation ignored -> { }
            case Limits ignored -> { }
            case EventDeclaration ignored -> { }
            case Relation ignored -> { }
            default -> nodes.lost(type.getName(), kind(member) + " are not carried");
        }
    }

    static String kind(Member member) {
        String name = member.eClass().getName();
        return switch (name) {
            case "EquationSection" -> "equations";
            case "PortGroup", "Connection" -> "ports and connections";
            case "Link" -> "relations between instances";
            case "FidelityVariant", "ExternalBehaviour" -> "variants and external behaviour";
            default -> "members of the kind " + name;
        };
    }

    /** Whether a parameter is there for the size of a family, which a placeholder leaves open. */
    private static boolean isSize(ComponentType owner, Feature feature) {
        return owner.getMembers().stream().filter(InstanceGroup.class::isInstance).flatMap(group -> ((InstanceGroup) group).getInstances().stream())
                .anyMatch(each -> !each.getSizes().isEmpty() && feature.getName().equals(each.getName() + "_count"));
    }

    private void use(Feature feature) {
        if (feature.getType().getType() instanceof EnumType || feature.getType().getType() instanceof StructType) {
            need(feature.getType().getType());
        }
    }

    static NodeId child(NodeId parent, Named member) {
        return new NodeId(parent.namespace(), "s=" + parent.identifier().substring(2) + "/" + member.getName());
    }

    private void part(ComponentType owner, NodeId parent, InstanceGroup group, Instance instance) {
        ComponentType of = group.getType();
        boolean family = !instance.getSizes().isEmpty();
        boolean none = owner.getMembers().stream().filter(Feature.class::isInstance).map(Feature.class::cast)
                .filter(each -> each.getName().equals(instance.getName() + "_count"))
                .anyMatch(each -> each.getValue() instanceof NumberLiteral literal && literal.getText().equals("0"));
        Rule rule = family ? none ? Rule.OPTIONAL_PLACEHOLDER : Rule.MANDATORY_PLACEHOLDER : group.isOptional() ? Rule.OPTIONAL : Rule.MANDATORY;
        boolean variable = Ids.isVariableType(group.getType());
        NodeId id = child(parent, instance);
        String name = Identifiers.name(instance.getName());
        List<ComponentType> written = nested.written(of, NestedTypes.inherited(owner, instance.getName()));
        List<Reference> references = new ArrayList<>(List.of(References.componentOf(parent), References.rule(rule)));
        references.addAll(definition(of));
        written.forEach(each -> references.addAll(relations(each)));
        nodes.add(new Node(id, variable ? NodeClass.VARIABLE : NodeClass.OBJECT, family ? "<" + name + ">" : name, nodes.texts(instance),
                Optional.of(parent), references, false, Optional.empty(), variable ? Optional.of(value(group, parent, id)) : Optional.empty(),
                Place.NOWHERE).named(Ids.naming(instance)));
        Set<String> said = new HashSet<>();
        group.getModifiers().stream().filter(each -> each.getFeature() != null && each.getMember() == null && each.getValue() != null)
                .filter(each -> !each.getFeature().getName().endsWith("_count") && !(variable && isValue(each.getFeature()))).forEach(each -> {
                    use(each.getFeature());
                    said.add(each.getFeature().getName());
                    variables.write(each.getFeature(), new Variables.Site(child(id, each.getFeature()), id, of, Optional.of(Rule.MANDATORY),
                            each.getValue(), Optional.empty()));
                });
        written.forEach(type -> type.getMembers().stream().filter(each -> !(variable && isValue(each)) && !(each instanceof Named named && said.contains(named.getName())))
                .forEach(each -> member(type, type, id, each)));
        machines.current(of, id, Optional.of(References.rule(Rule.MANDATORY)));
    }

    MachineNodes machines() {
        return machines;
    }

    static boolean isValue(Member member) {
        return member instanceof Feature feature && feature.getName().equals("Value");
    }

    /** The value of a variable with components, with its unit and ranges; of an unknown kind where its type does not say. */
    Node.Variable value(InstanceGroup group, NodeId parent, NodeId id) {
        Node.Variable unknown = new Node.Variable(NodeId.base(24), -2, List.of(), false, Optional.empty());
        return nested.value(group.getType()).map(feature -> {
            use(feature);
            Expression said = group.getModifiers().stream().filter(each -> each.getFeature() != null && each.getMember() == null && isValue(each.getFeature()))
                    .map(Modifier::getValue).filter(Objects::nonNull).findFirst().orElse(feature.getValue());
            Variables.Site site = new Variables.Site(id, parent, group.getType(), Optional.empty(), said, Optional.empty());
            variables.describe(feature, site);
            return variables.variable(feature, site).orElse(unknown);
        }).orElse(unknown);
    }

    /** The type of a part, and the interfaces that it has besides. */
    List<Reference> definition(ComponentType of) {
        boolean variable = Ids.isVariableType(of);
        List<ComponentType> bases = nested.bases(of);
        Optional<ComponentType> main = bases.stream().filter(each -> !Ids.isInterface(each))
                .filter(each -> bases.stream().noneMatch(other -> other != each && Members.linearised(other).contains(each))).findFirst();
        NodeId type = nested.said(of).or(() -> main.map(this::need)).orElse(NodeId.base(variable ? BASE_DATA_VARIABLE_TYPE : BASE_OBJECT_TYPE));
        List<Reference> references = new ArrayList<>(List.of(References.ofType(type)));
        for (ComponentType each : bases) {
            if (Ids.isInterface(each)) {
                references.add(References.implementing(need(each)));
            } else if (each != main.orElse(null) && bases.stream().noneMatch(other -> other != each && Members.linearised(other).contains(each))) {
                nodes.lost(of.getName(), "OPC UA knows one type of an object only; that it is a " + each.getName() + " is not carried");
            }
        }
        return references;
    }

    /** A kind of reference for each relation of a type, from the type to the other one. */
    private List<Reference> relations(ComponentType type) {
        List<Reference> references = new ArrayList<>();
        for (Member member : type.getMembers()) {
            if (member instanceof Relation relation && relation.getType() != null) {
                NodeId kind = new NodeId(Ids.of(type).namespace(), "s=relation/" + relation.getName());
                if (kinds.add(kind)) {
                    nodes.add(new Node(kind, NodeClass.REFERENCE_TYPE, Identifiers.name(relation.getName()), nodes.texts(relation), Optional.empty(),
                            List.of(References.subtypeOf(NodeId.base(NON_HIERARCHICAL))), false, Optional.empty(), Optional.empty(), Place.NOWHERE));
                }
                references.add(new Reference(kind, true, need(relation.getType())));
                if (relation.getMultiplicity() != null && (relation.getMultiplicity().getLower() > 0 || !relation.getMultiplicity().isUnbounded())) {
                    nodes.lost(type.getName() + "." + relation.getName(), "how many there are of the relation is not carried");
                }
            }
        }
        return references;
    }

    void command(Command command, NodeId parent, Optional<Rule> rule) {
        command(command, parent, child(parent, command), rule);
    }

    /** @param id what the model says where it binds the command, else one of its own */
    void command(Command command, NodeId parent, NodeId id, Optional<Rule> rule) {
        if (!command.getEffects().isEmpty() && !MachineNodes.isCause(command)) {
            nodes.lost(command.getName(), "what the command does is not carried");
        }
        List<Reference> references = new ArrayList<>(List.of(References.componentOf(parent)));
        rule.ifPresent(each -> references.add(References.rule(each)));
        if (nodes.add(id, NodeClass.METHOD, command, Optional.of(parent), references, Optional.empty())) {
            arguments(id, "InputArguments", command.getParameters());
            arguments(id, "OutputArguments", command.getResults());
        }
    }

    private void arguments(NodeId method, String name, List<CommandParameter> parameters) {
        if (!parameters.isEmpty()) {
            List<Value> arguments = parameters.stream().map(this::argument).toList();
            nodes.describing(method, name, NodeId.base(296), arguments.size(), new Value.Many(arguments));
        }
    }

    private Value argument(CommandParameter parameter) {
        if (parameter.getType().getType() instanceof EnumType || parameter.getType().getType() instanceof StructType) {
            need(parameter.getType().getType());
        }
        boolean milliseconds = DataValues.isDuration(parameter.getType());
        if (parameter.getRange() != null || parameter.getValue() != null) {
            nodes.lost(parameter.getName(), "the range and the default of an argument have no place in a method of OPC UA");
        }
        NodeId type = milliseconds ? NodeId.base(290) : DataValues.type(parameter.getType());
        if (!milliseconds && parameter.getType().getUnit() != null) {
            nodes.lost(parameter.getName(), "the unit of an argument has no place in a method of OPC UA");
        }
        return new Value.Structure("Argument", Map.of("Name", new Value.Leaf(Identifiers.name(parameter.getName())), "DataType",
                new Value.Structure("DataType", Map.of("Identifier", new Value.Leaf(type.toString()))), "ValueRank", new Value.Leaf("-1")));
    }

    /** The event type: one of the model of the same name, or one made for the event. */
    private NodeId event(ComponentType owner, EventDeclaration event) {
        nodes.lost(owner.getName() + "." + event.getName(), "the condition of the event is not carried");
        if (event.getName().equals("BaseEventType")) {
            return NodeId.base(BASE_EVENT_TYPE);
        }
        Optional<ComponentType> named = ModelNodes.types(owner).filter(type -> type.getName().equals(event.getName()) && Ids.isEventType(type)).findFirst();
        if (named.isPresent()) {
            return need(named.get());
        }
        String uri = Ids.of(owner).namespace();
        return events.computeIfAbsent(uri + ":" + event.getName(), key -> {
            NodeId id = new NodeId(uri, "s=event/" + event.getName());
            nodes.add(new Node(id, NodeClass.OBJECT_TYPE, Identifiers.name(event.getName()), nodes.texts(event), Optional.empty(),
                    List.of(References.subtypeOf(NodeId.base(BASE_EVENT_TYPE))), false, Optional.empty(), Optional.empty(), Place.NOWHERE));
            return id;
        });
    }
}
