package org.twinsmith.diagram.swt.canvas;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.paint.Ink;
import org.twinsmith.diagram.paint.Mark;
import org.twinsmith.diagram.paint.Pen;
import org.twinsmith.diagram.paint.Theme;

/** Draws on a graphics context of SWT. Scales by itself, to whole pixels: lines stay sharp, and that is quicker than a transformation. */
final class SwtPen implements Pen {
    /** Smaller corners are not worth what round ones cost: twenty times as much. */
    private static final int ROUND = 10;
    private static final int[] DASHES = {5, 4};
    private final GC gc;
    private final Theme theme;
    private final Fonts fonts;
    private final Sight sight;
    private final Deque<Integer> hues = new ArrayDeque<>(List.of(-1));

    SwtPen(GC gc, Theme theme, Fonts fonts, Sight sight) {
        this.gc = gc;
        this.theme = theme;
        this.fonts = fonts;
        this.sight = sight;
        gc.setLineJoin(SWT.JOIN_ROUND);
    }

    @Override
    public void open(int hue, Supplier<Mark> mark) {
        hues.push(hue);
    }

    @Override
    public void close() {
        hues.pop();
    }

    @Override
    public void rectangle(Rectangle box, double corner, Ink ink) {
        Theme.Style style = theme.style(ink, hues.peek());
        int x = sight.x(box.x());
        int y = sight.y(box.y());
        int width = Math.max(1, sight.x(box.right()) - x);
        int height = Math.max(1, sight.y(box.bottom()) - y);
        int arc = (int) (2 * corner * sight.zoom());
        if (style.fill() != Theme.NONE) {
            gc.setBackground(color(style.fill()));
            if (arc > ROUND) {
                gc.fillRoundRectangle(x, y, width, height, arc, arc);
            } else {
                gc.fillRectangle(x, y, width, height);
            }
        }
        if (style.line() != Theme.NONE && width > 3) {
            line(style);
            if (arc > ROUND) {
                gc.drawRoundRectangle(x, y, width, height, arc, arc);
            } else {
                gc.drawRectangle(x, y, width, height);
            }
        }
    }

    @Override
    public void circle(Point center, double radius, Ink ink) {
        Theme.Style style = theme.style(ink, hues.peek());
        int x = sight.x(center.x() - radius);
        int y = sight.y(center.y() - radius);
        int size = Math.max(1, (int) Math.round(2 * radius * sight.zoom()));
        if (style.fill() != Theme.NONE) {
            gc.setBackground(color(style.fill()));
            gc.fillOval(x, y, size, size);
        }
        if (style.line() != Theme.NONE) {
            line(style);
            gc.drawOval(x, y, size, size);
        }
    }

    @Override
    public void polygon(List<Point> corners, Ink ink) {
        Theme.Style style = theme.style(ink, hues.peek());
        int[] points = points(corners);
        if (style.fill() != Theme.NONE) {
            gc.setBackground(color(style.fill()));
            gc.fillPolygon(points);
        }
        if (style.line() != Theme.NONE) {
            line(style);
            gc.drawPolygon(points);
        }
    }

    @Override
    public void route(List<Point> corners, double bend, Ink ink) {
        line(theme.style(ink, hues.peek()));
        gc.drawPolyline(points(corners));
    }

    @Override
    public void text(Point at, String text, double size, Anchor anchor, Ink ink) {
        Fonts.Face face = fonts.face(size * sight.zoom(), Theme.isBold(ink));
        if (face.pixels() < 4) {
            return;
        }
        gc.setFont(face.font());
        gc.setForeground(color(theme.style(ink, hues.peek()).fill()));
        int width = anchor == Anchor.START ? 0 : face.width(gc, text);
        int x = sight.x(at.x()) - (anchor == Anchor.MIDDLE ? width / 2 : width);
        gc.drawText(text, x, sight.y(at.y()) - face.ascent(gc), SWT.DRAW_TRANSPARENT);
    }

    private void line(Theme.Style style) {
        gc.setForeground(color(style.line()));
        gc.setLineWidth(Math.max(1, (int) Math.round(style.width() * Math.min(sight.zoom(), 3))));
        if (style.dashed()) {
            gc.setLineDash(DASHES);
        } else {
            gc.setLineStyle(SWT.LINE_SOLID);
        }
    }

    private int[] points(List<Point> corners) {
        int[] points = new int[2 * corners.size()];
        for (int i = 0; i < corners.size(); i++) {
            points[2 * i] = sight.x(corners.get(i).x());
            points[2 * i + 1] = sight.y(corners.get(i).y());
        }
        return points;
    }

    static Color color(int rgb) {
        return new Color(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }
}
