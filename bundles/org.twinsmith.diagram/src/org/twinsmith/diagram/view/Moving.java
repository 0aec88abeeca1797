package org.twinsmith.diagram.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.twinsmith.diagram.layout.Measures;
import org.twinsmith.diagram.layout.PlacedComponent;
import org.twinsmith.diagram.layout.PlacedLink;
import org.twinsmith.diagram.layout.PlacedPin;
import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.scene.Component;
import org.twinsmith.diagram.store.PinLayout;

/** Moves what stands in a drawing; links and containers follow. Costs in proportion to what moves. */
public final class Moving {
    /** Of so many that move together others get out of the way; where all moves they keep their ways. */
    private static final int FEW = 50;
    private final DiagramView view;
    private final LinkEnds ends;

    public Moving(DiagramView view) {
        this.view = view;
        this.ends = new LinkEnds(view);
    }

    /** Moves components with all they contain. Inside of a container they stay below its header; it grows with them. */
    public void move(Collection<String> paths, double dx, double dy) {
        List<String> tops = tops(paths);
        double right = tops.stream().mapToDouble(path -> Math.max(dx, room(path).x())).max().orElse(dx);
        double down = tops.stream().mapToDouble(path -> Math.max(dy, room(path).y())).max().orElse(dy);
        Set<String> moved = new LinkedHashSet<>();
        tops.forEach(path -> subtree(view.component(path).component(), moved));
        List<Rectangle> areas = new ArrayList<>();
        tops.forEach(path -> areas.add(DiagramView.outline(view.component(path))));
        moved.forEach(path -> view.put(view.component(path).moved(right, down)));
        tops.forEach(path -> areas.add(DiagramView.outline(view.component(path))));
        Set<String> links = new TreeSet<>();
        moved.forEach(path -> links.addAll(view.linksOf(path)));
        for (String key : links) {
            PlacedLink placed = view.link(key).orElse(null);
            if (placed == null) {
                continue;
            }
            if (moved.contains(owner(placed.link().source())) && moved.contains(owner(placed.link().target()))) {
                view.put(placed.moved(right, down));
            } else {
                ends.follow(placed);
            }
        }
        tops.stream().map(DiagramView::container).distinct().forEach(this::fit);
        if (tops.size() <= FEW) {
            ends.giveWay(areas, links);
        }
    }

    private String owner(String pin) {
        return view.owner(pin).orElse("");
    }

    /** Without those that lie in others of them. */
    private List<String> tops(Collection<String> paths) {
        Set<String> all = new HashSet<>(paths);
        return all.stream().filter(path -> !path.isEmpty() && view.find(path).isPresent()).filter(path -> {
            for (String at = DiagramView.container(path); !at.isEmpty(); at = DiagramView.container(at)) {
                if (all.contains(at)) {
                    return false;
                }
            }
            return true;
        }).sorted().toList();
    }

    /** How far to the left and up a component may go: the sheet is endless, a container is not. */
    private Point room(String path) {
        String container = DiagramView.container(path);
        if (container.isEmpty()) {
            return new Point(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);
        }
        Rectangle outer = view.component(container).bounds();
        Rectangle box = view.component(path).bounds();
        return new Point(outer.x() + Measures.PADDING - box.x(), outer.y() + Measures.HEADER - box.y());
    }

    /** Adds the paths of a component and of all in it, outside first. */
    static Collection<String> subtree(Component component, Collection<String> into) {
        into.add(component.path());
        component.parts().forEach(part -> subtree(part, into));
        return into;
    }

