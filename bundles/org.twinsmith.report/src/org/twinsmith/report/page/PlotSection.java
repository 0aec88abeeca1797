package org.twinsmith.report.page;

import java.util.List;
import java.util.Set;

import org.twinsmith.diagram.svg.XmlText;
import org.twinsmith.report.RunReport;
import org.twinsmith.report.Series;
import org.twinsmith.report.plot.Panel;
import org.twinsmith.report.plot.Plot;
import org.twinsmith.report.plot.UnitLabel;

/** All plots, each with its legend. */
final class PlotSection {
    /** More panels make a page that nobody reads and no browser likes. */
    private static final int MOST_PANELS = 120;
    /** What all series together may keep of their columns, so that the file stays below two megabytes. */
    private static final int ALL_COLUMNS = 9000;
    private static final int MOST_COLUMNS = 400;

    private PlotSection() {
    }

    static Section of(RunReport report) {
        Set<String> standing = GroundTrackSection.standing(report);
        return of(report.series().stream().filter(each -> !standing.contains(each.name())).toList(), report.endTime(), report.events());
    }

    static Section of(List<Series> series, double runEnd, List<RunReport.Event> events) {
        List<Panel> panels = Panel.of(series);
        List<Panel> shown = panels.subList(0, Math.min(MOST_PANELS, panels.size()));
        int columns = Math.clamp(ALL_COLUMNS / Math.max(1, series.size()), 16, MOST_COLUMNS);
        double end = series.stream().filter(each -> each.size() > 0)
                .mapToDouble(each -> each.times()[each.size() - 1]).filter(Double::isFinite)
                .reduce(runEnd, Math::max);
        double start = series.stream().filter(each -> each.size() > 0)
                .mapToDouble(each -> each.times()[0]).filter(Double::isFinite).reduce(0, Math::min);
        Plot plot = new Plot(start, end, events, columns);
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < shown.size(); i++) {
            body.append(figure(plot, shown.get(i), "plot-" + (i + 1)));
        }
        if (panels.isEmpty()) {
            body.append("<p class=\"none\">The run recorded nothing.</p>\n");
        } else if (shown.size() < panels.size()) {
            body.append("<p class=\"none\">").append(panels.size() - shown.size())
                    .append(" further panels are left out; the recorded data has all signals.</p>\n");
        }
        return new Section("curves", "Curves", body.toString());
    }

    private static String figure(Plot plot, Panel panel, String id) {
        StringBuilder legend = new StringBuilder();
        for (int i = 0; i < panel.curves().size(); i++) {
            for (Series series : panel.curves().get(i).series()) {
                legend.append(key(series, i));
            }
        }
        return "<figure>\n<figcaption><strong>" + XmlText.escape(title(panel)) + "</strong>\n<ul class=\"legend\">\n"
                + legend + "</ul></figcaption>\n" + plot.paint(panel, id) + "</figure>\n";
    }

    private static String title(Panel panel) {
        String unit = panel.unit().isEmpty() || panel.unit().equals("1") ? "" : "[" + UnitLabel.of(panel.unit()) + "]";
        String name = panel.title().isEmpty() ? "Values" : panel.title();
        return (name + " " + unit).strip();
    }

    private static String key(Series series, int hue) {
        boolean mirror = series.origin() == Series.Origin.MIRROR;
        String line = mirror ? "<path class=\"mirror\" d=\"M0 6H26\"/><circle class=\"ring\" cx=\"13\" cy=\"6\" r=\"3\"/>"
                : "<path class=\"model\" d=\"M0 6H26\"/>";
        return "<li><svg class=\"key hue-" + hue + "\" viewBox=\"0 0 26 12\" aria-hidden=\"true\">" + line + "</svg>"
                + XmlText.escape(series.name()) + (mirror ? " <em>mirrored</em>" : "") + "</li>\n";
    }
}
