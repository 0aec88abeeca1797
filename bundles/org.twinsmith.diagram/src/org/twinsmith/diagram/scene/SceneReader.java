package org.twinsmith.diagram.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.Named;

/**
 * Reads the scene of a system from its linked model.
 *
 * <p>Bears unfinished models: what names nothing is left out, because the checks report it. A type that contains
 * itself, and what lies too deep to be drawn, is drawn closed.
 */
public final class SceneReader {
    private final Documentation documentation;
    private final SceneOptions options;
    private final SceneCache cache;
    /** The types of the open components around what is read, outside first. */
    private final List<ComponentType> above = new ArrayList<>();
    /** What the open components around what is read have asked, outside first. */
    private final List<Asked> asked = new ArrayList<>();

    private record Asked(Map<String, Optional<Boolean>> opens, Map<ComponentType, Optional<UserSymbol>> symbols) {
        void and(SceneCache.Opened inner) {
            opens.putAll(inner.opens());
            symbols.putAll(inner.symbols());
        }
    }

    public SceneReader(Documentation documentation) {
        this(documentation, SceneOptions.REPORT);
    }

    public SceneReader(Documentation documentation, SceneOptions options) {
        this(documentation, options, SceneCache.none());
    }

    /** @param cache what was read before of the same drawing */
    public SceneReader(Documentation documentation, SceneOptions options, SceneCache cache) {
        this.documentation = documentation;
        this.options = options;
        this.cache = cache;
    }

    /** The scene of a system. */
    public Scene read(ComponentType system) {
        above.clear();
        asked.clear();
        cache.begin();
        SceneCache.Opened root = opened("", system, system, Depth.of(system), Map.of());
        return new Scene(root.component(), root.links());
    }

    /** @param given what bodies around it make visible of the component and its parts */
    private SceneCache.Opened opened(String path, EObject declaration, ComponentType type, int levels, Map<String, Given> given) {
        SceneCache.Key key = new SceneCache.Key(cache.revision(type), List.copyOf(above), levels, given);
        Optional<SceneCache.Opened> known = cache.opened(path, key, options);
        SceneCache.Opened opened = known.map(each -> named(each, declaration, type)).orElseGet(() -> read(path, declaration, type, key));
        cache.keep(path, opened, known.isPresent());
        return opened;
    }

    /** The same under the name and with the comment that it has now: they stand in the text around it. */
    private SceneCache.Opened named(SceneCache.Opened opened, EObject declaration, ComponentType type) {
        Component old = opened.component();
        String name = name(declaration, type);
        String comment = documentation(declaration, type);
        if (old.name().equals(name) && old.documentation().equals(comment)) {
            return opened;
        }
        Component component = new Component(old.path(), name, old.typeName(), old.symbol(), comment, old.pins(), old.readouts(), old.parts());
        return new SceneCache.Opened(opened.key(), opened.opens(), opened.symbols(), component, opened.links());
    }

    private SceneCache.Opened read(String path, EObject declaration, ComponentType type, SceneCache.Key key) {
        above.add(type);
        asked.add(new Asked(new HashMap<>(), new IdentityHashMap<>()));
        Body body = Body.of(type, path, end -> owner(end, path, key.levels()), options);
        Map<String, Given> all = new HashMap<>(body.given());
        key.given().forEach((owner, outer) -> all.merge(owner, outer, Given::and));
        Map<String, Map<String, Given>> byPart = byPart(all, path);
        List<Component> parts = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        shape(type).parts().forEach((name, instance) -> {
            String place = Path.join(path, name);
            parts.add(part(place, instance, key.levels() - 1, byPart.getOrDefault(place, Map.of()), links));
        });
        links.addAll(body.links());
        Given own = all.getOrDefault(path, Given.NOTHING);
        Component component = new Component(path, name(declaration, type), shape(type).name(), shape(type).symbol(), documentation(declaration, type),
                pins(path, type, own), own.readouts(), parts);
        above.removeLast();
        Asked here = asked.removeLast();
        return new SceneCache.Opened(key, here.opens(), here.symbols(), component, List.copyOf(links));
    }

