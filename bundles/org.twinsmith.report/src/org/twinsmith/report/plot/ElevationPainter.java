package org.twinsmith.report.plot;

import java.util.List;

import org.twinsmith.diagram.svg.SvgNumber;
import org.twinsmith.diagram.svg.XmlText;

/** Draws how high a body stood during each of its passes, over the time since it rose. */
public final class ElevationPainter {
    private static final double BOTTOM = 236;
    private static final double ZENITH = 90;
    private static final int HUES = 4;

    private ElevationPainter() {
    }

    /** A pass. @param times s since the rise @param elevations degrees */
    public record Curve(String title, double[] times, double[] elevations) {
        public Curve {
            times = times.clone();
            elevations = elevations.clone();
        }

        private double length() {
            return times.length == 0 ? 0 : times[times.length - 1];
        }
    }

    /** The SVG element. @param label what is shown */
    public static String paint(List<Curve> curves, String label) {
        double longest = curves.stream().mapToDouble(Curve::length).max().orElse(0);
        Frame frame = new Frame(new Range(0, longest > 0 ? longest : 1), new Range(0, ZENITH), BOTTOM);
        StringBuilder out = new StringBuilder("<svg class=\"plot elevation\" role=\"img\" viewBox=\"0 0 " + SvgNumber.of(Frame.WIDTH) + " "
                + SvgNumber.of(frame.height()) + "\" aria-label=\"" + XmlText.escape(label) + "\">\n");
        out.append(new AxisPainter(frame, TimeUnit.of(frame.time().span())).paint("deg", List.of()));
        for (int i = 0; i < curves.size(); i++) {
            Curve curve = curves.get(i);
            StringBuilder path = new StringBuilder();
            for (int k = 0; k < curve.times().length; k++) {
                path.append(k == 0 ? "M" : "L").append(frame.point(curve.times()[k], Math.clamp(curve.elevations()[k], 0, ZENITH)));
            }
            out.append("<g class=\"hue-").append(i % HUES).append("\"><path class=\"model\" d=\"").append(path).append("\"><title>")
                    .append(XmlText.escape(curve.title())).append("</title></path></g>\n");
        }
        return out.append("</svg>\n").toString();
    }
}
