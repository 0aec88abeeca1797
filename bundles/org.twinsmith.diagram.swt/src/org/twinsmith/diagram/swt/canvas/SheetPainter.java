package org.twinsmith.diagram.swt.canvas;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.twinsmith.diagram.layout.Measures;
import org.twinsmith.diagram.layout.Picture;
import org.twinsmith.diagram.layout.PlacedComponent;
import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.layout.TextMetrics;
import org.twinsmith.diagram.paint.Detail;
import org.twinsmith.diagram.paint.Ink;
import org.twinsmith.diagram.paint.LiveValue;
import org.twinsmith.diagram.paint.Pen;
import org.twinsmith.diagram.paint.Theme;
import org.twinsmith.diagram.paint.TopologyPainter;
import org.twinsmith.diagram.scene.Link;
import org.twinsmith.diagram.tool.Feedback;
import org.twinsmith.diagram.tool.Handle;
import org.twinsmith.diagram.tool.Selection;
import org.twinsmith.diagram.view.DiagramView;

/** Paints one frame: the sheet, the drawing, and over it what is selected, found, wrong and under way. */
final class SheetPainter {
    private static final int GAP = 3;
    private final GC gc;
    private final Theme theme;
    private final Sight sight;
    private final SwtPen pen;

    SheetPainter(GC gc, Theme theme, Fonts fonts, Sight sight) {
        this.gc = gc;
        this.theme = theme;
        this.sight = sight;
        this.pen = new SwtPen(gc, theme, fonts, sight);
    }

    void sheet(int x, int y, int width, int height) {
        gc.setBackground(SwtPen.color(theme.paper()));
        gc.fillRectangle(x, y, width, height);
    }

    void drawing(DiagramView view, org.eclipse.swt.graphics.Rectangle part, Predicate<Link> shown, Function<String, Optional<LiveValue>> values, Detail detail) {
        Picture seen = view.visible(sight.area(part.x, part.y, part.width, part.height));
        Picture picture = new Picture(seen.width(), seen.height(), seen.components(),
                seen.links().stream().filter(each -> shown.test(each.link())).toList());
        if (detail == Detail.BOXES) {
            FarPainter far = new FarPainter(gc, theme, sight);
            far.paint(picture, view.media());
            far.marks(picture.components(), values);
        } else {
            gc.setAntialias(SWT.ON);
            new TopologyPainter(pen, values, detail).paint(picture, view.media());
        }
    }

    /** At the foot of components, where it can be read. */
    void bindings(DiagramView view, Map<String, String> bindings, org.eclipse.swt.graphics.Rectangle part) {
        for (PlacedComponent each : view.visible(sight.area(part.x, part.y, part.width, part.height)).components()) {
            String words = bindings.get(each.component().path());
            if (words != null && !each.component().path().isEmpty()) {
                Rectangle box = each.bounds();
                pen.text(new Point(box.x() + 6, box.bottom() - 4), TextMetrics.fit(words, Measures.PIN_LABEL, false, box.width() - 12), Measures.PIN_LABEL,
                        Pen.Anchor.START, Ink.PIN_TEXT);
            }
        }
    }

    void selection(DiagramView view, Selection selection) {
        double gap = GAP / sight.zoom();
        for (String element : selection.all()) {
            view.find(element).ifPresent(each -> pen.rectangle(each.bounds().grown(gap), 0, Ink.SELECTION));
            view.link(element).ifPresent(each -> pen.route(each.route(), 0, Ink.SELECTION));
        }
        List<String> components = selection.components();
        if (components.size() == 1) {
            view.find(components.getFirst()).ifPresent(each -> Handle.of(components.getFirst()).forEach(handle -> {
                Point at = handle.at(each.bounds());
                pen.rectangle(new Rectangle(at.x(), at.y(), 0, 0).grown(gap), 0, Ink.HANDLE);
            }));
        }
    }

    void found(DiagramView view, Set<String> found) {
        found.forEach(path -> view.find(path).ifPresent(each -> pen.rectangle(each.bounds().grown(5 / sight.zoom()), 4, Ink.HIGHLIGHT)));
        found.forEach(key -> view.link(key).ifPresent(each -> pen.route(each.route(), 0, Ink.HIGHLIGHT)));
    }

    void problems(DiagramView view, Map<String, String> problems) {
        problems.forEach((element, severity) -> place(view, element).ifPresent(at -> {
            double radius = 7 / Math.min(1, sight.zoom());
            pen.circle(at, radius, severity.equals("error") ? Ink.ERROR_MARK : Ink.WARNING_MARK);
        }));
    }

    private static Optional<Point> place(DiagramView view, String element) {
        return view.find(element).map(each -> new Point(each.bounds().right(), each.bounds().y()))
                .or(() -> view.link(element).map(each -> Rectangle.around(each.route().subList(0, 2)).center()));
    }

    void feedback(List<Feedback> shown) {
        for (Feedback each : shown) {
            switch (each) {
                case Feedback.Frame frame -> pen.rectangle(frame.box(), 0, frame.ink());
                case Feedback.Line line -> pen.route(line.points(), 0, line.ink());
                case Feedback.Words words -> words(words);
            }
        }
    }

    private void words(Feedback.Words words) {
        int x = sight.x(words.at().x());
        int y = sight.y(words.at().y());
        box(words.text(), x, y);
    }

    void message(String text, int width) {
        org.eclipse.swt.graphics.Point size = gc.textExtent(text);
        box(text, Math.max(8, (width - size.x) / 2), 12);
    }

    private void box(String text, int x, int y) {
        gc.setFont(gc.getDevice().getSystemFont());
        org.eclipse.swt.graphics.Point size = gc.textExtent(text);
        gc.setBackground(SwtPen.color(theme.pill()));
        gc.fillRoundRectangle(x - 6, y - 3, size.x + 12, size.y + 6, 6, 6);
        gc.setForeground(SwtPen.color(theme.style(Ink.ALARM_TEXT, -1).fill()));
        gc.drawText(text, x, y, SWT.DRAW_TRANSPARENT);
    }

}
