package org.twinsmith.report.plot;

import java.util.List;

import org.twinsmith.diagram.svg.SvgNumber;
import org.twinsmith.diagram.svg.XmlText;
import org.twinsmith.report.RunReport;
import org.twinsmith.report.Series;

/**
 * Draws panels as SVG elements that share a time axis.
 *
 * @param start begin of the time axis, s
 * @param end its end, s
 * @param events marked in every panel
 * @param columns number of columns that long series are thinned to
 */
public record Plot(double start, double end, List<RunReport.Event> events, int columns) {
    private static final double NUMBERS_BOTTOM = 216;

    public Plot {
        events = List.copyOf(events);
        if (!(end > start)) {
            // A run that ended where it began still has values to show.
            end = start + 1;
        }
    }

    /** The SVG element of a panel; ids begin with the given one. */
    public String paint(Panel panel, String id) {
        Frame frame = new Frame(new Range(start, end), valueRange(panel), bottom(panel));
        TimeUnit unit = TimeUnit.of(end - start);
        StringBuilder out = new StringBuilder(head(panel, frame, unit, id));
        out.append(new AxisPainter(frame, unit).paint(panel.unit(), panel.literals()));
        out.append(LimitLines.paint(panel, frame));
        out.append(EventMarks.paint(events, frame));
        CurvePainter painter = new CurvePainter(frame, columns);
        for (int i = 0; i < panel.curves().size(); i++) {
            for (Series series : panel.curves().get(i).series()) {
                out.append(painter.paint(series, i));
            }
        }
        return out.append("</svg>\n").toString();
    }

    /** Numbers need height; a few names need less. */
    private static double bottom(Panel panel) {
        int names = panel.literals().size();
        return names == 0 ? NUMBERS_BOTTOM : Math.min(NUMBERS_BOTTOM, Frame.TOP + 26 + 32.0 * names);
    }

    private static Range valueRange(Panel panel) {
        if (!panel.literals().isEmpty()) {
            return new Range(-0.3, Math.max(1, panel.literals().size() - 1) + 0.3);
        }
        return panel.range().forAxis();
    }

    private static String head(Panel panel, Frame frame, TimeUnit unit, String id) {
        String names = String.join(", ", panel.curves().stream().map(Panel.Curve::name).toList());
        return """
                <svg class="plot" role="img" viewBox="0 0 %1$s %2$s" aria-labelledby="%3$s-title %3$s-desc" \
                data-left="%4$s" data-right="%5$s" data-top="%6$s" data-bottom="%7$s" data-start="%8$s" data-end="%9$s" \
                data-low="%10$s" data-high="%11$s" data-unit="%12$s" data-time-unit="%13$s" data-literals="%14$s">
                <title id="%3$s-title">%15$s over time</title>
                <desc id="%3$s-desc">%16$s</desc>
                """.formatted(SvgNumber.of(Frame.WIDTH), SvgNumber.of(frame.height()), id, SvgNumber.of(Frame.LEFT),
                SvgNumber.of(Frame.RIGHT), SvgNumber.of(Frame.TOP), SvgNumber.of(frame.bottom()),
                unit.from(frame.time().low()), unit.from(frame.time().high()), frame.value().low(),
                frame.value().high(), XmlText.escape(UnitLabel.of(panel.unit())), unit.text(),
                XmlText.escape(String.join("\n", panel.literals())), XmlText.escape(names),
                XmlText.escape(description(panel)));
    }

    private static String description(Panel panel) {
        StringBuilder text = new StringBuilder();
        for (Panel.Curve curve : panel.curves()) {
            Range range = curve.range();
            text.append(text.isEmpty() ? "" : " ").append(curve.name()).append(range.isEmpty() ? " has no values."
                    : " lies between " + Figures.of(range.low()) + " and " + Figures.of(range.high()) + " "
                            + UnitLabel.of(panel.unit()) + ".");
        }
        return text.toString();
    }
}
