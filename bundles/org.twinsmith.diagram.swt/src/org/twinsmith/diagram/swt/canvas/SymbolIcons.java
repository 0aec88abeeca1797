package org.twinsmith.diagram.swt.canvas;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.paint.Ink;
import org.twinsmith.diagram.paint.SymbolPainter;
import org.twinsmith.diagram.paint.Theme;
import org.twinsmith.diagram.scene.Sign;
import org.twinsmith.diagram.scene.Symbol;

/** The symbols of types as small pictures for lists and trees, in the inks of a theme. */
public final class SymbolIcons {
    private static final int SIZE = 18;
    private static final int PERCENT = 100;
    private static final int BLACK = 0;
    private static final int WHITE = 0xffffff;
    private final Device device;
    private final Theme theme;
    private final Map<Sign, Image> images = new HashMap<>();

    public SymbolIcons(Device device, Theme theme) {
        this.device = device;
        this.theme = theme;
    }

    /** The picture of a symbol; it is disposed of with all others. */
    public Image of(Sign sign) {
        return images.computeIfAbsent(sign, each -> new Image(device, (ImageDataProvider) zoom -> icon(each, (double) zoom / PERCENT)));
    }

    public void dispose() {
        images.values().forEach(Image::dispose);
        images.clear();
    }

    /** What lies under the symbol shines through: how much, the difference between black and white paper says. */
    private ImageData icon(Sign sign, double zoom) {
        ImageData dark = paint(sign, zoom, BLACK);
        ImageData light = paint(sign, zoom, WHITE);
        ImageData icon = new ImageData(dark.width, dark.height, 24, new PaletteData(0xff0000, 0xff00, 0xff));
        for (int y = 0; y < icon.height; y++) {
            for (int x = 0; x < icon.width; x++) {
                int onDark = rgb(dark, x, y);
                int alpha = 255 - Math.clamp((rgb(light, x, y) >> 8 & 0xff) - (onDark >> 8 & 0xff), 0, 255);
                icon.setAlpha(x, y, alpha);
                icon.setPixel(x, y, alpha == 0 ? 0 : part(onDark >> 16, alpha) << 16 | part(onDark >> 8, alpha) << 8 | part(onDark, alpha));
            }
        }
        return icon;
    }

    private static int rgb(ImageData image, int x, int y) {
        var color = image.palette.getRGB(image.getPixel(x, y));
        return color.red << 16 | color.green << 8 | color.blue;
    }

    private static int part(int color, int alpha) {
        return Math.min(255, (color & 0xff) * 255 / alpha);
    }

    private ImageData paint(Sign sign, double zoom, int paper) {
        int pixels = (int) Math.ceil(SIZE * zoom);
        Image image = new Image(device, pixels, pixels);
        GC gc = new GC(image);
        Fonts fonts = new Fonts(device);
        try {
            gc.setAntialias(SWT.ON);
            gc.setBackground(SwtPen.color(paper));
            gc.fillRectangle(0, 0, pixels, pixels);
            SwtPen pen = new SwtPen(gc, theme, fonts, new Sight(0, 0, zoom));
            if (sign == Symbol.GENERIC) {
                pen.rectangle(new Rectangle(3, 3, SIZE - 7, SIZE - 7), 0, Ink.SYMBOL);
            } else {
                SymbolPainter.paint(sign, new Rectangle(1, 1, SIZE - 2, SIZE - 2), pen);
            }
            return image.getImageData();
        } finally {
            fonts.dispose();
            gc.dispose();
            image.dispose();
        }
    }
}
