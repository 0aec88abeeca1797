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

    /** The drawing is another now. */
    public void changed() {
        forget();
        redraw();
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
            kept = Optional.of(SheetPainter.boxes(getDisplay(), view.get().picture(), view.get().media(), canvas.theme(), area, sight()));
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
