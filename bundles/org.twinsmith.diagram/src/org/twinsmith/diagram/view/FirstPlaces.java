package org.twinsmith.diagram.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.twinsmith.diagram.layout.ElkLayout;
import org.twinsmith.diagram.layout.Measures;
import org.twinsmith.diagram.layout.PlacedComponent;
import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.scene.Component;
import org.twinsmith.diagram.scene.Scene;
import org.twinsmith.diagram.store.NodeLayout;

/** Where that stands first which nobody placed. */
final class FirstPlaces {
    /** Up to so many components a container that nobody arranged is arranged at once; above that it takes too long to wait for. */
    private static final int QUICK = 400;
    private static final double GAP = 60;
    private final DiagramView view;
    private final Scene scene;

    FirstPlaces(DiagramView view, Scene scene) {
        this.view = view;
        this.scene = scene;
    }

    /** Where memory has a component, relative to what holds it. */
    Optional<Rectangle> stored(String path) {
        return Optional.ofNullable(view.memory().nodes.get(path)).map(NodeLayout::bounds);
    }

    /** Remembers for all parts of a container, none of which has a place, where ELK would put them; in rows where there are too many. */
    void arrangeFirst(Component container) {
        if (container.parts().isEmpty() || container.parts().stream().anyMatch(part -> view.find(part.path()).isPresent() || stored(part.path()).isPresent())) {
            return;
        }
        Collection<String> inside = Moving.subtree(container, new ArrayList<>());
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

    /** Room for a part beside what it is linked with. @param corner that of its container */
    Point room(Component container, Component part, Optional<String> neighbour, Point corner) {
        Optional<Rectangle> beside = neighbour.filter(path -> !path.isEmpty()).flatMap(view::find).map(PlacedComponent::bounds);
        return FreePlace.near(beside, () -> others(container), corner.plus(2 * Measures.PADDING, Measures.HEADER + 8), Measures.leafWidth(part),
                Measures.leafHeight(part), box -> view.isTaken(box, container.path()));
    }

    private Optional<Rectangle> others(Component container) {
        List<Component> parts = container.parts();
        Rectangle all = null;
        for (Component each : parts) {
            PlacedComponent placed = view.find(each.path()).orElse(null);
            if (placed != null) {
                all = all == null ? placed.bounds() : all.union(placed.bounds());
            }
        }
        return Optional.ofNullable(all);
    }
}
