package org.twinsmith.diagram.swt.canvas;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.twinsmith.diagram.layout.Picture;
import org.twinsmith.diagram.paint.Detail;
import org.twinsmith.diagram.paint.Theme;
import org.twinsmith.diagram.paint.TopologyPainter;

/** A whole drawing as a picture of pixels, or on a printer's page. */
public final class SheetImage {
    private SheetImage() {
    }

    /** The caller disposes of the image. @param zoom pixels a px of the drawing */
    public static Image of(Device device, Picture sheet, List<String> media, Theme theme, double zoom) {
        Image image = new Image(device, (int) Math.max(1, Math.ceil(sheet.width() * zoom)), (int) Math.max(1, Math.ceil(sheet.height() * zoom)));
        GC gc = new GC(image);
        try {
            gc.setBackground(SwtPen.color(theme.paper()));
            gc.fillRectangle(image.getBounds());
            paint(gc, device, sheet, media, theme, new Sight(0, 0, zoom));
        } finally {
            gc.dispose();
        }
        return image;
    }

    /** Paints all of a drawing as large as a page allows. */
    public static void paint(GC gc, Device device, Picture sheet, List<String> media, Rectangle page) {
        double zoom = Math.min(page.width / sheet.width(), page.height / sheet.height());
        paint(gc, device, sheet, media, Theme.LIGHT, new Sight(-page.x / zoom, -page.y / zoom, zoom));
    }

    private static void paint(GC gc, Device device, Picture sheet, List<String> media, Theme theme, Sight sight) {
        gc.setAntialias(SWT.ON);
        Fonts fonts = new Fonts(device);
        try {
            new TopologyPainter(new SwtPen(gc, theme, fonts, sight), signal -> Optional.empty(), Detail.FULL).paint(sheet, media);
        } finally {
            fonts.dispose();
        }
    }
}
