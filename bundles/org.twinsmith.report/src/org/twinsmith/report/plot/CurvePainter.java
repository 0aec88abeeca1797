package org.twinsmith.report.plot;

import org.twinsmith.core.signal.Quality;
import org.twinsmith.diagram.svg.SvgNumber;
import org.twinsmith.diagram.svg.XmlText;
import org.twinsmith.report.Series;

/** Draws one series: the model's as a line, a mirrored one as steps with a ring at each reported value. */
final class CurvePainter {
    /** More rings than these touch each other and hide the line. */
    private static final int MOST_RINGS = 110;
    private final Frame frame;
    private final int columns;

    CurvePainter(Frame frame, int columns) {
        this.frame = frame;
        this.columns = columns;
    }

    String paint(Series series, int hue) {
        int[] kept = Decimation.keep(series, frame.time(), columns);
        boolean mirror = series.origin() == Series.Origin.MIRROR;
        StringBuilder out = new StringBuilder("<g class=\"hue-" + hue + "\">");
        out.append("<path class=\"").append(mirror ? "mirror" : "model").append("\" data-name=\"")
                .append(XmlText.escape(series.name())).append(mirror ? " (mirrored)" : "").append("\" d=\"")
                .append(path(series, kept)).append("\"/>");
        if (mirror) {
            rings(series, kept, out);
        } else {
            dots(series, kept, out);
        }
        badSpans(series, out);
        return out.append("</g>\n").toString();
    }

    private String path(Series series, int[] kept) {
        StringBuilder path = new StringBuilder();
        boolean turns = Turns.hasJumps(series);
        int before = -1;
        for (int index : kept) {
            if (!Range.isShown(series, index)) {
                before = -1;
                continue;
            }
            if (turns && before >= 0 && Turns.isJump(series.values()[before], series.values()[index])) {
                before = -1;
            }
            double time = series.times()[index];
            if (before < 0) {
                path.append('M');
            } else {
                if (series.shape() == Series.Shape.STEP && series.times()[before] < time) {
                    path.append('L').append(frame.point(time, series.values()[before]));
                }
                path.append('L');
            }
            path.append(frame.point(time, series.values()[index]));
            before = index;
        }
        return path.toString();
    }

    private void rings(Series series, int[] kept, StringBuilder out) {
        int stride = 1 + kept.length / MOST_RINGS;
        for (int i = 0; i < kept.length; i += stride) {
            if (Range.isShown(series, kept[i])) {
                boolean good = series.quality(kept[i]) == Quality.GOOD;
                out.append(circle(series, kept[i], good ? "ring" : "ring uncertain", 2.6));
            }
        }
    }

    /** A value between two gaps has no line; without a dot it would not be seen. */
    private void dots(Series series, int[] kept, StringBuilder out) {
        for (int i = 0; i < kept.length; i++) {
            boolean alone = Range.isShown(series, kept[i]) && (i == 0 || !Range.isShown(series, kept[i - 1]))
                    && (i == kept.length - 1 || !Range.isShown(series, kept[i + 1]));
            if (alone) {
                out.append(circle(series, kept[i], "dot", 2.6));
            }
        }
    }

    private String circle(Series series, int index, String name, double radius) {
        return "<circle class=\"" + name + "\" cx=\"" + SvgNumber.of(frame.x(series.times()[index])) + "\" cy=\""
                + SvgNumber.of(frame.y(series.values()[index])) + "\" r=\"" + SvgNumber.of(radius) + "\"/>";
    }

    /** Marks on the time axis where a source reported bad quality: until its next report, or to the end. */
    private void badSpans(Series series, StringBuilder out) {
        int index = 0;
        while (index < series.size()) {
            int end = index;
            while (end < series.size() && series.quality(end) == Quality.BAD) {
                end++;
            }
            if (end > index) {
                double until = end < series.size() ? series.times()[end] : frame.time().high();
                double x = frame.x(series.times()[index]);
                out.append("<rect class=\"bad\" x=\"").append(SvgNumber.of(x)).append("\" y=\"")
                        .append(SvgNumber.of(frame.bottom() - 5)).append("\" width=\"")
                        .append(SvgNumber.of(Math.max(2, frame.x(until) - x)))
                        .append("\" height=\"5\"><title>bad quality</title></rect>");
            }
            index = Math.max(end, index + 1);
        }
    }
}
