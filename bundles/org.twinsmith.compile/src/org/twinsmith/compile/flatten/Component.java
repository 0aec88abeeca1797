package org.twinsmith.compile.flatten;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.FidelityVariant;
import org.twinsmith.model.twin.Member;
import org.twinsmith.model.twin.Modifier;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Statement;

/** One instance in the tree of a system, the system itself being the root. */
final class Component {
    private final String path;
    private final TypeView view;
    private final Component parent;
    private final EObject declaration;
    private final Position position;
    private final Map<String, Modifier> modifiers = new LinkedHashMap<>();
    private final Map<String, Integer> features = new LinkedHashMap<>();
    private final Map<String, PortEnd> ports = new LinkedHashMap<>();
    private final Map<String, Component> children = new LinkedHashMap<>();
    private final Map<String, Shape> shapes = new LinkedHashMap<>();
    private final Map<String, Element> elements = new LinkedHashMap<>();

    private final Map<String, Supplied> data = new LinkedHashMap<>();
    private final Set<String> absent = new HashSet<>();

    /** An element of an array. */
    record Element(Named named, Position position) {
    }

    /**
     * @param path dotted path from the root, empty for the root
     * @param parent null for the root
     * @param declaration what to show where the instance as a whole is concerned
     * @param position which member of its family it is
     */
    Component(String path, TypeView view, Component parent, EObject declaration, Position position) {
        this.path = path;
        this.view = view;
        this.parent = parent;
        this.declaration = declaration;
        this.position = position;
    }

    String path() {
        return path;
    }

    ComponentType type() {
        return view.type();
    }

    Component parent() {
        return parent;
    }

    EObject declaration() {
        return declaration;
    }

    /** The behaviour that was chosen; empty where the type has only one. */
    Optional<FidelityVariant> variant() {
        return view.variant();
    }

    /** Own and inherited members, and those of the chosen variant. */
    List<Member> members() {
        return view.members();
    }

    /** Own and inherited statements, and those of the chosen variant. */
    List<Statement> statements() {
        return view.statements();
    }

    /** Those that hold at the start of a run only. */
    List<Statement> statementsAtStart() {
        return view.atStart();
    }

    Position position() {
        return position;
    }

    /** Values of the numbers in structs, by the names of struct and member with a point between them. */
    Map<String, Supplied> data() {
        return data;
    }

    /** Names of optional members that this instance leaves out. */
    Set<String> absent() {
        return absent;
    }

    /** Shapes of arrays, of ports and parts too, by name. */
    Map<String, Shape> shapes() {
        return shapes;
    }

    /** Enters an array whose elements are declared under their names with indices. */
    void declare(Named array, Shape shape) {
        shapes.put(array.getName(), shape);
        shape.positions().forEach(at -> elements.put(array.getName() + at.suffix(), new Element(array, at)));
    }

    /** The declaration of what has this name, with indices where it is an element of an array, and its position there. */
    Element element(String key) {
        Element element = elements.get(key);
        return element == null ? new Element(named(key), Position.NONE) : element;
    }

    /** What a name means here. */
    Named named(String name) {
        return view.named().get(name);
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
