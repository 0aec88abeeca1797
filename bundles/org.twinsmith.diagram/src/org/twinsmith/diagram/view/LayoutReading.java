package org.twinsmith.diagram.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinsmith.diagram.layout.PlacedComponent;
import org.twinsmith.diagram.layout.PlacedLink;
import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.store.LinkLayout;
import org.twinsmith.diagram.store.NodeLayout;
import org.twinsmith.diagram.store.PinLayout;
import org.twinsmith.diagram.store.SystemLayout;

/** Says of a drawing what a layout file keeps: places relative to containers, so that moving one changes one line. */
final class LayoutReading {
    /** How the file calls the system itself. */
    static final String SYSTEM = ".";
    private final DiagramView view;

    LayoutReading(DiagramView view) {
        this.view = view;
    }

    SystemLayout read() {
        Memory memory = new Memory(SystemLayout.EMPTY);
        memory.nodes.putAll(view.memory().nodes);
        memory.nodes.keySet().removeIf(path -> view.find(path).isEmpty());
        view.components().forEach(placed -> remember(placed, memory));
        view.links().forEach(placed -> remember(placed, memory));
        return memory.layout(path -> true);
    }

    void remember(PlacedComponent placed, Memory memory) {
        String path = placed.component().path();
        Point origin = path.isEmpty() ? new Point(0, 0) : origin(view, DiagramView.container(path));
        Rectangle box = placed.bounds().moved(-origin.x(), -origin.y());
        String key = path.isEmpty() ? SYSTEM : path;
        Optional<Boolean> open = Optional.ofNullable(view.memory().nodes.get(key)).flatMap(NodeLayout::open);
        memory.nodes.put(key, new NodeLayout(Rounded.of(box), open));
        placed.pins().forEach(pin -> memory.pins.put(pin.pin().path(), PinPlaces.of(pin, placed.bounds())));
    }

    void remember(PlacedLink placed, Memory memory) {
        Point origin = origin(view, placed.link().scope());
        List<Point> route = placed.route();
        List<Point> bends = route.subList(1, route.size() - 1).stream().map(each -> Rounded.of(each.plus(-origin.x(), -origin.y()))).toList();
        if (bends.isEmpty()) {
            memory.links.remove(DiagramView.key(placed.link()));
        } else {
            memory.links.put(DiagramView.key(placed.link()), new LinkLayout(bends, placed.own()));
        }
    }

    /** The corner that the places of a container's parts count from; for the system it is that of the sheet. */
    static Point origin(DiagramView view, String container) {
        return container.isEmpty() ? new Point(0, 0)
                : view.find(container).map(each -> new Point(each.bounds().x(), each.bounds().y())).orElse(new Point(0, 0));
    }

    /** Both, the second where both say something. */
    static SystemLayout joined(SystemLayout old, SystemLayout now) {
        Map<String, NodeLayout> nodes = new HashMap<>(old.nodes());
        nodes.putAll(now.nodes());
        Map<String, PinLayout> pins = new HashMap<>(old.pins());
        pins.putAll(now.pins());
        Map<String, LinkLayout> links = new HashMap<>(old.links());
        links.putAll(now.links());
        return new SystemLayout(nodes, pins, links, now.view().or(old::view));
    }
}