    /** What is given of the parts of a component and of all in them, by the path of the part. */
    private static Map<String, Map<String, Given>> byPart(Map<String, Given> given, String path) {
        Map<String, Map<String, Given>> byPart = new HashMap<>();
        given.forEach((owner, each) -> {
            if (!owner.equals(path)) {
                int end = owner.indexOf('.', path.isEmpty() ? 0 : path.length() + 1);
                byPart.computeIfAbsent(end < 0 ? owner : owner.substring(0, end), part -> new HashMap<>()).put(owner, each);
            }
        });
        return byPart;
    }

    private Component part(String path, Instance instance, int levels, Map<String, Given> given, List<Link> links) {
        ComponentType type = Types.of(instance);
        if (opens(type, path, levels)) {
            SceneCache.Opened opened = opened(path, instance, type, levels, given);
            asked.getLast().and(opened);
            links.addAll(opened.links());
            return opened.component();
        }
        Given own = given.getOrDefault(path, Given.NOTHING);
        if (type == null) {
            return new Component(path, Types.label(instance), "", Symbol.GENERIC, documentation.of(instance), own.pins(), own.readouts(), List.of());
        }
        return new Component(path, Types.label(instance), shape(type).name(), shape(type).symbol(), documentation(instance, type),
                pins(path, type, own), own.readouts(), List.of());
    }

    private boolean opens(ComponentType type, String path, int levels) {
        if (type == null || above.contains(type) || !shape(type).hasParts()) {
            return false;
        }
        Optional<Boolean> wanted = options.open().apply(path);
        asked.getLast().opens().put(path, wanted);
        return wanted.orElse(levels > 0);
    }

    /** The innermost drawn component on the way along a path that starts in an open component. */
    private String owner(Path path, String component, int levels) {
        String owner = component;
        ComponentType inside = null;
        int entered = 0;
        try {
            for (Named element : path.elements()) {
                if (!(element instanceof Instance instance)) {
                    break;
                }
                if (!owner.equals(component)) {
                    if (!opens(inside, owner, levels - 1 - entered)) {
                        break;
                    }
                    above.add(inside);
                    entered++;
                }
                owner = Path.join(owner, element.getName());
                inside = Types.of(instance);
            }
            return owner;
        } finally {
            for (int i = 0; i < entered; i++) {
                above.removeLast();
            }
        }
    }

    private List<Pin> pins(String path, ComponentType type, Given given) {
        Shape shape = shape(type);
        if (given.pins().isEmpty()) {
            return shape.pins().stream().map(pin -> in(path, pin)).toList();
        }
        Map<String, Pin> pins = new LinkedHashMap<>();
        shape.pins().subList(0, shape.ports()).forEach(pin -> pins.put(pin.name(), in(path, pin)));
        given.pins().forEach(pin -> pins.putIfAbsent(pin.name(), pin));
        shape.pins().forEach(pin -> pins.putIfAbsent(pin.name(), in(path, pin)));
        return List.copyOf(pins.values());
    }

    private static Pin in(String path, Pin pin) {
        return new Pin(Path.join(path, pin.name()), pin.name(), pin.kind(), pin.typeName(), pin.input(), pin.fits());
    }

    private static String name(EObject declaration, ComponentType type) {
        return declaration instanceof Instance instance ? Types.label(instance) : Types.text(type.getName());
    }

    private String documentation(EObject declaration, ComponentType type) {
        String own = declaration == type ? "" : documentation.of(declaration);
        return own.isBlank() ? shape(type).documentation() : own.strip();
    }

    private Shape shape(ComponentType type) {
        Shape shape = cache.shape(type, options, each -> Shape.of(each, documentation, options));
        if (!asked.isEmpty()) {
            asked.getLast().symbols().put(type, cache.symbol(type));
        }
        return shape;
    }
}
