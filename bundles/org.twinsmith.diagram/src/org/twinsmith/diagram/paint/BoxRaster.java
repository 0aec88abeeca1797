package org.twinsmith.diagram.paint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.twinsmith.diagram.layout.Picture;
import org.twinsmith.diagram.layout.PlacedComponent;
import org.twinsmith.diagram.layout.PlacedLink;
import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.scene.Pin;

/**
 * Paints boxes and links seen from afar into pixels. Ten thousand of them take a toolkit five times as long, because each is a call
 * of its own there; here all are upright and flat, and a pixel or two wide.
 */
public final class BoxRaster {
    private static final int BYTES = 3;
    private final byte[] pixels;
    private final int width;
    private final int height;
    private final Theme theme;

    /** @param width pixels a row, @param height rows */
    public BoxRaster(int width, int height, Theme theme) {
        this.width = width;
        this.height = height;
        this.theme = theme;
        this.pixels = new byte[width * height * BYTES];
        fill(0, 0, width, height, theme.paper());
    }

    /** Red, green and blue of each pixel, row by row. */
    public byte[] pixels() {
        return pixels;
    }

    /** Paints a picture whose point left, top lies in the upper left pixel. @param media all media of the drawing */
    public void paint(Picture picture, List<String> media, double left, double top, double zoom) {
        Map<String, Integer> hues = new HashMap<>();
        for (int i = 0; i < media.size(); i++) {
            hues.put(media.get(i), i);
        }
        for (PlacedComponent each : picture.components()) {
            if (each.component().isOpen()) {
                box(each.bounds(), left, top, zoom, theme.frame());
            }
        }
        for (PlacedLink each : picture.links()) {
            int color = each.link().kind() == Pin.Kind.PORT ? theme.hue(hues.getOrDefault(each.link().medium(), 0)) : theme.signal();
            List<Point> route = each.route();
            for (int i = 1; i < route.size(); i++) {
                leg(route.get(i - 1), route.get(i), left, top, zoom, color);
            }
        }
        for (PlacedComponent each : picture.components()) {
            if (!each.component().isOpen()) {
                box(each.bounds(), left, top, zoom, theme.card());
            }
        }
    }

    private void leg(Point a, Point b, double left, double top, double zoom, int color) {
        int x = pixel(Math.min(a.x(), b.x()), left, zoom);
        int y = pixel(Math.min(a.y(), b.y()), top, zoom);
        fill(x, y, pixel(Math.max(a.x(), b.x()), left, zoom) + 1, pixel(Math.max(a.y(), b.y()), top, zoom) + 1, color);
    }

    private void box(Rectangle box, double left, double top, double zoom, int inside) {
        int x = pixel(box.x(), left, zoom);
        int y = pixel(box.y(), top, zoom);
        int right = Math.max(x + 1, pixel(box.right(), left, zoom));
        int bottom = Math.max(y + 1, pixel(box.bottom(), top, zoom));
        fill(x, y, right, bottom, theme.line());
        fill(x + 1, y + 1, right - 1, bottom - 1, inside);
    }

    private static int pixel(double at, double from, double zoom) {
        return (int) Math.clamp(Math.round((at - from) * zoom), Integer.MIN_VALUE / 2, Integer.MAX_VALUE / 2);
    }

    private void fill(int fromX, int fromY, int toX, int toY, int color) {
        int left = Math.max(0, fromX);
        int right = Math.min(width, toX);
        byte red = (byte) (color >> 16);
        byte green = (byte) (color >> 8);
        byte blue = (byte) color;
        for (int y = Math.max(0, fromY); y < Math.min(height, toY); y++) {
            int at = (y * width + left) * BYTES;
            for (int x = left; x < right; x++) {
                pixels[at++] = red;
                pixels[at++] = green;
                pixels[at++] = blue;
            }
        }
    }
}
