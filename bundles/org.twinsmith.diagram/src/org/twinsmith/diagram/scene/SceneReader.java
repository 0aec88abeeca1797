package org.twinsmith.diagram.scene;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Instance;

/**
 * Reads the scene of a system from its linked model.
 *
 * <p>Bears unfinished models: what names nothing is left out, because the checks report it. A type that contains
 * itself, and what lies too deep to be drawn, is drawn closed.
 */
public final class SceneReader {
    private final Documentation documentation;
    private final SceneOptions options;
    private final Set<ComponentType> open = Types.identitySet();
    private final Links links;
    private final Map<ComponentType, Shape> shapes = new IdentityHashMap<>();

    public SceneReader(Documentation documentation) {
        this(documentation, SceneOptions.REPORT);
    }

    public SceneReader(Documentation documentation, SceneOptions options) {
        this.documentation = documentation;
        this.options = options;
        this.links = new Links(options);
    }

    /** The scene of a system. */
    public Scene read(ComponentType system) {
        int levels = Depth.of(system);
        links.clear();
        open.clear();
        shapes.clear();
        // Links come first: they say which features and which inner values need a place on a component.
        collect(system, "", levels);
        Component root = component("", system, system, levels);
        return new Scene(root, links.list());
    }

    private void collect(ComponentType type, String path, int depth) {
        open.add(type);
        for (Map.Entry<String, Instance> part : shape(type).parts().entrySet()) {
            ComponentType inner = Types.of(part.getValue());
            String place = Path.join(path, part.getKey());
            if (opens(inner, place, depth - 1)) {
                collect(inner, place, depth - 1);
            } else {
                links.close(place);
            }
        }
        links.add(type, path);
        open.remove(type);
    }

    private Component component(String path, EObject declaration, ComponentType type, int depth) {
        open.add(type);
        List<Component> parts = new ArrayList<>();
        shape(type).parts().forEach((name, instance) -> parts.add(part(Path.join(path, name), instance, depth - 1)));
        open.remove(type);
        String name = declaration instanceof Instance instance ? Types.label(instance) : Types.text(type.getName());
        return new Component(path, name, shape(type).name(), shape(type).symbol(), documentation(declaration, type), pins(path, type),
                links.readouts(path), parts);
    }

    private Component part(String path, Instance instance, int depth) {
        ComponentType type = Types.of(instance);
        if (opens(type, path, depth)) {
            return component(path, instance, type, depth);
        }
        if (type == null) {
            return new Component(path, Types.label(instance), "", Symbol.GENERIC, documentation.of(instance), links.extraPins(path),
                    links.readouts(path), List.of());
        }
        return new Component(path, Types.label(instance), shape(type).name(), shape(type).symbol(), documentation(instance, type),
                pins(path, type), links.readouts(path), List.of());
    }

    private boolean opens(ComponentType type, String path, int depth) {
        return type != null && !open.contains(type) && options.open().apply(path).orElse(depth > 0)
                && shape(type).hasParts();
    }

    private List<Pin> pins(String path, ComponentType type) {
        List<Pin> extra = links.extraPins(path);
        Shape shape = shape(type);
        if (extra.isEmpty()) {
            return shape.pins().stream().map(pin -> in(path, pin)).toList();
        }
        Map<String, Pin> pins = new LinkedHashMap<>();
        shape.pins().subList(0, shape.ports()).forEach(pin -> pins.put(pin.name(), in(path, pin)));
        extra.forEach(pin -> pins.putIfAbsent(pin.name(), pin));
        shape.pins().forEach(pin -> pins.putIfAbsent(pin.name(), in(path, pin)));
        return List.copyOf(pins.values());
    }

    private static Pin in(String path, Pin pin) {
        return new Pin(Path.join(path, pin.name()), pin.name(), pin.kind(), pin.typeName(), pin.input(), pin.fits());
    }

    private String documentation(EObject declaration, ComponentType type) {
        String own = declaration == type ? "" : documentation.of(declaration);
        return own.isBlank() ? shape(type).documentation() : own.strip();
    }

    private Shape shape(ComponentType type) {
        Shape known = shapes.get(type);
        if (known == null) {
            known = Shape.of(type, documentation, options);
            shapes.put(type, known);
        }
        return known;
    }
}
