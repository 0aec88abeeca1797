package org.twinsmith.exchange.nodeset.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.exchange.nodeset.document.Node;
import org.twinsmith.exchange.nodeset.document.Node.Reference;
import org.twinsmith.exchange.nodeset.document.NodeClass;
import org.twinsmith.exchange.nodeset.document.NodeId;
import org.twinsmith.exchange.nodeset.twin.Identifiers;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.Binding;
import org.twinsmith.model.twin.Command;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.EnumType;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FeatureRole;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.Modifier;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.NumberLiteral;
import org.twinsmith.model.twin.StructType;

/** What a system consists of, as objects and variables below a folder of its name. */
final class InstanceNodes {
    private static final long FOLDER_TYPE = 61;
    private static final NodeId OBJECTS = NodeId.base(85);
    private static final int MOST_ELEMENTS = 10_000;
    private static final int DEEPEST = 100;
    private final Nodes nodes;
    private final TypeNodes types;
    private final Variables variables;
    private final Map<String, Binding> bindings;

    /** @param bindings by the path of what is bound, the system's name first */
    InstanceNodes(Nodes nodes, TypeNodes types, Variables variables, Map<String, Binding> bindings) {
        this.nodes = nodes;
        this.types = types;
        this.variables = variables;
        this.bindings = bindings;
    }

    void system(ComponentType system, String uri) {
        NodeId id = new NodeId(uri, "s=" + system.getName());
        nodes.add(id, NodeClass.OBJECT, system, Optional.empty(), List.of(References.organizedBy(OBJECTS),
                References.ofType(NodeId.base(FOLDER_TYPE))), Optional.empty());
        members(system, List.of(), id, system.getName(), 0);
        Members.of(system).stream().filter(member -> member.eClass().getName().matches("EquationSection|PortGroup|Connection|Relation|Link"))
                .forEach(member -> nodes.lost(system.getName(), TypeNodes.kind(member) + " are not carried"));
    }

    private void members(ComponentType type, List<Modifier> modifiers, NodeId parent, String path, int depth) {
        if (depth > DEEPEST) {
            nodes.lost(path, "what lies deeper than " + DEEPEST + " levels is left out");
            return;
        }
        for (Named each : Members.named(type).values()) {
            boolean absent = modifiers.stream().anyMatch(modifier -> modifier.getAbsent() != null
                    && each.getName().equals(modifier.getAbsent().getName()));
            if (absent) {
                continue;
            }
            switch (each) {
                case Feature feature when MachineNodes.covers(feature) || TypeNodes.isValue(feature) && Ids.isVariableType(type) -> { }
                case Feature feature -> feature(feature, type, modifiers, parent, path);
                case Instance instance -> instances(instance, type, modifiers, parent, path, depth);
                case Command command -> types.command(command, parent, Optional.ofNullable(bindings.get(path + "." + command.getName()))
                        .flatMap(InstanceNodes::address).orElseGet(() -> TypeNodes.child(parent, command)), Optional.empty());
                default -> { }
            }
        }
    }

    private void feature(Feature feature, ComponentType type, List<Modifier> modifiers, NodeId parent, String path) {
        boolean size = feature.getRole() == FeatureRole.PARAMETER && feature.getName().endsWith("_count")
                && Members.find(type, feature.getName().substring(0, feature.getName().length() - 6)).filter(Instance.class::isInstance).isPresent();
        if (size) {
            return;
        }
        Optional<Binding> binding = Optional.ofNullable(bindings.get(path + "." + feature.getName()));
        NodeId id = binding.flatMap(InstanceNodes::address).orElseGet(() -> TypeNodes.child(parent, feature));
        Optional<Unit> unit = binding.map(Binding::getUnit).map(variables::unit);
        if (feature.getType().getType() instanceof EnumType || feature.getType().getType() instanceof StructType) {
            types.need(feature.getType().getType());
        }
        variables.write(feature, new Variables.Site(id, parent, type, Optional.empty(), value(feature, modifiers), unit));
    }

    private static Expression value(Feature feature, List<Modifier> modifiers) {
        return modifiers.stream().filter(each -> each.getFeature() != null && each.getMember() == null
                && feature.getName().equals(each.getFeature().getName())).map(Modifier::getValue).filter(value -> value != null).findFirst()
                .orElse(feature.getValue() == null ? feature.getStart() : feature.getValue());
    }

    private static Optional<NodeId> address(Binding binding) {
        try {
            return Optional.of(NodeId.parse(binding.getAddress()));
        } catch (IllegalArgumentException e) {
            // An address by index of a namespace means nothing without its server.
            return Optional.empty();
        }
    }

    private void instances(Instance instance, ComponentType owner, List<Modifier> modifiers, NodeId parent, String path, int depth) {
        if (instance.getSizes().isEmpty()) {
            object(instance, instance.getName(), parent, path, depth);
            return;
        }
        Optional<Integer> size = instance.getSizes().size() == 1 ? size(instance.getSizes().getFirst(), modifiers) : Optional.empty();
        if (size.isEmpty() || size.get() > MOST_ELEMENTS) {
            nodes.lost(path + "." + instance.getName(), "the number of its elements is neither a literal nor that of a parameter, or above "
                    + MOST_ELEMENTS);
            return;
        }
        for (int i = 1; i <= size.get(); i++) {
            object(instance, instance.getName() + "[" + i + "]", parent, path, depth);
        }
    }

    private static Optional<Integer> size(Expression size, List<Modifier> modifiers) {
        Expression value = size instanceof org.twinsmith.model.twin.Reference reference && reference.getTarget() instanceof Feature feature
                ? value(feature, modifiers) : size;
        return value instanceof NumberLiteral literal && literal.getText().matches("\\d{1,6}") ? Optional.of(Integer.parseInt(literal.getText()))
                : Optional.empty();
    }

    private void object(Instance instance, String name, NodeId parent, String path, int depth) {
        InstanceGroup group = Members.group(instance);
        NodeId id = new NodeId(parent.namespace(), "s=" + parent.identifier().substring(2) + "/" + name);
        boolean variable = Ids.isVariableType(group.getType());
        List<Reference> references = new ArrayList<>(List.of(References.componentOf(parent)));
        references.addAll(types.definition(group.getType()));
        nodes.add(new Node(id, variable ? NodeClass.VARIABLE : NodeClass.OBJECT, Identifiers.name(instance.getName())
                + name.substring(instance.getName().length()), nodes.texts(instance), Optional.of(parent), references, false, Optional.empty(),
                variable ? Optional.of(types.value(group, parent, id)) : Optional.empty(), Place.NOWHERE).named(Ids.naming(instance)));
        members(group.getType(), group.getModifiers(), id, path + "." + name, depth + 1);
        types.machines().current(group.getType(), id, Optional.empty());
    }
}
