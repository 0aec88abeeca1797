package org.twinsmith.report.plot;

import java.util.List;

import org.twinsmith.diagram.svg.SvgNumber;
import org.twinsmith.diagram.svg.XmlText;

/** Draws when something was so, as bars over time, one row for each of several names. */
public final class TimelinePainter {
    private static final double ROW = 30;
    private static final double NARROWEST = 1.5;

    private TimelinePainter() {
    }

    /** A row. @param spans each a begin and an end, s @param titles what each of them tells */
    public record Row(String name, List<double[]> spans, List<String> titles) {
        public Row {
            spans = List.copyOf(spans);
            titles = List.copyOf(titles);
        }
    }

    /** The SVG element. @param end of the time axis, s @param label what is shown */
    public static String paint(List<Row> rows, double end, String label) {
        Frame frame = new Frame(new Range(0, end), new Range(0, 1), Frame.TOP + ROW * rows.size());
        StringBuilder out = new StringBuilder("<svg class=\"plot timeline\" role=\"img\" viewBox=\"0 0 " + SvgNumber.of(Frame.WIDTH) + " "
                + SvgNumber.of(frame.height()) + "\" aria-label=\"" + XmlText.escape(label) + "\">\n");
        out.append(new AxisPainter(frame, TimeUnit.of(end)).paintTimes());
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), Frame.TOP + ROW * i, frame, out);
        }
        return out.append("</svg>\n").toString();
    }

    private static void row(Row row, double top, Frame frame, StringBuilder out) {
        out.append("<g class=\"axes\"><text class=\"tick\" x=\"").append(SvgNumber.of(Frame.LEFT)).append("\" y=\"").append(SvgNumber.of(top + 11))
                .append("\">").append(XmlText.escape(row.name())).append("</text><path class=\"grid\" d=\"M").append(SvgNumber.of(Frame.LEFT)).append(" ")
                .append(SvgNumber.of(top + 21)).append("H").append(SvgNumber.of(Frame.RIGHT)).append("\"/></g>\n");
        for (int i = 0; i < row.spans().size(); i++) {
            double x = frame.x(row.spans().get(i)[0]);
            double width = Math.max(NARROWEST, frame.x(row.spans().get(i)[1]) - x);
            out.append("<rect class=\"bar\" x=\"").append(SvgNumber.of(x)).append("\" y=\"").append(SvgNumber.of(top + 16)).append("\" width=\"")
                    .append(SvgNumber.of(width)).append("\" height=\"10\" rx=\"1\"><title>").append(XmlText.escape(row.titles().get(i))).append("</title></rect>\n");
        }
    }
}
