package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.semantics.Variants;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.FidelityVariant;
import org.twinsmith.model.twin.Member;
import org.twinsmith.model.twin.Modifier;
import org.twinsmith.model.twin.Named;

/** One instance in the tree of a system, the system itself being the root. */
final class Component {
    private final String path;
    private final ComponentType type;
    private final Component parent;
    private final EObject declaration;
    private final Map<String, Modifier> modifiers = new LinkedHashMap<>();
    private final Map<String, Integer> features = new LinkedHashMap<>();
    private final Map<String, PortEnd> ports = new LinkedHashMap<>();
    private final Map<String, Component> children = new LinkedHashMap<>();
    private final List<Member> members;
    private final Map<String, Named> named;
    private final Optional<FidelityVariant> variant;

    /**
     * @param path dotted path from the root, empty for the root
     * @param parent null for the root
     * @param declaration what to show where the instance as a whole is concerned
     * @param variant the behaviour that was chosen, where the type has several
     */
    Component(String path, ComponentType type, Component parent, EObject declaration, Optional<FidelityVariant> variant) {
        this.path = path;
        this.type = type;
        this.parent = parent;
        this.declaration = declaration;
        this.variant = variant;
        members = new ArrayList<>(Members.of(type));
        named = new LinkedHashMap<>(Members.named(type));
        variant.ifPresent(chosen -> {
            members.addAll(chosen.getMembers());
            Variants.features(chosen).forEach(feature -> named.put(feature.getName(), feature));
        });
    }

    String path() {
        return path;
    }

    ComponentType type() {
        return type;
    }

    Component parent() {
        return parent;
    }

    EObject declaration() {
        return declaration;
    }

    /** The behaviour that was chosen; empty where the type has only one. */
    Optional<FidelityVariant> variant() {
        return variant;
    }

    /** Own and inherited members, and those of the chosen variant. */
    List<Member> members() {
        return members;
    }

    /** What a name means here. */
    Named named(String name) {
        return named.get(name);
    }

    /** Values given from outside, by name of the feature; their expressions are read in the parent. */
    Map<String, Modifier> modifiers() {
        return modifiers;
    }

    /** Ids of variables by name of the feature; features without a number, such as texts, have none. */
    Map<String, Integer> features() {
        return features;
    }

    Map<String, PortEnd> ports() {
        return ports;
    }

    Map<String, Component> children() {
        return children;
    }

    /** The dotted path of a name in this instance. */
    String qualified(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Text for a message that also says which instance is meant. */
    String labelled(String text) {
        return path.isEmpty() ? text : path + ": " + text;
    }
}
