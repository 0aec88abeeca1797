package org.twinsmith.diagram.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Connection;
import org.twinsmith.model.twin.Expose;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FeatureRole;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Port;
import org.twinsmith.model.twin.PortGroup;

/** The connections and exposed values that stand in the body of a component or its bases, and what they make visible of it and its parts. */
final class Body {
    /** Finds the innermost drawn component on the way along a path that starts in the component. */
    interface Owners {
        String of(Path path);
    }

    /** One end: the component that shows it and its pin there. */
    private record End(String owner, Pin pin) {
    }

    private final String component;
    private final Owners owners;
    private final SceneOptions options;
    private final Set<Link> links = new LinkedHashSet<>();
    private final Map<String, Map<String, Pin>> pins = new LinkedHashMap<>();
    private final Map<String, Map<String, Readout>> readouts = new LinkedHashMap<>();

    private Body(String component, Owners owners, SceneOptions options) {
        this.component = component;
        this.owners = owners;
        this.options = options;
    }

    static Body of(ComponentType type, String component, Owners owners, SceneOptions options) {
        Body body = new Body(component, owners, options);
        for (Connection connection : Types.written(type, Connection.class)) {
            Optional<End> source = body.end(connection.getSource());
            Optional<End> target = body.end(connection.getTarget());
            // A pin connected to itself says nothing.
            if (source.isPresent() && target.isPresent() && !source.equals(target)) {
                body.link(source.get(), target.get());
            }
        }
        for (Expose expose : Types.written(type, Expose.class)) {
            Path.of(expose.getPath()).ifPresent(path -> body.expose(expose, path));
        }
        return body;
    }

    /** The links in the order of their connections. */
    List<Link> links() {
        return new ArrayList<>(links);
    }

    /** What is made visible of the component and of what lies in it, by path. */
    Map<String, Given> given() {
        Map<String, Given> given = new HashMap<>();
        pins.forEach((owner, own) -> given.put(owner, new Given(List.copyOf(own.values()), List.of())));
        readouts.forEach((owner, own) -> given.merge(owner, new Given(List.of(), List.copyOf(own.values())), Given::and));
        return given;
    }

    private void link(End source, End target) {
        show(source);
        show(target);
        String medium = source.pin().typeName().isEmpty() ? target.pin().typeName() : source.pin().typeName();
        links.add(new Link(component, source.pin().path(), target.pin().path(), source.pin().kind(), medium));
    }

    private void show(End end) {
        pins.computeIfAbsent(end.owner(), key -> new LinkedHashMap<>()).putIfAbsent(end.pin().name(), end.pin());
    }

    private Optional<End> end(Expression expression) {
        return Path.of(expression).flatMap(path -> {
            String owner = owners.of(path);
            String full = path.in(component);
            String name = owner.isEmpty() ? full : full.substring(owner.length() + 1);
            return end(path.last(), full, name).map(pin -> new End(owner, pin));
        });
    }

    private Optional<Pin> end(Named target, String path, String name) {
        if (target instanceof Feature feature) {
            return Optional.of(pin(feature, path, name, options));
        }
        if (target instanceof Port port && port.eContainer() instanceof PortGroup group) {
            String connector = group.getType() == null ? "" : Types.text(group.getType().getName());
            return Optional.of(new Pin(path, name, Pin.Kind.PORT, connector, false, connector));
        }
        return Optional.empty();
    }

    /** The pin of a value. */
    static Pin pin(Feature feature, String path, String name, SceneOptions options) {
        return new Pin(path, name, Pin.Kind.SIGNAL, Types.quantity(feature), feature.getRole() == FeatureRole.INPUT,
                options.dimension().apply(feature));
    }

    private void expose(Expose expose, Path path) {
        String signal = Path.join(component, Path.signal(expose.getPath()));
        String unit = path.last() instanceof Feature feature ? Types.unit(feature) : "";
        String label = expose.getLabel() == null ? path.in("") : expose.getLabel();
        readouts.computeIfAbsent(owners.of(path), key -> new LinkedHashMap<>()).putIfAbsent(signal, new Readout(signal, label, unit));
    }
}
