package org.twinsmith.model.semantics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.ConnectorType;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.Member;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Port;
import org.twinsmith.model.twin.PortGroup;
import org.twinsmith.model.twin.Relation;

/** The members of component types, inherited ones included. A type that inherits from itself ends where the circle closes. */
public final class Members {

    private Members() {
    }

    /** The type's bases and then the type itself: a base stands before what extends it, and once only. */
    public static List<ComponentType> linearised(ComponentType type) {
        Set<ComponentType> order = new LinkedHashSet<>();
        collect(type, order, new LinkedHashSet<>());
        return List.copyOf(order);
    }

    private static void collect(ComponentType type, Set<ComponentType> order, Set<ComponentType> open) {
        if (type == null || type.eIsProxy() || order.contains(type) || !open.add(type)) {
            return;
        }
        for (ComponentType base : type.getSuperTypes()) {
            collect(base, order, open);
        }
        open.remove(type);
        order.add(type);
    }

    /**
     * All members in the order of the linearised bases. A feature or event that a later type declares again is left out
     * where it was first, so that each name occurs once; groups and equation sections are always kept.
     */
    public static List<Member> of(ComponentType type) {
        Map<String, Named> named = named(type);
        List<Member> members = new ArrayList<>();
        for (ComponentType owner : linearised(type)) {
            for (Member member : owner.getMembers()) {
                if (!(member instanceof Named declared) || named.get(declared.getName()) == declared) {
                    members.add(member);
                }
            }
        }
        return members;
    }

    /** What can be named inside of the type: features, events, ports, instances. The most derived declaration wins. */
    public static Map<String, Named> named(ComponentType type) {
        Map<String, Named> named = new LinkedHashMap<>();
        for (ComponentType owner : linearised(type)) {
            declared(owner).forEach(each -> {
                if (each.getName() != null) {
                    named.put(each.getName(), each);
                }
            });
        }
        return named;
    }

    /** The names that the type itself declares, in the order of the text, doubles included. */
    public static List<Named> declared(ComponentType type) {
        List<Named> declared = new ArrayList<>();
        for (Member member : type.getMembers()) {
            switch (member) {
                case Named named -> declared.add(named);
                case PortGroup group -> declared.addAll(group.getPorts());
                case InstanceGroup group -> declared.addAll(group.getInstances());
                default -> { }
            }
        }
        return declared;
    }

    public static Optional<Named> find(ComponentType type, String name) {
        return Optional.ofNullable(named(type).get(name));
    }

    public static List<Feature> features(ComponentType type) {
        return only(type, Feature.class);
    }

    public static List<Relation> relations(ComponentType type) {
        return only(type, Relation.class);
    }

    public static List<Port> ports(ComponentType type) {
        return only(type, Port.class);
    }

    public static List<Instance> instances(ComponentType type) {
        return only(type, Instance.class);
    }

    private static <T> List<T> only(ComponentType type, Class<T> kind) {
        return named(type).values().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Whether {@code type} is {@code base} or extends it, at any distance. */
    public static boolean isA(ComponentType type, ComponentType base) {
        return linearised(type).contains(base);
    }

    /** Whether the owner of one of two members extends the owner of the other, so that the member of the former is the one that counts. */
    public static boolean isOverridden(EObject one, EObject other) {
        Optional<ComponentType> first = owner(one);
        Optional<ComponentType> second = owner(other);
        return first.isPresent() && second.isPresent() && (isA(first.get(), second.get()) || isA(second.get(), first.get()));
    }

    /** The component type whose body declares the element; empty for what stands outside of one. */
    public static Optional<ComponentType> owner(EObject element) {
        for (EObject at = element; at != null; at = at.eContainer()) {
            if (at instanceof ComponentType type) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** Whether an instance may do without the member. */
    public static boolean isOptional(Named member) {
        return switch (member) {
            case Feature feature -> feature.isOptional();
            case Port port -> group(port).isOptional();
            case Instance instance -> group(instance).isOptional();
            default -> false;
        };
    }

    public static PortGroup group(Port port) {
        return (PortGroup) port.eContainer();
    }

    public static InstanceGroup group(Instance instance) {
        return (InstanceGroup) instance.eContainer();
    }

    /** The connector of a port; empty where the name of the connector is not resolved. */
    public static Optional<ConnectorType> connector(Port port) {
        return Optional.ofNullable(group(port).getType()).filter(type -> !type.eIsProxy());
    }

    /** The type of an instance; empty where the name of the type is not resolved. */
    public static Optional<ComponentType> type(Instance instance) {
        return Optional.ofNullable(group(instance).getType()).filter(type -> !type.eIsProxy());
    }
}
