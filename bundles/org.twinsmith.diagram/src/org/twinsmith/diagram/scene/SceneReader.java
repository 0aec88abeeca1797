package org.twinsmith.diagram.scene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FeatureRole;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.Port;
import org.twinsmith.model.twin.PortGroup;

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
    private int levels;

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
        levels = Depth.of(system);
        links.clear();
        open.clear();
        // Links come first: they say which features and which inner values need a place on a component.
        collect(system, "", levels);
        Component root = component("", system, system, levels);
        return new Scene(root, links.list());
    }

    private void collect(ComponentType type, String path, int depth) {
        open.add(type);
        for (Map.Entry<String, Instance> part : parts(type).entrySet()) {
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
        parts(type).forEach((name, instance) -> parts.add(part(Path.join(path, name), instance, depth - 1)));
        open.remove(type);
        String name = declaration instanceof Instance instance ? Types.label(instance) : Types.text(type.getName());
        return new Component(path, name, Types.text(type.getName()),
                symbol(type), documentation(declaration, type), pins(path, type), links.readouts(path), parts);
    }

    private Component part(String path, Instance instance, int depth) {
        ComponentType type = Types.of(instance);
        if (opens(type, path, depth)) {
            return component(path, instance, type, depth);
        }
        String typeName = type == null ? "" : Types.text(type.getName());
        return new Component(path, Types.label(instance), typeName, type == null ? Symbol.GENERIC : symbol(type),
                type == null ? documentation.of(instance) : documentation(instance, type),
                type == null ? links.extraPins(path) : pins(path, type), links.readouts(path), List.of());
    }

    private boolean opens(ComponentType type, String path, int depth) {
        return type != null && !open.contains(type) && options.open().apply(path).orElse(depth > 0)
                && !Types.members(type, InstanceGroup.class).isEmpty();
    }

    private List<Pin> pins(String path, ComponentType type) {
        Map<String, Pin> pins = new LinkedHashMap<>();
        for (PortGroup group : Types.members(type, PortGroup.class)) {
            String connector = group.getType() == null ? "" : Types.text(group.getType().getName());
            for (Port port : group.getPorts()) {
                String name = Types.text(port.getName());
                pins.putIfAbsent(name, new Pin(Path.join(path, name), name, Pin.Kind.PORT, connector, false, connector));
            }
        }
        links.extraPins(path).forEach(pin -> pins.putIfAbsent(pin.name(), pin));
        if (options.inputs()) {
            Types.members(type, Feature.class).stream().filter(each -> each.getRole() == FeatureRole.INPUT && each.getName() != null)
                    .forEach(each -> pins.putIfAbsent(each.getName(), Links.pin(each, Path.join(path, each.getName()), each.getName(), options)));
        }
        return List.copyOf(pins.values());
    }

    private String documentation(EObject declaration, ComponentType type) {
        String own = declaration == type ? "" : documentation.of(declaration);
        return own.isBlank() ? documentation.of(type).strip() : own.strip();
    }

    private static Symbol symbol(ComponentType type) {
        return Symbol.of(Types.lineage(type).stream().map(each -> Types.text(each.getName())).toList());
    }

    private static Map<String, Instance> parts(ComponentType type) {
        Map<String, Instance> parts = new LinkedHashMap<>();
        for (InstanceGroup group : Types.members(type, InstanceGroup.class)) {
            for (Instance instance : group.getInstances()) {
                if (instance.getName() != null) {
                    parts.putIfAbsent(instance.getName(), instance);
                }
            }
        }
        return parts;
    }
}
