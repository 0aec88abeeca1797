package org.twinsmith.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.twinsmith.diagram.svg.XmlText;
import org.twinsmith.report.RunReport;
import org.twinsmith.report.Series;
import org.twinsmith.report.plot.Figures;
import org.twinsmith.report.plot.TimeUnit;

/** When stations saw their bodies: the truth of each series NAME.inView as bars over time, and as a table with the highest elevation. */
final class PassSection {
    private static final String IN_VIEW = ".inView";
    private static final int MOST_ROWS = 300;
    private static final int MOST_STATIONS = 60;
    private static final int WIDTH = 800;
    private static final int ROW = 18;

    private PassSection() {
    }

    /** A time in view. */
    private record Pass(String station, double from, double to, double highest) {
    }

    static Section of(RunReport report) {
        List<Series> stations = report.series().stream().filter(series -> series.name().endsWith(IN_VIEW) && series.literals().size() == 2
                && series.origin() == Series.Origin.MODEL)
                .limit(MOST_STATIONS).toList();
        List<Pass> passes = stations.stream().flatMap(series -> passes(report, series).stream()).toList();
        if (passes.isEmpty()) {
            return new Section("passes", "Passes", "");
        }
        TimeUnit unit = TimeUnit.of(report.endTime());
        Table table = new Table(Table.Column.text("station"), Table.Column.number("rise"), Table.Column.number("set"), Table.Column.number("length"),
                Table.Column.number("highest"));
        passes.stream().limit(MOST_ROWS).forEach(pass -> table.row("", List.of(pass.station(), unit.show(pass.from()), unit.show(pass.to()),
                TimeUnit.of(pass.to() - pass.from()).show(pass.to() - pass.from()), Double.isNaN(pass.highest()) ? "\u2013" : Figures.of(pass.highest()) + "\u00b0")));
        int rest = passes.size() - MOST_ROWS;
        return new Section("passes", "Passes", "<figure>\n" + bars(stations, passes, report.endTime()) + "</figure>\n"
                + table.html("The highest elevation is that of the recorded rows.")
                + (rest > 0 ? "<p class=\"none\">" + rest + " further passes are left out.</p>\n" : ""));
    }

    private static String station(Series series) {
        return series.name().substring(0, series.name().length() - IN_VIEW.length());
    }

    private static List<Pass> passes(RunReport report, Series inView) {
        Optional<Series> elevation = report.series().stream().filter(series -> series.name().equals(station(inView) + ".elevation")
                && series.size() == inView.size() && series.unit().equals("deg")).findFirst();
        List<Pass> passes = new ArrayList<>();
        double[] times = inView.times();
        double from = Double.NaN;
        double highest = Double.NaN;
        for (int i = 0; i < times.length; i++) {
            boolean seen = inView.values()[i] != 0;
            if (seen && Double.isNaN(from)) {
                from = times[i];
                highest = Double.NaN;
            }
            if (seen && elevation.isPresent()) {
                highest = Double.isNaN(highest) ? elevation.get().values()[i] : Math.max(highest, elevation.get().values()[i]);
            }
            if (!Double.isNaN(from) && (!seen || i == times.length - 1)) {
                passes.add(new Pass(station(inView), from, times[i], highest));
                from = Double.NaN;
            }
        }
        return passes;
    }

    private static String bars(List<Series> stations, List<Pass> passes, double end) {
        StringBuilder svg = new StringBuilder(String.format(Locale.ROOT, "<svg class=\"passes\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Passes over time\">%n",
                WIDTH + 170, ROW * stations.size() + 4));
        for (int i = 0; i < stations.size(); i++) {
            String name = station(stations.get(i));
            svg.append(String.format(Locale.ROOT, "<text class=\"tick\" x=\"160\" y=\"%d\" text-anchor=\"end\">%s</text><path class=\"grid\" d=\"M166 %dh%d\"/>%n",
                    ROW * i + 14, XmlText.escape(name), ROW * i + 10, WIDTH));
            for (Pass pass : passes) {
                if (pass.station().equals(name)) {
                    svg.append(String.format(Locale.ROOT, "<rect class=\"bar\" x=\"%.2f\" y=\"%d\" width=\"%.2f\" height=\"12\"><title>%s</title></rect>%n",
                            166 + WIDTH * pass.from() / end, ROW * i + 4, Math.max(0.8, WIDTH * (pass.to() - pass.from()) / end),
                            XmlText.escape(name + " " + TimeUnit.of(end).show(pass.from()))));
                }
            }
        }
        return svg.append("</svg>\n").toString();
    }
}
