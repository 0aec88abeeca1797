package org.twinsmith.report.plot;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.twinsmith.core.plan.Limit;
import org.twinsmith.diagram.svg.SvgNumber;
import org.twinsmith.diagram.svg.XmlText;

/** Draws where the values of a panel are expected to stay: a line for each bound that lies within the axis. */
final class LimitLines {
    private record Line(Limit.Kind kind, double value, String names) {
    }

    private LimitLines() {
    }

    static String paint(Panel panel, Frame frame) {
        Set<Line> lines = new LinkedHashSet<>();
        for (Panel.Curve curve : panel.curves()) {
            curve.series().stream().flatMap(series -> series.limits().stream()).forEach(limit ->
                    Stream.of(limit.range().low(), limit.range().high()).filter(bound -> isShown(bound, frame))
                            .forEach(bound -> lines.add(new Line(limit.kind(), bound, curve.name()))));
        }
        StringBuilder out = new StringBuilder();
        lines.forEach(line -> out.append(line(line, frame)));
        return out.toString();
    }

    private static boolean isShown(double bound, Frame frame) {
        return Double.isFinite(bound) && bound >= frame.value().low() && bound <= frame.value().high();
    }

    private static String line(Line line, Frame frame) {
        String kind = line.kind().name().toLowerCase(Locale.ROOT);
        String y = SvgNumber.of(frame.y(line.value()));
        return """
                <g class="limit %1$s"><title>%2$s: %1$s limit</title><path d="M%3$s %4$sH%5$s"/>\
                <text x="%6$s" y="%7$s" text-anchor="end">%1$s</text></g>
                """.formatted(kind, XmlText.escape(line.names()), SvgNumber.of(Frame.LEFT), y, SvgNumber.of(Frame.RIGHT),
                SvgNumber.of(Frame.RIGHT - 3), SvgNumber.of(frame.y(line.value()) - 3));
    }
}
