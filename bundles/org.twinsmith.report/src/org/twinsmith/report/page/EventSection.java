package org.twinsmith.report.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.twinsmith.report.RunReport;
import org.twinsmith.report.plot.TimeUnit;

/** The events, numbered as their flags in the plots. */
final class EventSection {
    private static final int MOST_ROWS = 500;

    private EventSection() {
    }

    static Section of(RunReport report) {
        if (report.events().isEmpty()) {
            return new Section("events", "Events", "<p class=\"none\">No declared event occurred.</p>\n");
        }
        Table table = new Table(Table.Column.number("no."), Table.Column.number("time"), Table.Column.text("event"),
                Table.Column.word("severity"), Table.Column.lines("message"));
        TimeUnit unit = TimeUnit.of(report.endTime());
        int shown = Math.min(MOST_ROWS, report.events().size());
        for (int i = 0; i < shown; i++) {
            RunReport.Event event = report.events().get(i);
            String severity = event.severity().name().toLowerCase(Locale.ROOT);
            table.row("severity-" + severity, List.of(Integer.toString(i + 1), unit.show(event.time()), event.name(),
                    severity, String.join("\n", Stream.concat(Stream.of(event.message()), event.reasons().stream()).toList())));
        }
        int rest = report.events().size() - shown;
        return new Section("events", "Events", table.html("Numbers are those of the flags over the curves.")
                + (rest == 0 ? "" : "<p class=\"none\">" + rest + " further events are left out.</p>\n"));
    }
}
