package org.twinsmith.diagram.scene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.twinsmith.model.semantics.Loops;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.Member;
import org.twinsmith.model.twin.NumberLiteral;
import org.twinsmith.model.twin.QuantityKind;
import org.twinsmith.model.twin.Reference;
import org.twinsmith.model.twin.TypeUse;

/** Reads of a component type what inheritance and groups of declarations spread; bears unfinished models. */
final class Types {
    private Types() {
    }

    /** The type itself, then its bases, nearest first. */
    static List<ComponentType> lineage(ComponentType type) {
        List<ComponentType> lineage = new ArrayList<>(Members.linearised(type));
        Collections.reverse(lineage);
        return lineage;
    }

    /** Own and inherited members of one kind, those of bases first. */
    static <T extends Member> List<T> members(ComponentType type, Class<T> kind) {
        return Members.of(type).stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Own and inherited members of one kind, those in loops once, whatever they count. */
    static <T extends Member> List<T> written(ComponentType type, Class<T> kind) {
        return Members.linearised(type).stream().flatMap(owner -> Loops.members(owner, kind).stream()).toList();
    }

    /** The name of an instance with the range of its indices, where it is a family. */
    static String label(Instance instance) {
        return instance.getSizes().isEmpty() ? text(instance.getName()) : text(instance.getName())
                + instance.getSizes().stream().map(size -> "1.." + size(size)).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String size(Expression size) {
        return switch (size) {
            case NumberLiteral literal -> text(literal.getText());
            case Reference reference when reference.getTarget() != null -> text(reference.getTarget().getName());
            default -> "…";
        };
    }

    /** The type of an instance, or null where it names none. */
    static ComponentType of(Instance instance) {
        ComponentType type = instance.eContainer() instanceof InstanceGroup group ? group.getType() : null;
        return type == null || type.eIsProxy() ? null : type;
    }

    /** The unit that a feature is shown in: its own, else that of its quantity; without brackets, may be empty. */
    static String unit(Feature feature) {
        TypeUse use = feature.getType();
        if (use == null) {
            return "";
        }
        String own = use.getUnit();
        return plain(own == null && use.getType() instanceof QuantityKind kind ? kind.getUnit() : own);
    }

    /** The name of what a feature is of, or empty. */
    static String quantity(Feature feature) {
        TypeUse use = feature.getType();
        if (use == null) {
            return "";
        }
        return use.getType() == null ? use.getPrimitive().getLiteral() : text(use.getType().getName());
    }

    /** The text, or empty where an unfinished model has none. */
    static String text(String value) {
        return value == null ? "" : value;
    }

    private static String plain(String unit) {
        String text = text(unit).strip();
        return text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
    }

    /** A set of types by identity. */
    static Set<ComponentType> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
