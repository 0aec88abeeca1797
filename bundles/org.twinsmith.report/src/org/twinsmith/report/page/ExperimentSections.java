package org.twinsmith.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.twinsmith.core.plan.Provenance;
import org.twinsmith.diagram.svg.XmlText;
import org.twinsmith.report.Chart;
import org.twinsmith.report.ExperimentReport;
import org.twinsmith.report.plot.ChartPainter;

/** Head and parts of an experiment's page. */
final class ExperimentSections {
    private static final int MOST_CHARTS = 60;

    private ExperimentSections() {
    }

    static String header(ExperimentReport report) {
        Provenance provenance = report.origin().provenance();
        return """
                <header>
                <p class="overline">%s report</p>
                <h1>%s</h1>
                <p class="subline">%s</p>
                <p class="verdict %s">%s</p>
                <dl class="tiles">
                %s</dl>
                </header>
                """.formatted(XmlText.escape(report.kind()), XmlText.escape(report.title()),
                XmlText.escape((provenance.namespace() + " " + provenance.modelVersion()).strip() + " · "
                        + Header.date(report.origin().created())),
                report.good() ? "good" : "poor", XmlText.escape(report.verdict()), report.tiles().stream()
                        .map(tile -> Header.tile(tile.label(), tile.value())).collect(Collectors.joining()));
    }

    static List<Section> of(ExperimentReport report) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < report.tables().size(); i++) {
            sections.add(table(report.tables().get(i), "table-" + (i + 1)));
        }
        sections.add(new Section("charts", "Charts", charts(report.charts())));
        if (!report.series().isEmpty()) {
            sections.add(PlotSection.of(report.series(), 0, List.of()));
        }
        sections.add(DiagnosticSection.of(report.diagnostics()));
        sections.add(OriginSection.of(report.origin()));
        return sections;
    }

    private static Section table(ExperimentReport.Grid grid, String id) {
        Table.Column[] columns = IntStream.range(0, grid.heads().size()).mapToObj(c -> c == 0
                ? Table.Column.text(grid.heads().get(c)) : Table.Column.number(grid.heads().get(c)))
                .toArray(Table.Column[]::new);
        Table table = new Table(columns);
        grid.rows().forEach(row -> table.row("", row));
        return new Section(id, grid.title(), table.isEmpty() ? "" : table.html(grid.caption()));
    }

    private static String charts(List<Chart> charts) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < Math.min(MOST_CHARTS, charts.size()); i++) {
            Chart chart = charts.get(i);
            body.append("<figure>\n<figcaption><strong>").append(XmlText.escape(ChartPainter.labelled(chart.y(), chart.yUnit())))
                    .append("</strong></figcaption>\n").append(ChartPainter.paint(chart, "chart-" + (i + 1)))
                    .append("</figure>\n");
        }
        if (charts.size() > MOST_CHARTS) {
            body.append("<p class=\"none\">").append(charts.size() - MOST_CHARTS)
                    .append(" further charts are left out; the table has all values.</p>\n");
        }
        return body.toString();
    }
}
