package org.twinsmith.report.page;

import java.util.ArrayList;
import java.util.List;

import org.twinsmith.report.RunReport;
import org.twinsmith.report.Series;
import org.twinsmith.report.plot.Figures;
import org.twinsmith.report.plot.TimeUnit;
import org.twinsmith.report.plot.TimelinePainter;

/** When places were seen by any of many: the truth of each series NAME.covered as bars over time, and a table of gaps and revisits. */
final class CoverageSection {
    private static final int MOST_PLACES = 60;

    private CoverageSection() {
    }

    static Section of(RunReport report) {
        List<Series> places = Spells.named(report, ".covered", MOST_PLACES);
        if (places.isEmpty()) {
            return new Section("coverage", "Coverage", "");
        }
        Table table = new Table(Table.Column.text("place"), Table.Column.number("covered"), Table.Column.number("gaps"),
                Table.Column.number("mean gap"), Table.Column.number("longest gap"));
        places.forEach(place -> table.row("", row(place, report.endTime())));
        List<TimelinePainter.Row> rows = places.stream().map(place -> row(place)).toList();
        return new Section("coverage", "Coverage", "<figure>\n" + TimelinePainter.paint(rows, report.endTime(), "Coverage over time") + "</figure>\n"
                + table.html("A gap lasts until the place is covered again, or to the end of the run."));
    }

    private static TimelinePainter.Row row(Series place) {
        List<double[]> spans = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (int[] spell : Spells.of(place, true)) {
            double[] span = {place.times()[spell[0]], place.times()[spell[1]]};
            TimeUnit unit = TimeUnit.of(place.times()[place.size() - 1]);
            spans.add(span);
            titles.add(Spells.owner(place) + ": covered from " + unit.show(span[0]) + " to " + unit.show(span[1]));
        }
        return new TimelinePainter.Row(Spells.owner(place), spans, titles);
    }

    private static List<String> row(Series place, double end) {
        List<int[]> gaps = Spells.of(place, false);
        double[] lengths = gaps.stream().mapToDouble(gap -> place.times()[gap[1]] - place.times()[gap[0]]).filter(length -> length > 0).toArray();
        double sum = 0;
        double longest = 0;
        for (double length : lengths) {
            sum += length;
            longest = Math.max(longest, length);
        }
        String none = "\u2013";
        return List.of(Spells.owner(place), end > 0 ? Figures.of(100 * (1 - sum / end)) + " %" : none, Integer.toString(lengths.length),
                lengths.length == 0 ? none : shown(sum / lengths.length), lengths.length == 0 ? none : shown(longest));
    }

    private static String shown(double seconds) {
        return TimeUnit.of(seconds).show(seconds);
    }
}
