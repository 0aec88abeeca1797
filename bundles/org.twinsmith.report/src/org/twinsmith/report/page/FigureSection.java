package org.twinsmith.report.page;

import java.util.List;

import org.twinsmith.report.RunReport;
import org.twinsmith.report.Series;
import org.twinsmith.report.plot.Figures;
import org.twinsmith.report.plot.UnitLabel;

/** Key figures of each signal: lowest, highest, mean over time, last. */
final class FigureSection {
    private static final int MOST_ROWS = 400;

    private FigureSection() {
    }

    static Section of(RunReport report) {
        Table table = new Table(Table.Column.text("signal"), Table.Column.word("origin"), Table.Column.word("unit"),
                Table.Column.number("lowest"), Table.Column.number("mean"), Table.Column.number("highest"),
                Table.Column.number("last"), Table.Column.number("values"));
        report.series().stream().filter(each -> each.literals().isEmpty()).limit(MOST_ROWS)
                .forEach(series -> table.row("", row(series, Summary.of(series))));
        return new Section("figures", "Key figures", table.isEmpty() ? ""
                : table.html("Means are over time; values without good or uncertain quality do not count."));
    }

    private static List<String> row(Series series, Summary summary) {
        String origin = series.origin() == Series.Origin.MIRROR ? "mirror" : "model";
        return List.of(series.name(), origin, UnitLabel.of(series.unit()), Figures.of(summary.lowest()), Figures.of(summary.mean()),
                Figures.of(summary.highest()), Figures.of(summary.last()), Integer.toString(series.size()));
    }
}
