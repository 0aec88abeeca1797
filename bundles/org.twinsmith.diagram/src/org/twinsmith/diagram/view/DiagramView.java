package org.twinsmith.diagram.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.twinsmith.diagram.layout.Measures;
import org.twinsmith.diagram.layout.Picture;
import org.twinsmith.diagram.layout.PlacedComponent;
import org.twinsmith.diagram.layout.PlacedLink;
import org.twinsmith.diagram.layout.PlacedPin;
import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.scene.Link;
import org.twinsmith.diagram.scene.Pin;
import org.twinsmith.diagram.scene.Scene;
import org.twinsmith.diagram.store.NodeLayout;
import org.twinsmith.diagram.store.SystemLayout;

/**
 * A drawing of one system: everything it shows, with its place. Not for several threads.
 *
 * <p>What changes it reports the area that must be painted again through {@link #takeDamage()}.
 */
public final class DiagramView {
    private final Map<String, PlacedComponent> components = new LinkedHashMap<>();
    private final Map<String, PlacedLink> links = new LinkedHashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, Set<String>> linksAt = new HashMap<>();
    private final Map<String, Integer> order = new HashMap<>();
    private final SpatialIndex<String> places = new SpatialIndex<>();
    private final SpatialIndex<String> ways = new SpatialIndex<>();
    private final Memory memory;
    private int appeared;
    private Scene scene;
    private List<String> media = List.of();
    private Optional<Rectangle> damage = Optional.empty();
    private Optional<Journal> journal = Optional.empty();

    /** A drawing of a scene: what the layout knows stands there, the rest in rows. */
    public DiagramView(Scene scene, SystemLayout layout) {
        this.scene = scene;
        this.memory = new Memory(layout);
        SceneUpdate.draw(scene, this);
    }

    /** Shows another scene. What was there before stays where it is; what is new finds a place. Costs little where little changed. */
    public void update(Scene next) {
        SceneChange change = SceneChange.between(scene, next);
        Map<String, String> renamed = Renames.in(change);
        if (!renamed.isEmpty()) {
            rename(renamed);
        }
        SceneUpdate.bring(next, change, this);
    }

    /** Lets components be called differently, as a text edit that comes next will. @param names new paths by old path */
    private void rename(Map<String, String> names) {
        Set<String> gone = new LinkedHashSet<>();
        names.keySet().forEach(old -> find(old).ifPresent(each -> Moving.subtree(each.component(), gone)));
        gone.forEach(path -> remember(component(path)));
        gone.stream().flatMap(path -> linksOf(path).stream()).distinct().toList().forEach(key -> {
            rememberBends(key);
            removeLink(key);
        });
        memory.rename(names);
        // All under old names goes; the update brings it back under the new ones, from memory.
        gone.forEach(this::removeComponent);
    }

    /** Takes over the places that a picture of the system, or of what lies in one open component, has for what both show. */
    public void arrange(Picture picture) {
        Arranging.apply(this, picture);
    }

    /** Says where a component will stand that comes with the next scene. @param corner its upper left corner */
    public void expect(String path, Point corner) {
        Point origin = LayoutReading.origin(this, container(path));
        memory.nodes.put(path, new NodeLayout(new Rectangle(corner.x() - origin.x(), corner.y() - origin.y(), 1, 1), Optional.empty()));
    }

    /** Whether a component is drawn open, as far as somebody said so. */
    public Optional<Boolean> isOpened(String path) {
        return Optional.ofNullable(memory.nodes.get(path)).flatMap(NodeLayout::open);
    }

    /** Opens or closes a component; the next scene, which is to be read with {@link #isOpened}, shows it. */
    public void setOpen(String path, boolean open) {
        remember(component(path));
        Rectangle box = memory.nodes.get(path).bounds();
        memory.nodes.put(path, new NodeLayout(new Rectangle(box.x(), box.y(), 1, 1), Optional.of(open)));
    }

    /** Records every change of a place until {@link #stopRecording()}. */
    public void record() {
        journal = Optional.of(new Journal());
    }

    /** What changed its place since {@link #record()}. */
    public Journal stopRecording() {
        Journal recorded = journal.orElseGet(Journal::new);
        journal = Optional.empty();
        return recorded;
    }

    /** Where everything stands, for the layout file; of what is not shown, what lies in closed components and what a broken text hides. */
    public SystemLayout layout(boolean complete) {
        SystemLayout now = new LayoutReading(this).read();
        SystemLayout old = memory.layout(path -> !components.containsKey(path) && (!complete || isHidden(path)));
        return LayoutReading.joined(old, now);
    }

