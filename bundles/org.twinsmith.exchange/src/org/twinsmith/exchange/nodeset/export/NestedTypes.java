package org.twinsmith.exchange.nodeset.export;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.twinsmith.exchange.nodeset.document.NodeId;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.ComponentKind;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.Relation;

/**
 * Types that only say what one part has beyond another type, such as {@code Pump_Motor} of the part {@code Motor} of {@code Pump}, as an import makes them.
 * OPC UA needs no such types: their members are written in the part.
 */
final class NestedTypes {
    private static final String INSTANCE = "_Type";
    private static final String NUMBER = "(_\\d+)?";
    private final Set<ComponentType> nested = new HashSet<>();

    /** @param all the component types of the model @param documented whether a type has a documentation of its own */
    NestedTypes(Collection<ComponentType> all, Predicate<ComponentType> documented) {
        Set<String> names = all.stream().map(ComponentType::getName).collect(Collectors.toSet());
        all.forEach(owner -> groups(owner).forEach(group -> group.getInstances().stream().filter(each -> isNamedAfter(group.getType(), owner, each)
                || isShared(group.getType(), names, each))
                .forEach(each -> nested.add(group.getType()))));
        nested.removeIf(type -> type.isAbstract() || type.getKind() != ComponentKind.ASSET || documented.test(type) || Ids.isOfItself(type));
        all.forEach(type -> type.getMembers().stream().filter(Relation.class::isInstance).forEach(each -> nested.remove(((Relation) each).getType())));
        while (all.stream().filter(type -> !nested.contains(type)).flatMap(type -> type.getSuperTypes().stream()).toList().stream().anyMatch(nested::remove)) {
            // What another type extends needs a node, and so does what that one extends.
        }
    }

    private static Stream<InstanceGroup> groups(ComponentType type) {
        return type.getMembers().stream().filter(InstanceGroup.class::isInstance).map(InstanceGroup.class::cast).filter(group -> group.getType() != null);
    }

    private static boolean isNamedAfter(ComponentType type, ComponentType owner, Instance part) {
        boolean exists = owner.getKind() == ComponentKind.SYSTEM || owner.getName().matches(".*" + INSTANCE + NUMBER);
        String prefix = owner.getKind() == ComponentKind.SYSTEM ? "" : owner.getName().replaceAll((exists ? INSTANCE : "") + NUMBER + "$", "") + "_";
        String whole = owner.getKind() == ComponentKind.SYSTEM ? "" : owner.getName() + "_";
        return Stream.of(prefix, whole).anyMatch(each -> type.getName().matches(Pattern.quote(each + part.getName() + (exists ? INSTANCE : "")) + NUMBER));
    }

    /** Parts that have the same share one type, which is named after the first of them. */
    private static boolean isShared(ComponentType type, Set<String> names, Instance part) {
        String end = "_" + part.getName();
        return type.getName().endsWith(end) && names.contains(type.getName().substring(0, type.getName().length() - end.length()));
    }

    boolean contains(ComponentType type) {
        return nested.contains(type);
    }

    /** The types of a part that have nodes of their own. */
    List<ComponentType> bases(ComponentType type) {
        return nested.contains(type) ? type.getSuperTypes().stream().flatMap(each -> bases(each).stream()).distinct().toList() : List.of(type);
    }

    /** The type of another model that a part is of, without being quite like it; empty where nothing says so. */
    Optional<NodeId> said(ComponentType type) {
        return nested.contains(type) ? Ids.said(type).or(() -> type.getSuperTypes().stream().flatMap(each -> said(each).stream()).findFirst()) : Optional.empty();
    }

    /** A type and those it extends, as far as they are nested, but for those that the part is of by inheritance. */
    List<ComponentType> written(ComponentType type, Set<ComponentType> inherited) {
        if (!nested.contains(type) || inherited.contains(type)) {
            return List.of();
        }
        return Stream.concat(Stream.of(type), type.getSuperTypes().stream().flatMap(each -> written(each, inherited).stream())).distinct().toList();
    }

    /** What a part of some name already is in the types that its owner extends. */
    static Set<ComponentType> inherited(ComponentType owner, String part) {
        return owner.getSuperTypes().stream().flatMap(base -> Members.find(base, part).stream()).filter(Instance.class::isInstance)
                .flatMap(each -> Members.linearised(Members.group((Instance) each).getType()).stream()).collect(Collectors.toSet());
    }

    /** The property that is the value of a variable with components. */
    Optional<Feature> value(ComponentType type) {
        return written(type, Set.of()).stream().flatMap(each -> each.getMembers().stream()).filter(Feature.class::isInstance).map(Feature.class::cast)
                .filter(each -> each.getName().equals("Value")).findFirst();
    }
}
