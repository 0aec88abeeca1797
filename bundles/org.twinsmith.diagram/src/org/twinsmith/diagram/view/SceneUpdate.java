package org.twinsmith.diagram.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.twinsmith.diagram.layout.ElkLayout;
import org.twinsmith.diagram.layout.Measures;
import org.twinsmith.diagram.layout.PlacedComponent;
import org.twinsmith.diagram.layout.PlacedLink;
import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.scene.Component;
import org.twinsmith.diagram.scene.Link;
import org.twinsmith.diagram.scene.Pin;
import org.twinsmith.diagram.scene.Scene;
import org.twinsmith.diagram.store.NodeLayout;
import org.twinsmith.diagram.store.PinLayout;

/** Brings a scene into a drawing: what is equal is not touched, what is gone is remembered, what is new finds a place. */
final class SceneUpdate {
    /** Up to so many components a container that nobody arranged is arranged at once; above that it takes too long to wait for. */
    private static final int QUICK = 400;
    private static final double GAP = 60;
    private final DiagramView view;
    private final Scene scene;
    private final Set<String> sources = new HashSet<>();
    private final Set<String> linked = new HashSet<>();
    private final Map<String, String> neighbours = new HashMap<>();
    private final Set<String> touched = new HashSet<>();

    private SceneUpdate(DiagramView view, Scene scene) {
        this.view = view;
        this.scene = scene;
    }

    /** What is new or changed only is asked for its links: most edits leave them alone. */
    private void learnLinks() {
        if (linked.isEmpty()) {
            for (Link link : scene.links()) {
                sources.add(link.source());
                linked.add(link.source());
                linked.add(link.target());
            }
        }
    }

    static void bring(Scene scene, DiagramView view) {
        new SceneUpdate(view, scene).run();
    }

    private void run() {
        boolean same = view.links().size() == scene.links().size() && view.scene().links().equals(scene.links());
        Set<String> gone = new LinkedHashSet<>();
        gone(view.scene().root(), scene.root(), gone);
        if (!gone.isEmpty() || !same) {
            forget(gone);
        }
        view.scene(scene, same && !view.links().isEmpty() ? view.media() : scene.links().stream().filter(link -> link.kind() == Pin.Kind.PORT).map(Link::medium).distinct().sorted().toList());
        place(scene.root(), new Point(Measures.MARGIN, Measures.MARGIN));
        if (same) {
            touched.forEach(path -> List.copyOf(view.linksOf(path)).forEach(key -> view.link(key).ifPresent(new LinkEnds(view)::follow)));
        } else {
            links();
        }
    }

    /** Components that are shown and are none of the scene any more. */
    private void gone(Component before, Component after, Set<String> gone) {
        if (before == after || before.equals(after)) {
            return;
        }
        Map<String, Component> now = new HashMap<>();
        after.parts().forEach(part -> now.put(part.path(), part));
        for (Component part : before.parts()) {
            Component other = now.get(part.path());
            if (other == null) {
                Moving.subtree(part, gone);
            } else {
                gone(part, other, gone);
            }
        }
    }

    /** Takes away what the scene does not show, and keeps in mind where it stood. */
    private void forget(Set<String> gone) {
        Set<String> keys = new HashSet<>();
        scene.links().forEach(link -> keys.add(DiagramView.key(link)));
        view.linkKeys().stream().filter(key -> !keys.contains(key)).forEach(key -> {
            view.rememberBends(key);
            view.removeLink(key);
        });
        gone.forEach(path -> view.find(path).ifPresent(view::remember));
        gone.forEach(view::removeComponent);
    }

    private void place(Component component, Point corner) {
        Optional<PlacedComponent> now = view.find(component.path());
        if (now.isPresent() && now.get().component().equals(component)) {
            return;
        }
        if (now.isEmpty()) {
            view.appear(component.path());
        }
        touched.add(component.path());
        learnLinks();
        if (now.isEmpty() && component.isOpen()) {
            // Containers come before what they contain, also while their size is not known.
            view.put(new PlacedComponent(component, new Rectangle(corner.x(), corner.y(), 1, 1), List.of()));
        }
        Rectangle box = component.isOpen() ? frame(component, now, corner) : leaf(component, now, corner);
        Map<String, PinLayout> pins = new HashMap<>();
        now.ifPresent(placed -> placed.pins().forEach(pin -> pins.put(pin.pin().path(), PinPlaces.of(pin, placed.bounds()))));
        view.put(new PlacedComponent(component, box, PinPlaces.place(component, box,
                pin -> pins.getOrDefault(pin, view.memory().pins.get(pin)), sources, linked)));
    }

    private Rectangle leaf(Component component, Optional<PlacedComponent> now, Point corner) {
        double width = Measures.leafWidth(component);
        double height = Measures.leafHeight(component);
        Optional<Rectangle> known = now.filter(placed -> !placed.component().isOpen()).map(PlacedComponent::bounds)
                .or(() -> stored(component.path()));
        return new Rectangle(corner.x(), corner.y(), Math.max(width, known.map(Rectangle::width).orElse(0.0)),
                Math.max(height, known.map(Rectangle::height).orElse(0.0)));
    }