    /** Whether a path leads into a component that is drawn closed. */
    private boolean isHidden(String path) {
        for (String at = path; at.contains(".");) {
            at = at.substring(0, at.lastIndexOf('.'));
            if (components.containsKey(at)) {
                return !components.get(at).component().isOpen();
            }
        }
        return false;
    }

    public Scene scene() {
        return scene;
    }

    /** The component at a path; the empty path is the system. */
    public PlacedComponent component(String path) {
        PlacedComponent found = components.get(path);
        if (found == null) {
            throw new IllegalArgumentException("no component " + path);
        }
        return found;
    }

    public Optional<PlacedComponent> find(String path) {
        return Optional.ofNullable(components.get(path));
    }

    public Optional<PlacedLink> link(String key) {
        return Optional.ofNullable(links.get(key));
    }

    /** All components, containers before what they contain. */
    public Collection<PlacedComponent> components() {
        return components.values();
    }

    public Collection<PlacedLink> links() {
        return links.values();
    }

    /** The links with an end at a component's own border. */
    public Set<String> linksOf(String component) {
        PlacedComponent placed = components.get(component);
        Set<String> keys = new LinkedHashSet<>();
        if (placed != null) {
            placed.pins().forEach(pin -> keys.addAll(linksAt(pin.pin().path())));
        }
        return keys;
    }

    /** The links with an end at a pin. */
    Set<String> linksAt(String pin) {
        return linksAt.getOrDefault(pin, Set.of());
    }

    public Optional<PlacedPin> pin(String path) {
        return Optional.ofNullable(owners.get(path)).map(components::get)
                .flatMap(owner -> owner.pins().stream().filter(pin -> pin.pin().path().equals(path)).findFirst());
    }

    /** The component that shows a pin. */
    public Optional<String> owner(String pin) {
        return Optional.ofNullable(owners.get(pin));
    }

    /** The component in which another lies; the system for its parts. */
    public static String container(String path) {
        return path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
    }

    /** The key of a link: its two ends. */
    public static String key(Link link) {
        return link.source() + ">" + link.target();
    }

    /** Names of all media, sorted; their place gives their hue. */
    public List<String> media() {
        return media;
    }

    /** The area that everything takes up. */
    public Rectangle bounds() {
        return outline(component(""));
    }

    /** All of it, as a picture. */
    public Picture picture() {
        Rectangle all = bounds();
        return new Picture(all.width(), all.height(), List.copyOf(components.values()), List.copyOf(links.values()));
    }

    /** All of it, shifted so that it starts at the margin, as a file holds it. */
    public Picture sheet() {
        Rectangle all = links.values().stream().map(link -> Rectangle.around(link.route())).reduce(bounds(), Rectangle::union);
        return new Picture(all.width() + 2 * Measures.MARGIN, all.height() + 2 * Measures.MARGIN, List.copyOf(components.values()),
                List.copyOf(links.values())).moved(Measures.MARGIN - all.x(), Measures.MARGIN - all.y());
    }

    /** What meets an area, in the order of painting. */
    public Picture visible(Rectangle area) {
        if (area.contains(bounds())) {
            return picture();
        }
        List<PlacedComponent> seen = new ArrayList<>();
        places.find(area, path -> seen.add(components.get(path)));
        seen.sort(Comparator.comparingInt(each -> order.get(each.component().path())));
        List<PlacedLink> passing = new ArrayList<>();
        ways.find(area, key -> passing.add(links.get(key)));
        return new Picture(area.width(), area.height(), seen, passing);
    }

    /** What lies at a point. @param near how far beside a pin or a line still counts, in px of the drawing */
    public Hit at(Point point, double near) {
        Rectangle area = new Rectangle(point.x(), point.y(), 0, 0).grown(near);
        Picture here = visible(area);
        for (PlacedComponent each : here.components().reversed()) {
            for (PlacedPin pin : each.pins()) {
                if (pin.bounds().meets(area)) {
                    return new Hit.Pin(pin.pin().path(), each.component().path());
                }
            }
            if (!each.component().isOpen() && each.bounds().contains(point)) {
                return new Hit.Node(each.component().path());
            }
        }
        for (PlacedLink each : here.links()) {
            for (int leg = 0; leg < each.route().size() - 1; leg++) {
                if (Rectangle.between(each.route().get(leg), each.route().get(leg + 1)).meets(area)) {
                    return new Hit.Link(key(each.link()), leg);
                }
            }
        }
        return here.components().reversed().stream().filter(each -> each.bounds().contains(point))
                .map(each -> each.component().path()).filter(path -> !path.isEmpty()).findFirst()
                .map(path -> (Hit) new Hit.Node(path)).orElseGet(Hit.Blank::new);
    }

