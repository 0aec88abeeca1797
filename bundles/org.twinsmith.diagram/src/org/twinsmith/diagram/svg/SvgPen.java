package org.twinsmith.diagram.svg;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.paint.Ink;
import org.twinsmith.diagram.paint.Mark;
import org.twinsmith.diagram.paint.Pen;

/** Writes strokes as SVG elements whose class names the ink; the style sheet gives colours. */
public final class SvgPen implements Pen {
    private final StringBuilder out = new StringBuilder();
    private int depth;

    @Override
    public void open(int hue, Supplier<Mark> what) {
        Mark mark = what.get();
        String kind = mark.kind().name().toLowerCase(Locale.ROOT);
        line("<g id=\"" + ElementId.of(kind, mark.path()) + "\" class=\"tw-" + kind
                + (hue < 0 ? "" : " tw-hue-" + hue % SvgStyle.HUES) + "\"" + data(mark) + ">");
        depth++;
        if (!mark.tooltip().isEmpty()) {
            line("<title>" + XmlText.escape(mark.tooltip()) + "</title>");
        }
    }

    @Override
    public void close() {
        depth--;
        line("</g>");
    }

    @Override
    public void rectangle(Rectangle box, double corner, Ink ink) {
        line("<rect" + name(ink) + number("x", box.x()) + number("y", box.y()) + number("width", box.width())
                + number("height", box.height()) + (corner == 0 ? "" : number("rx", corner)) + "/>");
    }

    @Override
    public void circle(Point center, double radius, Ink ink) {
        line("<circle" + name(ink) + number("cx", center.x()) + number("cy", center.y()) + number("r", radius) + "/>");
    }

    @Override
    public void polygon(List<Point> corners, Ink ink) {
        StringBuilder points = new StringBuilder();
        corners.forEach(each -> points.append(points.isEmpty() ? "" : " ").append(pair(each)));
        line("<polygon" + name(ink) + " points=\"" + points + "\"/>");
    }

    @Override
    public void route(List<Point> points, double bend, Ink ink) {
        line("<path" + name(ink) + " d=\"" + RoundedPath.of(points, bend) + "\"/>");
    }

    @Override
    public void text(Point at, String text, double size, Anchor anchor, Ink ink) {
        String place = anchor == Anchor.START ? "" : " text-anchor=\"" + anchor.name().toLowerCase(Locale.ROOT) + "\"";
        line("<text" + name(ink) + number("x", at.x()) + number("y", at.y()) + number("font-size", size) + place + ">"
                + XmlText.escape(text) + "</text>");
    }

    /** The elements written so far. */
    public String elements() {
        return out.toString();
    }

    private void line(String element) {
        out.append("  ".repeat(depth + 1)).append(element).append('\n');
    }

    private static String data(Mark mark) {
        StringBuilder data = new StringBuilder();
        mark.data().forEach((name, value) -> data.append(" data-").append(name).append("=\"")
                .append(XmlText.escape(value)).append('"'));
        return data.toString();
    }

    private static String name(Ink ink) {
        return " class=\"tw-" + ink.name().toLowerCase(Locale.ROOT).replace('_', '-') + "\"";
    }

    private static String number(String attribute, double value) {
        return " " + attribute + "=\"" + SvgNumber.of(value) + "\"";
    }

    private static String pair(Point point) {
        return SvgNumber.of(point.x()) + "," + SvgNumber.of(point.y());
    }
}
