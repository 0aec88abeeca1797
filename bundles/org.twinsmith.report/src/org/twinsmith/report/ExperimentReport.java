package org.twinsmith.report;

import java.util.List;

import org.twinsmith.core.diagnostic.Diagnostic;

/**
 * Everything that the report of an experiment shows.
 *
 * @param kind what it is, such as {@code Sweep}
 * @param title what was tried on what
 * @param good whether it came to what it should
 * @param verdict what it came to, in a few words
 * @param tiles its most important figures
 * @param tables what it found
 * @param charts what it found, drawn
 * @param series values over the time of a run
 * @param diagnostics findings of the model and of the experiment
 * @param origin what went in
 */
public record ExperimentReport(String kind, String title, boolean good, String verdict, List<RunReport.Fact> tiles,
        List<Grid> tables, List<Chart> charts, List<Series> series, List<Diagnostic> diagnostics, RunReport.Origin origin) {
    public ExperimentReport {
        tiles = List.copyOf(tiles);
        tables = List.copyOf(tables);
        charts = List.copyOf(charts);
        series = List.copyOf(series);
        diagnostics = List.copyOf(diagnostics);
    }

    /** A table of words and figures; the first cell of a row is its head. */
    public record Grid(String title, String caption, List<String> heads, List<List<String>> rows) {
        public Grid {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
