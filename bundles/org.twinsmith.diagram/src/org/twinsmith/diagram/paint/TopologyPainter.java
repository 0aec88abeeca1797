package org.twinsmith.diagram.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.twinsmith.diagram.layout.Measures;
import org.twinsmith.diagram.layout.Picture;
import org.twinsmith.diagram.layout.PlacedComponent;
import org.twinsmith.diagram.layout.PlacedLink;
import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.scene.Link;
import org.twinsmith.diagram.scene.Nodes;
import org.twinsmith.diagram.scene.Pin;

/** Paints a picture: frames, then links, then what the links join, so that line ends lie under their pins. */
public final class TopologyPainter {
    private static final double BEND = 5;
    private final Pen pen;
    private final Detail detail;
    private final ComponentPainter components;

    /** @param values texts of readouts by signal; those without show a dash */
    public TopologyPainter(Pen pen, Map<String, String> values) {
        this(pen, signal -> Optional.ofNullable(values.get(signal)).map(LiveValue::of), Detail.FULL);
    }

    /** @param values values of readouts by signal; those without show a dash */
    public TopologyPainter(Pen pen, Function<String, Optional<LiveValue>> values, Detail detail) {
        this.pen = pen;
        this.detail = detail;
        this.components = new ComponentPainter(pen, values);
    }

    /** Paints everything once. */
    public void paint(Picture picture) {
        paint(picture, picture.links().stream().map(PlacedLink::link).filter(link -> link.kind() == Pin.Kind.PORT).map(Link::medium)
                .distinct().sorted().toList());
    }

    /** Paints a part of a drawing. @param media all media of the drawing; their place gives their hue */
    public void paint(Picture picture, List<String> media) {
        for (PlacedComponent each : picture.components()) {
            if (each.component().isOpen()) {
                components.frame(each, detail);
            }
        }
        Numbers numbers = new Numbers(picture.links());
        picture.links().forEach(link -> link(link, media.indexOf(link.link().medium()), numbers));
        for (PlacedComponent each : picture.components()) {
            if (!each.component().isOpen()) {
                components.card(each, detail);
            }
        }
        picture.components().forEach(each -> each.pins().forEach(pin -> components.pin(pin, detail)));
        if (picture.components().size() == 1 && picture.components().getFirst().component().path().isEmpty()) {
            hint(picture.components().get(0));
        }
    }

    /** The nodes of all links, found when first asked for: most pens do not. */
    private static final class Numbers {
        private final List<PlacedLink> links;
        private Optional<Nodes> nodes = Optional.empty();

        Numbers(List<PlacedLink> links) {
            this.links = links;
        }

        int of(Link link) {
            if (nodes.isEmpty()) {
                nodes = Optional.of(Nodes.of(links.stream().map(PlacedLink::link).toList()));
            }
            return nodes.get().number(link);
        }
    }

    private static Mark mark(Link link, Numbers numbers) {
        String tooltip = link.source() + (link.kind() == Pin.Kind.PORT ? " – " : " → ") + link.target()
                + (link.medium().isEmpty() ? "" : " (" + link.medium() + ")");
        return new Mark(Mark.Kind.LINK, link.source() + "-" + link.target(), tooltip,
                Map.of("source", link.source(), "target", link.target(), "node", Integer.toString(numbers.of(link))));
    }

    private void link(PlacedLink placed, int hue, Numbers numbers) {
        Link link = placed.link();
        pen.open(hue, () -> mark(link, numbers));
        if (link.kind() == Pin.Kind.PORT) {
            pen.route(placed.route(), BEND, Ink.FLOW);
        } else {
            pen.route(placed.route(), BEND, Ink.SIGNAL);
            head(placed.route());
        }
        placed.junctions().forEach(at -> pen.circle(at, 3, Ink.JUNCTION));
        pen.close();
    }

    private void head(List<Point> route) {
        Point end = route.get(route.size() - 1);
        Point before = route.get(route.size() - 2);
        double length = Math.hypot(end.x() - before.x(), end.y() - before.y());
        if (length == 0) {
            return;
        }
        double dx = (end.x() - before.x()) / length;
        double dy = (end.y() - before.y()) / length;
        List<Point> corners = new ArrayList<>(List.of(end));
        corners.add(end.plus(-8 * dx - 4 * dy, -8 * dy + 4 * dx));
        corners.add(end.plus(-8 * dx + 4 * dy, -8 * dy - 4 * dx));
        pen.polygon(corners, Ink.SIGNAL_HEAD);
    }

    private void hint(PlacedComponent system) {
        Rectangle box = system.bounds();
        pen.text(new Point(box.center().x(), box.bottom() - Measures.PADDING), "contains nothing", Measures.TYPE,
                Pen.Anchor.MIDDLE, Ink.HINT_TEXT);
    }
}
