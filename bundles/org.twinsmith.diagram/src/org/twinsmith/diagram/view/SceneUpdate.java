package org.twinsmith.diagram.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.twinsmith.diagram.layout.Measures;
import org.twinsmith.diagram.layout.PlacedComponent;
import org.twinsmith.diagram.layout.PlacedLink;
import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.scene.Component;
import org.twinsmith.diagram.scene.Link;
import org.twinsmith.diagram.scene.Scene;
import org.twinsmith.diagram.store.LinkLayout;
import org.twinsmith.diagram.store.NodeLayout;
import org.twinsmith.diagram.store.PinLayout;

/** Brings a scene into a drawing: all the first time, afterwards what an edit of the text changed, and nothing else is touched. */
final class SceneUpdate {
    private static final LinkLayout UNKNOWN = new LinkLayout(List.of(), false);
    private final DiagramView view;
    private final FirstPlaces places;
    private final LinkedPins linked;
    private final Set<String> touched = new LinkedHashSet<>();
    private final Set<String> appeared = new LinkedHashSet<>();

    private SceneUpdate(DiagramView view, Scene scene, List<Link> coming) {
        this.view = view;
        this.places = new FirstPlaces(view, scene);
        this.linked = new LinkedPins(view, coming);
    }

    /** Draws all of a scene. */
    static void draw(Scene scene, DiagramView view) {
        SceneUpdate update = new SceneUpdate(view, scene, scene.links());
        view.scene(scene, true);
        update.place(scene.root(), new Point(Measures.MARGIN, Measures.MARGIN));
        update.links(scene.links());
    }

    /** Draws what is different in the next scene. */
    static void bring(Scene next, SceneChange change, DiagramView view) {
        SceneUpdate update = new SceneUpdate(view, next, change.found());
        if (!change.lost().isEmpty()) {
            update.forget(change.lost(), next);
        }
        Set<String> gone = new LinkedHashSet<>();
        change.root().ifPresent(root -> gone(root, gone));
        gone.forEach(path -> view.find(path).ifPresent(view::remember));
        gone.forEach(view::removeComponent);
        view.scene(next, !change.lost().isEmpty() || !change.found().isEmpty());
        change.root().ifPresent(update::change);
        update.links(change.found());
        LinkEnds ends = new LinkEnds(view);
        update.touched.forEach(path -> List.copyOf(view.linksOf(path)).forEach(key -> view.link(key).ifPresent(ends::follow)));
        ends.giveWay(update.appeared.stream().flatMap(path -> view.find(path).stream()).map(DiagramView::outline).toList(), Set.of());
    }

    private static void gone(SceneChange.Inside inside, Set<String> gone) {
        inside.gone().forEach(part -> Moving.subtree(part, gone));
        inside.inner().forEach(inner -> gone(inner, gone));
    }

    /** Takes links away, and keeps in mind where they ran. */
    private void forget(List<Link> lost, Scene next) {
        Set<String> stay = new LinkedHashSet<>();
        next.links().forEach(link -> stay.add(DiagramView.key(link)));
        lost.stream().map(DiagramView::key).filter(key -> !stay.contains(key) && view.link(key).isPresent()).forEach(key -> {
            view.rememberBends(key);
            view.removeLink(key);
        });
    }

    /** What is different in an open component. Only parts that are new or different are looked at. */
    private void change(SceneChange.Inside inside) {
        Component component = inside.after();
        PlacedComponent now = view.component(component.path());
        Rectangle box = now.bounds();
        inside.changed().forEach(part -> replace(part, view.component(part.path())));
        inside.inner().forEach(this::change);
        List<Component> looked = new ArrayList<>(inside.changed());
        inside.inner().forEach(inner -> looked.add(inner.after()));
        looked.addAll(inside.fresh());
        places.arrangeFirst(component);
        fresh(component, inside.fresh(), new Point(box.x(), box.y()));
        Rectangle wide = new Rectangle(box.x(), box.y(), Math.max(Measures.headerWidth(component), box.width()), box.height());
        List<Rectangle> parts = looked.stream().map(part -> view.component(part.path()).bounds()).toList();
        settle(component, now, Moving.around(parts, wide, component.path().isEmpty()));
    }

    /** Another component of the same path takes the place of one. What was open and is not has gone as a part of it. */
    private void replace(Component part, PlacedComponent before) {
        if (before.component().isOpen()) {
            Set<String> inside = new LinkedHashSet<>();
            before.component().parts().forEach(each -> Moving.subtree(each, inside));
            inside.forEach(path -> view.find(path).ifPresent(view::remember));
            inside.forEach(view::removeComponent);
        }
        place(part, new Point(before.bounds().x(), before.bounds().y()));
    }

