package org.twinsmith.diagram.swt.canvas;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.swt.graphics.GC;
import org.twinsmith.diagram.layout.Picture;
import org.twinsmith.diagram.layout.PlacedComponent;
import org.twinsmith.diagram.layout.PlacedLink;
import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.paint.LiveValue;
import org.twinsmith.diagram.paint.Theme;
import org.twinsmith.diagram.scene.Link;
import org.twinsmith.diagram.scene.Pin;
import org.twinsmith.diagram.scene.Readout;

/**
 * Paints components and links seen from afar, where all are upright and flat and a pixel or two wide: as filled rectangles, of which
 * a toolkit paints ten thousand in the time of five hundred lines and texts. An image of pixels of our own costs as much to hand over.
 */
final class FarPainter {
    /** Boxes of fewer pixels have no inside. */
    private static final int HOLLOW = 6;
    /** Links between neighbours that are shorter are not seen; of very many components neither are those a little longer. */
    private static final int SHORT = 2;
    private static final int SHORT_OF_MANY = 4;
    private static final int MANY = 5000;
    private final GC gc;
    private final Theme theme;
    private final Sight sight;

    FarPainter(GC gc, Theme theme, Sight sight) {
        this.gc = gc;
        this.theme = theme;
        this.sight = sight;
    }

    /** Paints a part of a drawing. @param media all media of the drawing; their place gives their hue */
    void paint(Picture picture, List<String> media) {
        List<PlacedComponent> components = picture.components();
        for (PlacedComponent each : components) {
            if (each.component().isOpen()) {
                box(each.bounds(), theme.line(), 0);
                box(each.bounds(), theme.frame(), 1);
            }
        }
        int color = Theme.NONE;
        for (PlacedLink each : picture.links()) {
            int wanted = color(each.link(), media);
            if (wanted != color) {
                color = wanted;
                gc.setBackground(SwtPen.color(color));
            }
            legs(each.route(), components.size() > MANY ? SHORT_OF_MANY : SHORT);
        }
        gc.setBackground(SwtPen.color(theme.line()));
        cards(components, 0);
        gc.setBackground(SwtPen.color(theme.card()));
        cards(components, 1);
    }

    /** Fills components of which a value needs attention. */
    void marks(List<PlacedComponent> components, Function<String, Optional<LiveValue>> values) {
        for (PlacedComponent each : components) {
            for (Readout readout : each.component().readouts()) {
                values.apply(readout.signal()).flatMap(value -> value.state().mark()).ifPresent(ink -> box(each.bounds(), theme.style(ink, -1).fill(), 1));
            }
        }
    }

    private int color(Link link, List<String> media) {
        return link.kind() == Pin.Kind.PORT ? theme.hue(Math.max(0, media.indexOf(link.medium()))) : theme.signal();
    }

    private void legs(List<Point> route, int unseen) {
        Point start = route.getFirst();
        Point end = route.getLast();
        if (route.size() < 5 && (Math.abs(start.x() - end.x()) + Math.abs(start.y() - end.y())) * sight.zoom() < unseen) {
            return;
        }
        for (int i = 1; i < route.size(); i++) {
            Point a = route.get(i - 1);
            Point b = route.get(i);
            int x = sight.x(Math.min(a.x(), b.x()));
            int y = sight.y(Math.min(a.y(), b.y()));
            gc.fillRectangle(x, y, sight.x(Math.max(a.x(), b.x())) - x + 1, sight.y(Math.max(a.y(), b.y())) - y + 1);
        }
    }

    private void box(Rectangle box, int color, int border) {
        gc.setBackground(SwtPen.color(color));
        fill(box, border);
    }

    private void cards(List<PlacedComponent> components, int border) {
        for (PlacedComponent each : components) {
            if (!each.component().isOpen()) {
                fill(each.bounds(), border);
            }
        }
    }

    private void fill(Rectangle box, int border) {
        int x = sight.x(box.x());
        int y = sight.y(box.y());
        int width = Math.max(1, sight.x(box.right()) - x);
        int height = Math.max(1, sight.y(box.bottom()) - y);
        if (border == 0 || width >= HOLLOW) {
            gc.fillRectangle(x + border, y + border, width - 2 * border, height - 2 * border);
        }
    }
}
