package org.twinsmith.diagram.swt.canvas;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.paint.Ink;
import org.twinsmith.diagram.view.DiagramView;

/** All of a drawing, small, with a frame around what the canvas shows; a click goes there. */
public final class Overview extends Canvas {
    private final DiagramCanvas canvas;
    private final Supplier<DiagramView> view;
    private final Fonts fonts;
    private Optional<Image> kept = Optional.empty();
    private Sight drawn = new Sight(0, 0, 1);

    public Overview(Composite parent, DiagramCanvas canvas, Supplier<DiagramView> view) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.BORDER);
        this.canvas = canvas;
        this.view = view;
        this.fonts = new Fonts(getDisplay());
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.MouseDown, this::go);
        addListener(SWT.MouseMove, event -> {
            if ((event.stateMask & SWT.BUTTON1) != 0) {
                go(event);
            }
        });
        addListener(SWT.Dispose, event -> {
            fonts.dispose();
            forget();
        });
    }

    private Sight sight() {
        return Sight.fit(view.get().bounds(), getClientArea().width, getClientArea().height);
    }

    /** All looks different now. */
    public void changed() {
        forget();
        redraw();
    }

    /** A part of the drawing is another now. */
    public void changed(Rectangle part) {
        if (kept.isPresent() && drawn.equals(sight())) {
            paint(kept.get(), part);
        } else {
            forget();
        }
        redraw();
    }

    /** Paints a part of what is kept again: an edit of a large drawing costs no more than it changed. */
    private void paint(Image image, Rectangle part) {
        int x = Math.max(0, drawn.x(part.x()) - 1);
        int y = Math.max(0, drawn.y(part.y()) - 1);
        var area = new org.eclipse.swt.graphics.Rectangle(x, y, drawn.x(part.right()) + 2 - x, drawn.y(part.bottom()) + 2 - y)
                .intersection(image.getBounds());
        if (!area.isEmpty()) {
            GC gc = new GC(image);
            gc.setClipping(area);
            gc.setBackground(SwtPen.color(canvas.theme().paper()));
            gc.fillRectangle(area);
            new FarPainter(gc, canvas.theme(), drawn).paint(view.get().visible(drawn.area(area.x, area.y, area.width, area.height)), view.get().media());
            gc.dispose();
        }
    }

    private void forget() {
        kept.ifPresent(Image::dispose);
        kept = Optional.empty();
    }

    private void paint(GC gc) {
        var area = getClientArea();
        if (area.isEmpty()) {
            return;
        }
        if (kept.isEmpty() || kept.get().getBounds().width != area.width || kept.get().getBounds().height != area.height) {
            forget();
            drawn = sight();
            kept = Optional.of(new Image(getDisplay(), area.width, area.height));
            paint(kept.get(), drawn.area(0, 0, area.width, area.height));
        }
        gc.drawImage(kept.get(), 0, 0);
        SwtPen pen = new SwtPen(gc, canvas.theme(), fonts, sight());
        Rectangle seen = canvas.sight().area(0, 0, canvas.getClientArea().width, canvas.getClientArea().height);
        pen.rectangle(seen, 0, Ink.SELECTION);
    }

    private void go(Event event) {
        Point at = sight().at(event.x, event.y);
        double zoom = canvas.sight().zoom();
        canvas.setSight(new Sight(at.x() - canvas.getClientArea().width / 2.0 / zoom, at.y() - canvas.getClientArea().height / 2.0 / zoom, zoom));
    }
}