    /** The innermost open component at a point; the system where there is none. */
    public String containerAt(Point point) {
        return visible(new Rectangle(point.x(), point.y(), 0, 0)).components().reversed().stream()
                .filter(each -> each.component().isOpen() && each.bounds().contains(point))
                .map(each -> each.component().path()).findFirst().orElse("");
    }

    /** The area that changed since this was asked last; empty where none did. */
    public Optional<Rectangle> takeDamage() {
        Optional<Rectangle> taken = damage;
        damage = Optional.empty();
        return taken;
    }

    // What follows is for the classes of this package that change a drawing.

    Memory memory() {
        return memory;
    }

    /** Another scene is shown. @param links whether its links are others */
    void scene(Scene next, boolean links) {
        scene = next;
        if (links) {
            media = next.links().stream().filter(link -> link.kind() == Pin.Kind.PORT).map(Link::medium).distinct().sorted().toList();
        }
    }

    /** A component appears: it is painted after all that are there. */
    void appear(String path) {
        order.put(path, appeared++);
    }

    void put(PlacedComponent placed) {
        String path = placed.component().path();
        PlacedComponent before = components.put(path, placed);
        journal.ifPresent(each -> each.note(path, Optional.ofNullable(before), placed));
        if (before == null || before.component() != placed.component() || before.pins().size() != placed.pins().size()) {
            if (before != null) {
                before.pins().forEach(pin -> owners.remove(pin.pin().path(), path));
            }
            placed.pins().forEach(pin -> owners.put(pin.pin().path(), path));
        }
        if (before == null || !before.bounds().equals(placed.bounds()) || !before.pins().equals(placed.pins()) || !before.component().looksLike(placed.component())) {
            places.put(path, outline(placed));
            damaged(outline(placed));
            if (before != null) {
                damaged(outline(before));
            }
        }
    }

    void removeComponent(String path) {
        PlacedComponent before = components.remove(path);
        if (before != null) {
            before.pins().forEach(pin -> owners.remove(pin.pin().path(), path));
            places.remove(path);
            order.remove(path);
            damaged(outline(before));
        }
    }

    void put(PlacedLink placed) {
        String key = key(placed.link());
        PlacedLink before = links.put(key, placed);
        journal.ifPresent(each -> each.note(key, Optional.ofNullable(before), placed));
        if (before == null) {
            linksAt.computeIfAbsent(placed.link().source(), none -> new LinkedHashSet<>(4)).add(key);
            linksAt.computeIfAbsent(placed.link().target(), none -> new LinkedHashSet<>(4)).add(key);
        } else if (before.route().equals(placed.route()) && before.link().equals(placed.link())) {
            return;
        }
        Rectangle area = Rectangle.around(placed.route()).grown(8);
        ways.put(key, area);
        damaged(area);
        if (before != null) {
            damaged(Rectangle.around(before.route()).grown(8));
        }
    }

    void removeLink(String key) {
        PlacedLink before = links.remove(key);
        if (before != null) {
            ways.remove(key);
            for (String end : List.of(before.link().source(), before.link().target())) {
                linksAt.computeIfPresent(end, (pin, keys) -> keys.remove(key) && keys.isEmpty() ? null : keys);
            }
            damaged(Rectangle.around(before.route()).grown(8));
        }
    }

    /** Keeps in mind where a component and its pins stand. */
    void remember(PlacedComponent placed) {
        new LayoutReading(this).remember(placed, memory);
    }

    void rememberBends(String key) {
        new LayoutReading(this).remember(links.get(key), memory);
    }

    static boolean isIn(String path, String container) {
        return path.equals(container) || path.startsWith(container + ".");
    }

    /** Asks for the components that reach into an area, with their pins and names, in no order. */
    void near(Rectangle area, Consumer<PlacedComponent> found) {
        places.find(area, path -> found.accept(components.get(path)));
    }

    /** Asks for the links that may run through an area, in no order. */
    void passing(Rectangle area, Consumer<PlacedLink> found) {
        ways.find(area, key -> found.accept(links.get(key)));
    }

    /** Whether a component of a container, or what it contains, stands in an area. */
    boolean isTaken(Rectangle area, String container) {
        boolean[] taken = {false};
        places.find(area, path -> taken[0] |= !path.equals(container) && !isIn(container, path) && !path.isEmpty()
                && components.get(path).bounds().meets(area));
        return taken[0];
    }

    private void damaged(Rectangle area) {
        damage = Optional.of(damage.map(area::union).orElse(area));
    }

    /** A component with its pins and their names. */
    static Rectangle outline(PlacedComponent placed) {
        Rectangle all = placed.bounds();
        for (PlacedPin pin : placed.pins()) {
            all = all.union(pin.bounds()).union(pin.label());
        }
        return all.grown(4);
    }
}
