package org.twinsmith.diagram.swt.canvas;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;

/** The fonts of a canvas by size in pixels; measures each text once. */
final class Fonts {
    private static final int MOST_TEXTS = 20_000;
    private final Device device;
    private final String family;
    private final Map<Integer, Face> faces = new HashMap<>();

    Fonts(Device device) {
        this.device = device;
        this.family = device.getSystemFont().getFontData()[0].getName();
    }

    /** A font with what was measured of it. */
    static final class Face {
        private final Font font;
        private final int pixels;
        private final Map<String, Integer> widths = new HashMap<>();
        private int ascent = -1;

        private Face(Font font, int pixels) {
            this.font = font;
            this.pixels = pixels;
        }

        Font font() {
            return font;
        }

        int pixels() {
            return pixels;
        }

        /** The font must be set. */
        int width(GC gc, String text) {
            if (widths.size() > MOST_TEXTS) {
                widths.clear();
            }
            return widths.computeIfAbsent(text, each -> gc.textExtent(each, SWT.DRAW_TRANSPARENT).x);
        }

        int ascent(GC gc) {
            if (ascent < 0) {
                ascent = gc.getFontMetrics().getAscent();
            }
            return ascent;
        }
    }

    Face face(double size, boolean bold) {
        int pixels = (int) Math.round(size);
        return faces.computeIfAbsent(bold ? -pixels : pixels, key -> {
            int points = Math.max(1, (int) Math.floor(pixels * 72.0 / device.getDPI().y));
            return new Face(new Font(device, new FontData(family, points, bold ? SWT.BOLD : SWT.NORMAL)), pixels);
        });
    }

    void dispose() {
        faces.values().forEach(face -> face.font().dispose());
        faces.clear();
    }
}
