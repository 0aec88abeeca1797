package org.twinsmith.diagram.swt.canvas;

import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.store.Viewport;

/**
 * What part of a drawing is seen, and how large.
 *
 * @param left the drawing's coordinate at the left edge of the canvas
 * @param top the one at its upper edge
 * @param zoom pixels a px of the drawing
 */
public record Sight(double left, double top, double zoom) {
    private static final double LEAST = 0.02;
    private static final double MOST = 6;

    public Sight {
        zoom = Math.clamp(zoom, LEAST, MOST);
    }

    static Sight of(Viewport view) {
        return new Sight(view.x(), view.y(), view.zoom());
    }

    Viewport viewport() {
        return new Viewport(Math.rint(zoom * 100) / 100, Math.rint(left), Math.rint(top));
    }

    int x(double x) {
        return (int) Math.floor((x - left) * zoom + 0.5);
    }

    int y(double y) {
        return (int) Math.floor((y - top) * zoom + 0.5);
    }

    /** The point of the drawing at a pixel. */
    public Point at(int x, int y) {
        return new Point(left + x / zoom, top + y / zoom);
    }

    /** The part of the drawing in an area of the canvas. */
    public Rectangle area(int x, int y, int width, int height) {
        return new Rectangle(left + x / zoom, top + y / zoom, width / zoom, height / zoom);
    }

    /** Nearer or farther, so that what lies under a pixel stays there. */
    Sight zoomed(double factor, int x, int y) {
        double next = Math.clamp(zoom * factor, LEAST, MOST);
        Point fixed = at(x, y);
        return new Sight(fixed.x() - x / next, fixed.y() - y / next, next);
    }

    Sight moved(double pixelsX, double pixelsY) {
        return new Sight(left + pixelsX / zoom, top + pixelsY / zoom, zoom);
    }

    /** All of a rectangle, in the middle, never larger than life. */
    static Sight fit(Rectangle all, int width, int height) {
        double zoom = Math.min(1, Math.min(width / (all.width() + 40), height / (all.height() + 40)));
        zoom = Math.clamp(zoom, LEAST, MOST);
        return new Sight(all.center().x() - width / 2.0 / zoom, all.center().y() - height / 2.0 / zoom, zoom);
    }
}