    private Rectangle frame(Component component, Optional<PlacedComponent> now, Point corner) {
        String path = component.path();
        if (component.parts().stream().noneMatch(part -> view.find(part.path()).isPresent() || stored(part.path()).isPresent())
                && !component.parts().isEmpty()) {
            arrange(component);
        }
        Optional<Rectangle> known = now.filter(placed -> placed.component().isOpen()).map(PlacedComponent::bounds)
                .or(() -> stored(path.isEmpty() ? LayoutReading.SYSTEM : path));
        double width = Math.max(Measures.headerWidth(component), known.map(Rectangle::width).orElse(0.0));
        double height = Math.max(Measures.HEADER + 30, known.map(Rectangle::height).orElse(0.0));
        Point at = path.isEmpty() ? known.map(box -> new Point(box.x(), box.y())).orElse(corner) : corner;
        Point origin = path.isEmpty() ? new Point(0, 0) : at;
        List<Component> fresh = new ArrayList<>();
        for (Component part : component.parts()) {
            Optional<Point> place = view.find(part.path()).map(placed -> new Point(placed.bounds().x(), placed.bounds().y()))
                    .or(() -> stored(part.path()).map(box -> origin.plus(box.x(), box.y())));
            place.ifPresentOrElse(point -> place(part, point), () -> fresh.add(part));
        }
        if (!fresh.isEmpty()) {
            find(component, fresh, new Point(at.x() + 2 * Measures.PADDING, at.y() + Measures.HEADER + 8));
        }
        List<Rectangle> parts = component.parts().stream().map(part -> view.component(part.path()).bounds()).toList();
        Rectangle start = path.isEmpty() && known.isEmpty() && !parts.isEmpty() ? Moving.around(parts, parts.get(0), true)
                : new Rectangle(at.x(), at.y(), width, height);
        return Moving.around(parts, start, path.isEmpty());
    }

    private Optional<Rectangle> stored(String path) {
        return Optional.ofNullable(view.memory().nodes.get(path)).map(NodeLayout::bounds);
    }

    /** Remembers for all parts of a container where ELK would put them; in rows where there are too many. */
    private void arrange(Component container) {
        Set<String> inside = new HashSet<>();
        Moving.subtree(container, inside);
        if (inside.size() > QUICK) {
            rows(container);
            return;
        }
        Arranging.learn(new ElkLayout(() -> false).place(SubScene.of(scene, container)), view.memory());
    }

    private void rows(Component container) {
        Point start = container.path().isEmpty() ? new Point(Measures.MARGIN + 2 * Measures.PADDING, Measures.MARGIN + Measures.HEADER + 8)
                : new Point(2 * Measures.PADDING, Measures.HEADER + 8);
        int columns = (int) Math.ceil(Math.sqrt(container.parts().size()) * 1.1);
        double x = start.x();
        double y = start.y();
        double deepest = 0;
        for (int i = 0; i < container.parts().size(); i++) {
            Component part = container.parts().get(i);
            Rectangle box = new Rectangle(x, y, Measures.leafWidth(part), Measures.leafHeight(part));
            view.memory().nodes.put(part.path(), new NodeLayout(box, Optional.empty()));
            deepest = Math.max(deepest, box.height());
            boolean last = i % columns == columns - 1;
            x = last ? start.x() : box.right() + GAP;
            y = last ? y + deepest + GAP : y;
            deepest = last ? 0 : deepest;
        }
    }

    private void find(Component container, List<Component> fresh, Point corner) {
        if (neighbours.isEmpty()) {
            scene.links().forEach(link -> {
                neighbours.putIfAbsent(DiagramView.container(link.target()), DiagramView.container(link.source()));
                neighbours.putIfAbsent(DiagramView.container(link.source()), DiagramView.container(link.target()));
            });
        }
        for (Component part : fresh) {
            List<Rectangle> others = container.parts().stream().flatMap(each -> view.find(each.path()).stream()).map(PlacedComponent::bounds).toList();
            Optional<Rectangle> beside = Optional.ofNullable(neighbours.get(part.path())).filter(path -> !path.isEmpty())
                    .flatMap(view::find).map(PlacedComponent::bounds);
            place(part, FreePlace.near(beside, others, corner, Measures.leafWidth(part), Measures.leafHeight(part),
                    box -> view.isTaken(box, container.path())));
        }
    }

    private void links() {
        LinkEnds ends = new LinkEnds(view);
        for (Link link : scene.links()) {
            String key = DiagramView.key(link);
            Optional<PlacedLink> now = view.link(key);
            if (ends.shown(link).isEmpty()) {
                view.removeLink(key);
            } else if (now.isEmpty()) {
                Point origin = LayoutReading.origin(view, link.scope());
                ends.route(link, view.memory().bends.getOrDefault(key, List.of()).stream().map(bend -> bend.plus(origin.x(), origin.y())).toList());
            } else {
                if (!now.get().link().equals(link)) {
                    view.put(new PlacedLink(link, now.get().route(), now.get().junctions()));
                }
                if (touched.contains(view.owner(link.source()).orElse("")) || touched.contains(view.owner(link.target()).orElse(""))) {
                    ends.follow(view.link(key).orElseThrow());
                }
            }
        }
    }
}
