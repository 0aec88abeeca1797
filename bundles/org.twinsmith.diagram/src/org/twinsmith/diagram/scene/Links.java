package org.twinsmith.diagram.scene;

import java.util.ArrayList;
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
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Port;
import org.twinsmith.model.twin.PortGroup;

/** The connections and exposed values of a system and its open parts, and the pins that only they make visible. */
final class Links {
    /** One end: the component that shows it and its pin there. */
    private record End(String owner, Pin pin) {
    }

    private record Pair(String scope, End source, End target) {
    }

    private final SceneOptions options;
    private final Set<String> closed = new LinkedHashSet<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final Map<String, Map<String, Pin>> extra = new LinkedHashMap<>();
    private final Map<String, Map<String, Readout>> readouts = new LinkedHashMap<>();

    Links(SceneOptions options) {
        this.options = options;
    }

    void clear() {
        closed.clear();
        pairs.clear();
        extra.clear();
        readouts.clear();
    }

    /** Says which parts of a type stay closed; must precede {@link #add} of that type. */
    void close(String component) {
        closed.add(component);
    }

    /** Reads the connections and exposed values that stand in the body of a component or its bases. */
    void add(ComponentType type, String component) {
        for (Connection connection : Types.written(type, Connection.class)) {
            Optional<End> source = end(connection.getSource(), component);
            Optional<End> target = end(connection.getTarget(), component);
            // A pin connected to itself says nothing.
            if (source.isPresent() && target.isPresent() && !source.equals(target)) {
                pairs.add(new Pair(component, show(source.get()), show(target.get())));
            }
        }
        for (Expose expose : Types.written(type, Expose.class)) {
            Path.of(expose.getPath()).ifPresent(path -> expose(expose, path, component));
        }
    }

    List<Link> list() {
        return pairs.stream().distinct().map(Links::link).toList();
    }

    /** The pins of a component that links need besides its own ports. */
    List<Pin> extraPins(String component) {
        return List.copyOf(extra.getOrDefault(component, Map.of()).values());
    }

    List<Readout> readouts(String component) {
        return List.copyOf(readouts.getOrDefault(component, Map.of()).values());
    }

    private static Link link(Pair pair) {
        Pin source = pair.source().pin();
        String medium = source.typeName().isEmpty() ? pair.target().pin().typeName() : source.typeName();
        return new Link(pair.scope(), source.path(), pair.target().pin().path(), source.kind(), medium);
    }

    private End show(End end) {
        extra.computeIfAbsent(end.owner(), key -> new LinkedHashMap<>()).putIfAbsent(end.pin().name(), end.pin());
        return end;
    }

    private Optional<End> end(Expression expression, String component) {
        return Path.of(expression).flatMap(path -> {
            String owner = owner(path, component);
            String full = path.in(component);
            String name = owner.isEmpty() ? full : full.substring(owner.length() + 1);
            return end(path.last(), full, name).map(pin -> new End(owner, pin));
        });
    }

    /** The pin of a value. */
    static Pin pin(Feature feature, String path, String name, SceneOptions options) {
        return new Pin(path, name, Pin.Kind.SIGNAL, Types.quantity(feature), feature.getRole() == FeatureRole.INPUT,
                options.dimension().apply(feature));
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

    private void expose(Expose expose, Path path, String component) {
        String signal = Path.join(component, Path.signal(expose.getPath()));
        String unit = path.last() instanceof Feature feature ? Types.unit(feature) : "";
        String label = expose.getLabel() == null ? path.in("") : expose.getLabel();
        readouts.computeIfAbsent(owner(path, component), key -> new LinkedHashMap<>())
                .putIfAbsent(signal, new Readout(signal, label, unit));
    }

    /** The innermost drawn component on the way along a path. */
    private String owner(Path path, String component) {
        String owner = component;
        for (Named element : path.elements()) {
            if (!(element instanceof Instance) || closed.contains(owner)) {
                return owner;
            }
            owner = Path.join(owner, element.getName());
        }
        return owner;
    }
}
