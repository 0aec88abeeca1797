package org.twinsmith.compile.flatten;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.twinsmith.compile.CompileRequest;
import org.twinsmith.compile.Findings;
import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.ConnectorMember;
import org.twinsmith.model.twin.EnumType;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FeatureRole;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.Machine;
import org.twinsmith.model.twin.Member;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Port;
import org.twinsmith.model.twin.PortGroup;
import org.twinsmith.model.twin.Primitive;
import org.twinsmith.model.twin.QuantityKind;
import org.twinsmith.model.twin.TypeUse;

/**
 * Builds the tree of instances and declares a flat variable for each number in it.
 *
 * @param variables receives the variables
 */
record Instantiation(CompileRequest request, Findings findings, Quantities quantities, VariableTable variables) {
    private static final int MAXIMUM_DEPTH = 64;

    Component root() {
        ComponentType system = request.system();
        Component root = new Component("", system, null, system, new Fidelities(request).of("", system, Optional.empty()));
        fill(root, 0);
        return root;
    }

    private void fill(Component component, int depth) {
        for (Member member : component.members()) {
            switch (member) {
                case Feature feature -> declare(component, feature);
                case PortGroup group -> group.getPorts().forEach(port -> declare(component, group, port));
                case InstanceGroup group -> group.getInstances()
                        .forEach(instance -> instantiate(component, group, instance, depth + 1));
                default -> { }
            }
        }
    }

    private void instantiate(Component parent, InstanceGroup group, Instance instance, int depth) {
        ComponentType type = group.getType();
        if (type == null || parent.named(instance.getName()) != instance) {
            return;
        }
        if (depth > MAXIMUM_DEPTH) {
            findings.error(Code.CONTAINMENT_CYCLE, type.getName() + " is nested more than " + MAXIMUM_DEPTH
                    + " levels deep", "take it out of what it contains", request.text().place(instance));
            return;
        }
        if (type.isAbstract()) {
            findings.error(Code.ABSTRACT_INSTANCE, type.getName() + " is abstract, and " + instance.getName()
                    + " is an instance of it", "use a type that extends it", request.text().place(instance));
        }
        String path = parent.qualified(instance.getName());
        Component child = new Component(path, type, parent, instance,
                new Fidelities(request).of(path, type, Optional.of(group)));
        group.getModifiers().stream().filter(modifier -> modifier.getFeature() != null)
                .forEach(modifier -> child.modifiers().put(modifier.getFeature().getName(), modifier));
        parent.children().put(instance.getName(), child);
        fill(child, depth);
    }

    private void declare(Component component, Feature feature) {
        type(feature.getType()).ifPresent(type -> {
            Unit unit = quantities.of(feature);
            boolean published = feature.getRole() == FeatureRole.STATE || feature.getRole() == FeatureRole.TELEMETRY
                    || feature instanceof Machine;
            FlatKind kind = kind(feature.getRole());
            int id = variables.add(new FlatVariable(variables.nextId(), component.qualified(feature.getName()), kind,
                    type, unit, range(feature, type, unit), published,
                    feature.isWritable() || kind == FlatKind.INPUT, request.text().documentation(feature),
                    request.text().place(feature)));
            component.features().put(feature.getName(), id);
        });
    }

    private void declare(Component component, PortGroup group, Port port) {
        if (group.getType() == null || component.named(port.getName()) != (Named) port) {
            return;
        }
        Map<String, Integer> ids = new LinkedHashMap<>();
        for (ConnectorMember member : group.getType().getMembers()) {
            type(member.getType()).ifPresent(type -> ids.put(member.getName(), variables.add(new FlatVariable(
                    variables.nextId(), component.qualified(port.getName()) + "." + member.getName(),
                    FlatKind.ALGEBRAIC, type, quantities.of(member), Interval.ALL, false, false,
                    request.text().documentation(member), request.text().place(port)))));
        }
        component.ports().put(port.getName(), new PortEnd(component, port, ids));
    }

    private static FlatKind kind(FeatureRole role) {
        return switch (role) {
            case PARAMETER -> FlatKind.PARAMETER;
            case STATE -> FlatKind.STATE;
            case VARIABLE, TELEMETRY -> FlatKind.ALGEBRAIC;
            case INPUT -> FlatKind.INPUT;
            case PROPERTY -> FlatKind.DISCRETE;
        };
    }

    /** Empty for what is no number, such as a text. */
    private static Optional<ValueType> type(TypeUse use) {
        if (use == null) {
            return Optional.empty();
        }
        return switch (use.getType()) {
            case QuantityKind ignored -> Optional.of(new ValueType.Real());
            case EnumType type -> Optional.of(new ValueType.Enumeration(type.getName(),
                    type.getLiterals().stream().map(Named::getName).toList()));
            case null -> primitive(use.getPrimitive());
            default -> Optional.empty();
        };
    }

    private static Optional<ValueType> primitive(Primitive primitive) {
        return switch (primitive) {
            case REAL -> Optional.of(new ValueType.Real());
            case INTEGER -> Optional.of(new ValueType.Integer());
            case BOOLEAN -> Optional.of(new ValueType.Boolean());
            case STRING, DATE, NONE -> Optional.empty();
        };
    }

    private Interval range(Feature feature, ValueType type, Unit unit) {
        if (feature.getRange() == null || type instanceof ValueType.Boolean
                || type instanceof ValueType.Enumeration) {
            return Interval.ALL;
        }
        return quantities.bounds(feature.getRange(), unit)
                .map(bounds -> new Interval(bounds.low(), bounds.high())).orElse(Interval.ALL);
    }
}
