package org.twinsmith.report.plot;

import java.util.Arrays;
import java.util.List;

import org.twinsmith.diagram.svg.SvgNumber;
import org.twinsmith.diagram.svg.XmlText;
import org.twinsmith.report.Chart;

/** Draws one quantity over another as an SVG element. */
public final class ChartPainter {
    private static final double BOTTOM = 216;
    /** More dots hide each other and make files large; those left out are spread evenly. */
    private static final int MOST_POINTS = 3000;

    private ChartPainter() {
    }

    /** The SVG element; ids begin with the given one. */
    public static String paint(Chart chart, String id) {
        List<double[]> all = Arrays.stream(chart.points()).filter(point -> isShown(point[0]) && isShown(point[1])).toList();
        int every = all.size() / MOST_POINTS + 1;
        List<double[]> points = java.util.stream.IntStream.range(0, all.size()).filter(i -> i % every == 0)
                .mapToObj(all::get).toList();
        Range across = Range.EMPTY;
        Range up = Range.EMPTY;
        for (double[] point : points) {
            across = across.with(point[0]);
            up = up.with(point[1]);
        }
        Frame frame = new Frame(across.forAxis(), up.forAxis(), BOTTOM);
        String text = chart.y() + " over " + chart.x() + ", " + points.size() + " points";
        return "<svg class=\"chart\" role=\"img\" viewBox=\"0 0 " + SvgNumber.of(Frame.WIDTH) + " "
                + SvgNumber.of(frame.height()) + "\" aria-labelledby=\"" + id + "-title\">\n<title id=\"" + id + "-title\">"
                + XmlText.escape(text) + "</title>\n"
                + new AxisPainter(frame, labelled(chart.x(), chart.xUnit())).paint(chart.yUnit(), List.of())
                + (chart.line() ? line(points, frame) : dots(points, frame)) + "</svg>\n";
    }

    /** A name with its unit in brackets, where it has one. */
    public static String labelled(String name, String unit) {
        return unit.isEmpty() || unit.equals("1") ? name : name + " [" + UnitLabel.of(unit) + "]";
    }

    private static boolean isShown(double value) {
        return Math.abs(value) < Range.LARGEST;
    }

    private static String line(List<double[]> points, Frame frame) {
        StringBuilder path = new StringBuilder();
        points.forEach(point -> path.append(path.isEmpty() ? "M" : "L").append(frame.point(point[0], point[1])));
        return path.isEmpty() ? "" : "<path class=\"model hue-0\" d=\"" + path + "\"/>\n";
    }

    private static String dots(List<double[]> points, Frame frame) {
        StringBuilder dots = new StringBuilder("<g class=\"dots hue-0\">\n");
        points.forEach(point -> dots.append("<circle cx=\"").append(SvgNumber.of(frame.x(point[0]))).append("\" cy=\"")
                .append(SvgNumber.of(frame.y(point[1]))).append("\" r=\"2.6\"/>\n"));
        return dots.append("</g>\n").toString();
    }
}
