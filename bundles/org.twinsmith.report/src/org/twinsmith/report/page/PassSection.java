package org.twinsmith.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.twinsmith.diagram.svg.XmlText;
import org.twinsmith.report.RunReport;
import org.twinsmith.report.Series;
import org.twinsmith.report.plot.ElevationPainter;
import org.twinsmith.report.plot.Figures;
import org.twinsmith.report.plot.TimeUnit;
import org.twinsmith.report.plot.TimelinePainter;

/**
 * When stations saw their bodies: the truth of each series NAME.inView as bars over time and as a table with the highest elevation, and where
 * NAME.elevation is recorded in degrees, how high the body stood in each pass.
 */
final class PassSection {
    private static final int MOST_ROWS = 300;
    private static final int MOST_STATIONS = 60;
    private static final int MOST_FIGURES = 6;
    private static final int MOST_CURVES = 24;
    /** Of the length of a run, s. */
    private static final double CLOCK_FROM = 3600;
    private final RunReport report;
    private final List<Series> stations;
    private final List<Pass> passes;

    /** A time in view. @param highest elevation, degrees; NaN where it is not recorded @param curve elevation over the time since the rise */
    private record Pass(String station, double from, double to, double highest, ElevationPainter.Curve curve) {
    }

    private PassSection(RunReport report) {
        this.report = report;
        stations = Spells.named(report, ".inView", MOST_STATIONS);
        passes = stations.stream().flatMap(series -> passes(series).stream()).toList();
    }

    static Section of(RunReport report) {
        return new Section("passes", "Passes", new PassSection(report).body());
    }

    private String body() {
        if (passes.isEmpty()) {
            return "";
        }
        Table table = new Table(Table.Column.text("station"), Table.Column.number("rise"), Table.Column.number("set"), Table.Column.number("length"),
                Table.Column.number("highest"));
        passes.stream().limit(MOST_ROWS).forEach(pass -> table.row("", List.of(pass.station(), instant(pass.from()), instant(pass.to()),
                TimeUnit.of(pass.to() - pass.from()).show(pass.to() - pass.from()), degrees(pass.highest()))));
        int rest = passes.size() - MOST_ROWS;
        return "<figure>\n" + TimelinePainter.paint(stations.stream().map(this::row).toList(), report.endTime(), "Passes over time") + "</figure>\n"
                + elevations() + table.html("Times are from the start of the run. The highest elevation is that of the recorded rows.")
                + (rest > 0 ? "<p class=\"none\">" + rest + " further passes are left out.</p>\n" : "");
    }

    /** As a clock that was started with the run, {@code 13:10:05}; in a short run in its unit. */
    private String instant(double time) {
        if (report.endTime() < CLOCK_FROM || !Double.isFinite(time)) {
            return TimeUnit.of(report.endTime()).show(time);
        }
        long seconds = Math.round(time);
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private static String degrees(double elevation) {
        return Double.isNaN(elevation) ? "\u2013" : Figures.of(elevation) + "\u00b0";
    }

    private List<Pass> of(Series station) {
        return passes.stream().filter(pass -> pass.station().equals(Spells.owner(station))).toList();
    }

    private TimelinePainter.Row row(Series station) {
        List<Pass> own = of(station);
        return new TimelinePainter.Row(Spells.owner(station), own.stream().map(pass -> new double[] {pass.from(), pass.to()}).toList(),
                own.stream().map(pass -> pass.curve().title()).toList());
    }

    private String title(String station, double from, double highest) {
        return station + ": rises at " + instant(from) + (Double.isNaN(highest) ? "" : ", up to " + degrees(highest));
    }

    private String elevations() {
        StringBuilder figures = new StringBuilder();
        for (Series station : stations.subList(0, Math.min(MOST_FIGURES, stations.size()))) {
            List<ElevationPainter.Curve> curves = of(station).stream().map(Pass::curve).filter(curve -> curve.times().length > 1).limit(MOST_CURVES).toList();
            if (!curves.isEmpty()) {
                String name = "Elevation of the passes over " + Spells.owner(station);
                figures.append("<figure>\n<figcaption><strong>").append(XmlText.escape(name)).append("</strong></figcaption>\n")
                        .append(ElevationPainter.paint(curves, name)).append("</figure>\n");
            }
        }
        return figures.toString();
    }

    private List<Pass> passes(Series inView) {
        Optional<Series> elevation = report.series().stream().filter(series -> series.name().equals(Spells.owner(inView) + ".elevation")
                && series.size() == inView.size() && series.unit().equals("deg")).findFirst();
        List<Pass> found = new ArrayList<>();
        for (int[] spell : Spells.of(inView, true)) {
            found.add(pass(inView, elevation, spell));
        }
        return found;
    }

    private Pass pass(Series inView, Optional<Series> elevation, int[] spell) {
        double from = inView.times()[spell[0]];
        double to = inView.times()[spell[1]];
        int count = elevation.isPresent() ? spell[1] - spell[0] + 1 : 0;
        double[] times = new double[count];
        double[] values = new double[count];
        double highest = Double.NaN;
        for (int i = 0; i < count; i++) {
            times[i] = inView.times()[spell[0] + i] - from;
            values[i] = elevation.orElseThrow().values()[spell[0] + i];
            highest = Double.isNaN(highest) ? values[i] : Math.max(highest, values[i]);
        }
        String station = Spells.owner(inView);
        return new Pass(station, from, to, highest, new ElevationPainter.Curve(title(station, from, highest), times, values));
    }
}