    private void place(Component component, Point corner) {
        Optional<PlacedComponent> now = view.find(component.path());
        if (now.isEmpty()) {
            view.appear(component.path());
            appeared.add(component.path());
        }
        if (now.isEmpty() && component.isOpen()) {
            // Containers come before what they contain, also while their size is not known.
            view.put(new PlacedComponent(component, new Rectangle(corner.x(), corner.y(), 1, 1), List.of()));
        }
        Optional<PlacedComponent> like = now.filter(placed -> placed.component().isOpen() == component.isOpen());
        Rectangle box = component.isOpen() ? frame(component, like, corner) : leaf(component, like, corner);
        settle(component, now.orElse(new PlacedComponent(component, box, List.of())), box);
    }

    /** Gives a component its borders and its pins: known ones stay where they are along the sides. */
    private void settle(Component component, PlacedComponent before, Rectangle box) {
        Map<String, PinLayout> pins = new HashMap<>();
        before.pins().forEach(pin -> pins.put(pin.pin().path(), PinPlaces.of(pin, before.bounds())));
        view.put(new PlacedComponent(component, box, PinPlaces.place(component, box,
                pin -> pins.getOrDefault(pin, view.memory().pins.get(pin)), linked)));
        touched.add(component.path());
    }

    private Rectangle leaf(Component component, Optional<PlacedComponent> now, Point corner) {
        Optional<Rectangle> known = now.map(PlacedComponent::bounds).or(() -> places.stored(component.path()));
        return new Rectangle(corner.x(), corner.y(), Math.max(Measures.leafWidth(component), known.map(Rectangle::width).orElse(0.0)),
                known.map(Rectangle::height).filter(height -> height >= Measures.leafHeight(component))
                        .orElseGet(() -> Math.max(Measures.leafHeight(component), PinPlaces.height(component, view.memory().pins::get, linked))));
    }

    private Rectangle frame(Component component, Optional<PlacedComponent> now, Point corner) {
        String path = component.path();
        places.arrangeFirst(component);
        Optional<Rectangle> known = now.map(PlacedComponent::bounds).or(() -> places.stored(path.isEmpty() ? LayoutReading.SYSTEM : path));
        double width = Math.max(Measures.headerWidth(component), known.map(Rectangle::width).orElse(0.0));
        double height = Math.max(Measures.HEADER + 30, known.map(Rectangle::height).orElse(0.0));
        Point at = path.isEmpty() ? known.map(box -> new Point(box.x(), box.y())).orElse(corner) : corner;
        fresh(component, component.parts(), at);
        List<Rectangle> parts = component.parts().stream().map(part -> view.component(part.path()).bounds()).toList();
        Rectangle start = path.isEmpty() && known.isEmpty() && !parts.isEmpty() ? Moving.around(parts, parts.get(0), true)
                : new Rectangle(at.x(), at.y(), width, height);
        return Moving.around(parts, start, path.isEmpty());
    }

    /** Parts that are not shown yet: where memory has them, else where there is room. */
    private void fresh(Component container, List<Component> parts, Point corner) {
        Point origin = container.path().isEmpty() ? new Point(0, 0) : corner;
        List<Component> lost = new ArrayList<>();
        for (Component part : parts) {
            places.stored(part.path()).ifPresentOrElse(box -> place(part, origin.plus(box.x(), box.y())), () -> lost.add(part));
        }
        for (Component part : lost) {
            place(part, places.room(container, part, linked.neighbour(part.path()), corner));
        }
    }

    private void links(List<Link> found) {
        LinkEnds ends = new LinkEnds(view);
        for (Link link : found) {
            String key = DiagramView.key(link);
            Optional<PlacedLink> now = view.link(key);
            if (ends.shown(link).isEmpty()) {
                view.removeLink(key);
            } else if (now.isEmpty()) {
                Point origin = LayoutReading.origin(view, link.scope());
                LinkLayout known = view.memory().links.getOrDefault(key, UNKNOWN);
                ends.route(link, known.bends().stream().map(bend -> bend.plus(origin.x(), origin.y())).toList(), List.of(), known.own());
            } else {
                view.put(new PlacedLink(link, now.get().route(), now.get().junctions(), now.get().own()));
                ends.follow(view.link(key).orElseThrow());
            }
        }
    }
}
