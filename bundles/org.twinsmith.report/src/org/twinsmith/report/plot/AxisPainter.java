package org.twinsmith.report.plot;

import java.util.List;
import java.util.stream.IntStream;

import org.twinsmith.diagram.layout.TextMetrics;
import org.twinsmith.diagram.svg.SvgNumber;
import org.twinsmith.diagram.svg.XmlText;

/** Draws grid, ticks and the labels of both axes with their units. */
final class AxisPainter {
    private static final double TEXT = 12;
    private final Frame frame;
    private final double shownPerUnit;
    private final boolean clock;
    private final String label;

    /** A horizontal axis of time. */
    AxisPainter(Frame frame, TimeUnit unit) {
        this(frame, unit.from(1), unit == TimeUnit.SECONDS || unit == TimeUnit.MINUTES, "time [" + unit.text() + "]");
    }

    /** A horizontal axis of any quantity. @param label its name with its unit */
    AxisPainter(Frame frame, String label) {
        this(frame, 1, false, label);
    }

    private AxisPainter(Frame frame, double shownPerUnit, boolean clock, String label) {
        this.frame = frame;
        this.shownPerUnit = shownPerUnit;
        this.clock = clock;
        this.label = label;
    }

    String paint(String valueUnit, List<String> literals) {
        StringBuilder out = new StringBuilder("<g class=\"axes\">\n");
        List<Double> values = literals.isEmpty() ? Ticks.decimal(frame.value(), 4)
                : IntStream.range(0, literals.size()).mapToObj(i -> (double) i).toList();
        for (double value : values) {
            String label = literals.isEmpty() ? Figures.tick(value, step(values)) : literals.get((int) value);
            out.append(valueTick(value, TextMetrics.fit(label, TEXT, false, Frame.LEFT - 10)));
        }
        out.append(times());
        String above = valueUnit.isEmpty() || valueUnit.equals("1") ? "" : "[" + UnitLabel.of(valueUnit) + "]";
        out.append(text(4, Frame.TOP - 7, "start", "axis-label", above));
        return out.append("</g>\n").toString();
    }

    /** The horizontal axis alone. */
    String paintTimes() {
        return "<g class=\"axes\">\n" + times() + "</g>\n";
    }

    private String times() {
        StringBuilder out = new StringBuilder();
        Range shown = new Range(frame.time().low() * shownPerUnit, frame.time().high() * shownPerUnit);
        List<Double> times = clock ? Ticks.clock(shown, 8) : Ticks.decimal(shown, 8);
        double scale = frame.time().span() / shown.span();
        for (double time : times) {
            out.append(timeTick(time * scale, Figures.tick(time, step(times))));
        }
        out.append(line("axis", Frame.LEFT, frame.bottom(), Frame.RIGHT, frame.bottom()));
        out.append(text(Frame.RIGHT, frame.bottom() + 33, "end", "axis-label", label));
        return out.toString();
    }

    private String valueTick(double value, String label) {
        double y = frame.y(value);
        return line("grid", Frame.LEFT, y, Frame.RIGHT, y) + text(Frame.LEFT - 8, y + 4, "end", "tick", label);
    }

    private String timeTick(double time, String label) {
        double x = frame.x(time);
        return line("grid", x, Frame.TOP, x, frame.bottom()) + text(x, frame.bottom() + 17, "middle", "tick", label);
    }

    private static double step(List<Double> ticks) {
        return ticks.size() < 2 ? 1 : ticks.get(1) - ticks.get(0);
    }

    private static String line(String name, double x1, double y1, double x2, double y2) {
        return "<path class=\"" + name + "\" d=\"M" + SvgNumber.of(x1) + " " + SvgNumber.of(y1) + "L" + SvgNumber.of(x2)
                + " " + SvgNumber.of(y2) + "\"/>\n";
    }

    private static String text(double x, double y, String anchor, String name, String text) {
        return "<text class=\"" + name + "\" x=\"" + SvgNumber.of(x) + "\" y=\"" + SvgNumber.of(y)
                + "\" text-anchor=\"" + anchor + "\">" + XmlText.escape(text) + "</text>\n";
    }
}
