package org.twinsmith.diagram.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.layout.TextMetrics;
import org.twinsmith.diagram.paint.Ink;
import org.twinsmith.diagram.paint.Mark;
import org.twinsmith.diagram.paint.Pen;
import org.twinsmith.diagram.paint.Theme;
import org.twinsmith.diagram.svg.SvgNumber;

/** Writes strokes as operators of a content stream (ISO 32000-1, 8 and 9), in px, y downwards as everywhere in drawings. */
final class PdfPen implements Pen {
    /** How far the handles of four Bézier curves stand out that look like a circle. */
    private static final double CIRCLE = 0.5523;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Integer> hues = new ArrayDeque<>(List.of(-1));
    private final Theme theme = Theme.LIGHT;

    String operators() {
        return out.toString();
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
        out.append(pair(box.x(), box.y())).append(pair(box.width(), box.height())).append("re ");
        paint(theme.style(ink, hues.peek()));
    }

    @Override
    public void circle(Point center, double radius, Ink ink) {
        double x = center.x();
        double y = center.y();
        double handle = radius * CIRCLE;
        out.append(pair(x + radius, y)).append("m ");
        curve(x + radius, y + handle, x + handle, y + radius, x, y + radius);
        curve(x - handle, y + radius, x - radius, y + handle, x - radius, y);
        curve(x - radius, y - handle, x - handle, y - radius, x, y - radius);
        curve(x + handle, y - radius, x + radius, y - handle, x + radius, y);
        out.append("h ");
        paint(theme.style(ink, hues.peek()));
    }

    private void curve(double x1, double y1, double x2, double y2, double x3, double y3) {
        out.append(pair(x1, y1)).append(pair(x2, y2)).append(pair(x3, y3)).append("c ");
    }

    @Override
    public void polygon(List<Point> corners, Ink ink) {
        path(corners);
        out.append("h ");
        paint(theme.style(ink, hues.peek()));
    }

    @Override
    public void route(List<Point> points, double bend, Ink ink) {
        path(points);
        paint(theme.style(ink, hues.peek()));
    }

    private void path(List<Point> points) {
        for (int i = 0; i < points.size(); i++) {
            out.append(pair(points.get(i).x(), points.get(i).y())).append(i == 0 ? "m " : "l ");
        }
    }

    private void paint(Theme.Style style) {
        boolean fills = style.fill() != Theme.NONE;
        boolean lines = style.line() != Theme.NONE;
        if (fills) {
            out.insert(start(), color(style.fill()) + "rg ");
        }
        if (lines) {
            out.insert(start(), color(style.line()) + "RG " + SvgNumber.of(style.width()) + " w " + (style.dashed() ? "[5 4] 0 d " : "[] 0 d "));
        }
        out.append(fills && lines ? "B" : fills ? "f" : lines ? "S" : "n").append('\n');
    }

    /** Where the line of operators begins that is being written: colours must stand before the path. */
    private int start() {
        return out.lastIndexOf("\n") + 1;
    }

    @Override
    public void text(Point at, String text, double size, Anchor anchor, Ink ink) {
        boolean bold = Theme.isBold(ink);
        double width = TextMetrics.width(text, size, bold);
        double x = switch (anchor) {
            case START -> at.x();
            case MIDDLE -> at.x() - width / 2;
            case END -> at.x() - width;
        };
        out.append("BT ").append(color(theme.style(ink, hues.peek()).fill())).append("rg ").append(bold ? "/B " : "/R ")
                .append(SvgNumber.of(size)).append(" Tf 1 0 0 -1 ").append(pair(x, at.y())).append("Tm (").append(escaped(text)).append(") Tj ET\n");
    }

    /** A string of WinAnsi characters (ISO 32000-1, 7.3.4.2 and annex D). */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(each -> {
            switch (each) {
                case '(', ')', '\\' -> escaped.append('\\').append((char) each);
                case '–' -> escaped.append("\\226");
                case '…' -> escaped.append("\\205");
                default -> escaped.append(each >= 32 && each < 127 ? String.valueOf((char) each)
                        : each >= 160 && each < 256 ? String.format("\\%03o", each) : "?");
            }
        });
        return escaped.toString();
    }

    private static String color(int rgb) {
        return SvgNumber.of((rgb >> 16 & 0xff) / 255.0) + " " + SvgNumber.of((rgb >> 8 & 0xff) / 255.0) + " " + SvgNumber.of((rgb & 0xff) / 255.0) + " ";
    }

    private static String pair(double x, double y) {
        return SvgNumber.of(x) + " " + SvgNumber.of(y) + " ";
    }
}
