package org.twinsmith.diagram.view;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.twinsmith.diagram.layout.Picture;
import org.twinsmith.diagram.layout.PlacedComponent;
import org.twinsmith.diagram.layout.PlacedLink;
import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.scene.Component;
import org.twinsmith.diagram.scene.Link;
import org.twinsmith.diagram.store.LinkLayout;
import org.twinsmith.diagram.store.NodeLayout;

/** Takes over what ELK found for one container and all below. */
final class Arranging {
    private final Memory memory;
    private final Map<String, Rectangle> boxes = new HashMap<>();

    private Arranging(Memory memory) {
        this.memory = memory;
    }

    /** Remembers the places of a picture; the drawn container itself keeps its corner unless it is the system. */
    static void learn(Picture picture, Memory memory) {
        Arranging arranging = new Arranging(memory);
        picture.components().forEach(placed -> arranging.boxes.put(placed.component().path(), placed.bounds()));
        String top = picture.components().getFirst().component().path();
        picture.components().forEach(placed -> arranging.learn(placed, top));
        picture.links().forEach(arranging::learn);
    }

    private void learn(PlacedComponent placed, String top) {
        String path = placed.component().path();
        Rectangle box = placed.bounds();
        if (path.isEmpty() || !path.equals(top)) {
            String key = path.isEmpty() ? LayoutReading.SYSTEM : path;
            Point origin = path.isEmpty() ? new Point(0, 0) : origin(DiagramView.container(path));
            memory.nodes.put(key, new NodeLayout(Rounded.of(box.moved(-origin.x(), -origin.y())),
                    Optional.ofNullable(memory.nodes.get(key)).flatMap(NodeLayout::open)));
        }
        placed.pins().forEach(pin -> memory.pins.put(pin.pin().path(), PinPlaces.of(pin, box)));
    }

    private void learn(PlacedLink placed) {
        Point origin = origin(placed.link().scope());
        memory.links.put(DiagramView.key(placed.link()), new LinkLayout(placed.route().subList(1, placed.route().size() - 1).stream()
                .map(bend -> Rounded.of(bend.plus(-origin.x(), -origin.y()))).toList(), false));
    }

    private Point origin(String container) {
        Rectangle box = boxes.get(container);
        return container.isEmpty() || box == null ? new Point(0, 0) : new Point(box.x(), box.y());
    }

    /** Puts what lies in a container where a picture of it says, links too. */
    static void apply(DiagramView view, Picture picture) {
        learn(picture, view.memory());
        Component top = picture.components().getFirst().component();
        LinkedPins linked = new LinkedPins(view, List.of());
        for (PlacedComponent placed : picture.components()) {
            view.find(placed.component().path()).ifPresent(now -> place(view, now, now.component().path().equals(top.path()), placed, linked));
        }
        LinkEnds ends = new LinkEnds(view);
        Set<String> drawn = new HashSet<>();
        for (PlacedLink placed : picture.links()) {
            String key = DiagramView.key(placed.link());
            drawn.add(key);
            view.link(key).ifPresent(now -> {
                Point origin = LayoutReading.origin(view, now.link().scope());
                ends.route(now.link(), view.memory().links.get(key).bends().stream().map(bend -> bend.plus(origin.x(), origin.y())).toList(),
                        placed.junctions().stream().map(at -> at.plus(corner(view, top).x() - corner(picture).x(),
                                corner(view, top).y() - corner(picture).y())).toList(), false);
            });
        }
        List<Link> others = view.links().stream().map(PlacedLink::link).filter(link -> !drawn.contains(DiagramView.key(link))).toList();
        others.forEach(link -> ends.follow(view.link(DiagramView.key(link)).orElseThrow()));
        if (!top.path().isEmpty()) {
            new Moving(view).fit(DiagramView.container(top.path()));
        }
    }

    private static Point corner(DiagramView view, Component top) {
        Rectangle box = view.component(top.path()).bounds();
        return new Point(box.x(), box.y());
    }

    private static Point corner(Picture picture) {
        Rectangle box = picture.components().getFirst().bounds();
        return new Point(box.x(), box.y());
    }

    private static void place(DiagramView view, PlacedComponent now, boolean top, PlacedComponent placed, LinkedPins linked) {
        String path = now.component().path();
        Rectangle box = view.memory().nodes.get(path.isEmpty() ? LayoutReading.SYSTEM : path).bounds();
        if (top && !path.isEmpty()) {
            box = new Rectangle(now.bounds().x(), now.bounds().y(), placed.bounds().width(), placed.bounds().height());
        } else if (!path.isEmpty()) {
            Point origin = LayoutReading.origin(view, DiagramView.container(path));
            box = box.moved(origin.x(), origin.y());
        }
        view.put(new PlacedComponent(now.component(), box, PinPlaces.place(now.component(), box, view.memory().pins::get, linked)));
    }
}