    /** Gives a component other borders: never smaller than what it shows. */
    public void resize(String path, Rectangle wanted) {
        PlacedComponent placed = view.component(path);
        Component component = placed.component();
        double width = Math.max(wanted.width(), component.isOpen() ? Measures.headerWidth(component) : Measures.leafWidth(component));
        double height = Math.max(wanted.height(), component.isOpen() ? Measures.HEADER + 30 : Measures.leafHeight(component));
        Rectangle box = new Rectangle(wanted.x(), wanted.y(), width, height);
        bounds(placed, component.isOpen() ? around(component, box) : box);
        fit(DiagramView.container(path));
        ends.giveWay(List.of(DiagramView.outline(placed), DiagramView.outline(view.component(path))), view.linksOf(path));
    }

    /** Puts a component's borders elsewhere; its pins stay where they are along the sides. */
    private void bounds(PlacedComponent placed, Rectangle box) {
        if (!placed.bounds().equals(box)) {
            view.put(into(placed, box));
            view.linksOf(placed.component().path()).stream().toList().forEach(key -> view.link(key).ifPresent(ends::follow));
        }
    }

    static PlacedComponent into(PlacedComponent placed, Rectangle box) {
        return new PlacedComponent(placed.component(), box, PinPlaces.apart(placed.pins().stream()
                .map(pin -> PinPlaces.at(pin.pin(), box, PinPlaces.of(pin, placed.bounds()))).toList()));
    }

    /** Leads a link through corners; none lets it find its own way. */
    public void bend(String key, List<Point> corners) {
        view.link(key).ifPresent(placed -> ends.route(placed.link(), corners, List.of(), true));
    }

    /** Puts a pin on the side of its component nearest to a point. */
    public void movePin(String path, Point to) {
        view.owner(path).map(view::component).ifPresent(owner -> {
            Rectangle box = owner.bounds();
            List<PlacedPin> pins = PinPlaces.apart(owner.pins().stream().map(pin -> PinPlaces.at(pin.pin(), box,
                    pin.pin().path().equals(path) ? nearest(box, to) : PinPlaces.of(pin, box))).toList());
            view.put(new PlacedComponent(owner.component(), box, pins));
            view.linksOf(owner.component().path()).stream().toList().forEach(key -> view.link(key).ifPresent(ends::follow));
        });
    }

    private static PinLayout nearest(Rectangle box, Point to) {
        double across = to.x() - box.x();
        double along = to.y() - box.y();
        double west = Math.abs(to.x() - box.x());
        double east = Math.abs(to.x() - box.right());
        double north = Math.abs(to.y() - box.y());
        double south = Math.abs(to.y() - box.bottom());
        double least = Math.min(Math.min(west, east), Math.min(north, south));
        if (least == west || least == east) {
            return new PinLayout(least == west ? PlacedPin.Side.WEST : PlacedPin.Side.EAST, along);
        }
        return new PinLayout(least == north ? PlacedPin.Side.NORTH : PlacedPin.Side.SOUTH, across);
    }

    /** Lets a container grow until its parts have room, and those around it. */
    void fit(String path) {
        PlacedComponent placed = view.component(path);
        Rectangle box = around(placed.component(), placed.bounds());
        if (!box.equals(placed.bounds())) {
            bounds(placed, box);
            if (!path.isEmpty()) {
                fit(DiagramView.container(path));
            }
        }
    }

    private Rectangle around(Component component, Rectangle box) {
        List<Rectangle> parts = new ArrayList<>();
        component.parts().forEach(part -> view.find(part.path()).ifPresent(each -> parts.add(each.bounds())));
        return around(parts, box, component.path().isEmpty());
    }

    /** A frame around parts. The sheet's own frame may grow to all sides, others to the right and down. */
    static Rectangle around(Collection<Rectangle> parts, Rectangle box, boolean sheet) {
        double side = 2 * Measures.PADDING;
        Rectangle frame = box;
        for (Rectangle part : parts) {
            double x = sheet ? part.x() - side : box.x();
            double y = sheet ? part.y() - Measures.HEADER - 8 : box.y();
            frame = frame.union(new Rectangle(x, y, part.right() + side - x, part.bottom() + side - y));
        }
        return frame;
    }
}
