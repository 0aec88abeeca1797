package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinsmith.compile.CompileRequest;
import org.twinsmith.compile.Findings;
import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.Limit;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.ConnectorMember;
import org.twinsmith.model.twin.EnumType;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FeatureRole;
import org.twinsmith.model.twin.FidelityVariant;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.Limits;
import org.twinsmith.model.twin.Machine;
import org.twinsmith.model.twin.Member;
import org.twinsmith.model.twin.Modifier;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Port;
import org.twinsmith.model.twin.PortGroup;
import org.twinsmith.model.twin.Primitive;
import org.twinsmith.model.twin.QuantityKind;
import org.twinsmith.model.twin.Sized;
import org.twinsmith.model.twin.StructMember;
import org.twinsmith.model.twin.StructType;
import org.twinsmith.model.twin.TypeUse;

/**
 * Builds the tree of instances and declares a flat variable for each number in it.
 */
final class Instantiation {
    private static final int MAXIMUM_DEPTH = 64;
    /** Elements of one array. */
    private static final int MAXIMUM_SIZE = 1_000_000;
    private final CompileRequest request;
    private final Findings findings;
    private final Quantities quantities;
    private final VariableTable variables;
    private final Map<TypeView.Key, TypeView> views = new HashMap<>();
    private final Fidelities fidelities;
    private final Component root;
    private final Paths paths;

    Instantiation(CompileRequest request, Findings findings, Quantities quantities, VariableTable variables) {
        this.request = request;
        this.findings = findings;
        this.quantities = quantities;
        this.variables = variables;
        fidelities = new Fidelities(request);
        ComponentType system = request.system();
        root = new Component("", view(system, fidelities.of("", system, Optional.empty())), null, system, Position.NONE);
        paths = new Paths(root, findings, request.text());
        fill(root, 0);
    }

    Component root() {
        return root;
    }

    /** Paths through the tree. */
    Paths paths() {
        return paths;
    }

    private TypeView view(ComponentType type, Optional<FidelityVariant> variant) {
        return views.computeIfAbsent(new TypeView.Key(type, variant), TypeView::of);
    }

    /** The shape of an array, entered into its owner; that of a single value where it is none. */
    private Shape shape(Component owner, Sized declared) {
        List<Integer> sizes = new ArrayList<>();
        long count = 1;
        for (Expression size : declared.getSizes()) {
            Optional<Integer> number = paths.numbers().of(size, owner);
            count = number.map(Math::absExact).orElse(0) * count;
            if (number.isEmpty() || number.get() < 0 || count > MAXIMUM_SIZE) {
                String text = request.text().text(size);
                findings.error(Code.ARRAY_SIZE, owner.labelled("the size " + text + " of " + declared.getName() + (number.isEmpty()
                        ? " is not known before the run" : " is " + number.get() + ", and a size is at least 0, with at most "
                                + MAXIMUM_SIZE + " elements in all")),
                        "write a whole number, a constant, or a parameter of the type Integer", request.text().place(size));
                return new Shape(List.of(0));
            }
            sizes.add(number.get());
        }
        Shape shape = new Shape(sizes);
        if (!shape.isScalar()) {
            owner.declare(declared, shape);
        }
        return shape;
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
        if (type == null || parent.named(instance.getName()) != instance || parent.absent().contains(instance.getName())) {
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
        for (Position at : shape(parent, instance).positions()) {
            String name = instance.getName() + at.suffix();
            String path = parent.qualified(name);
            Component child = new Component(path, view(type, fidelities.of(path, type, Optional.of(group))), parent, instance, at);
            for (Modifier modifier : group.getModifiers()) {
                if (modifier.getAbsent() != null) {
                    child.absent().add(modifier.getAbsent().getName());
                } else if (modifier.getFeature() != null) {
                    String datum = modifier.getMember() == null ? "" : "." + modifier.getMember().getName();
                    child.modifiers().put(modifier.getFeature().getName() + datum, modifier);
                }
            }
            parent.children().put(name, child);
            fill(child, depth);
        }
    }

    private void declare(Component component, Feature feature) {
        if (feature.isOptional() && Supplied.of(component, feature).isEmpty()) {
            component.absent().add(feature.getName());
        }
        if (component.absent().contains(feature.getName())) {
            return;
        }
        if (feature.getType() != null && feature.getType().getType() instanceof StructType struct) {
            struct.getMembers().forEach(member -> declare(component, feature, member));
        }
        type(feature.getType()).ifPresent(type -> {
            Unit unit = quantities.of(feature);
            boolean published = feature.getRole() == FeatureRole.STATE || feature.getRole() == FeatureRole.TELEMETRY
                    || feature instanceof Machine;
            FlatKind kind = kind(feature.getRole());
            Interval range = range(feature, type, unit);
            String documentation = request.text().documentation(feature);
            List<Limit> limits = limits(component, feature, unit);
            for (Position at : shape(component, feature).positions()) {
                String name = feature.getName() + at.suffix();
                component.features().put(name, variables.add(new FlatVariable(variables.nextId(), component.qualified(name), kind,
                        type, unit, range, published, feature.isWritable() || kind == FlatKind.INPUT, documentation,
                        request.text().place(feature), limits)));
            }
        });
    }

    /** A number in a struct is a parameter, where it has a value. */
    private void declare(Component component, Feature feature, StructMember member) {
        String name = feature.getName() + "." + member.getName();
        Optional<Supplied> value = Supplied.of(component, feature, member);
        type(member.getType()).filter(type -> value.isPresent()).ifPresent(type -> {
            component.data().put(name, value.get());
            component.features().put(name, variables.add(new FlatVariable(variables.nextId(), component.qualified(name),
                    FlatKind.PARAMETER, type, quantities.of(member.getType()), Interval.ALL, false, false,
                    request.text().documentation(member), request.text().place(member))));
        });
    }

    private void declare(Component component, PortGroup group, Port port) {
        if (group.getType() == null || component.named(port.getName()) != (Named) port || component.absent().contains(port.getName())) {
            return;
        }
        for (Position at : shape(component, port).positions()) {
            declare(component, group, port, port.getName() + at.suffix());
        }
    }

    private void declare(Component component, PortGroup group, Port port, String name) {
        Map<String, Integer> ids = new LinkedHashMap<>();
        for (ConnectorMember member : group.getType().getMembers()) {
            type(member.getType()).ifPresent(type -> ids.put(member.getName(), variables.add(new FlatVariable(
                    variables.nextId(), component.qualified(name) + "." + member.getName(),
                    FlatKind.ALGEBRAIC, type, quantities.of(member), Interval.ALL, false, false,
                    request.text().documentation(member), request.text().place(port)))));
        }
        component.ports().put(name, new PortEnd(component, port, name, ids));
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
    static Optional<ValueType> type(TypeUse use) {
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

    private List<Limit> limits(Component component, Feature feature, Unit unit) {
        return component.members().stream().filter(Limits.class::isInstance).map(Limits.class::cast)
                .filter(limits -> limits.getFeature() != null && feature.getName().equals(limits.getFeature().getName()))
                .flatMap(limits -> limits.getRanges().stream()).map(range -> {
                    Quantities.Bounds bounds = quantities.bounds(range, unit);
                    return new Limit(Limit.Kind.valueOf(range.getKind().name()), new Interval(bounds.low(), bounds.high()));
                }).toList();
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
