package org.twinsmith.report.page;

import java.util.List;

import org.twinsmith.report.RunReport;
import org.twinsmith.report.plot.TimeUnit;

/** What was expected, and what came of it. */
final class ExpectationSection {
    private ExpectationSection() {
    }

    static Section of(RunReport report) {
        Table table = new Table(Table.Column.word("outcome"), Table.Column.text("expectation"),
                Table.Column.number("first violated"));
        TimeUnit unit = TimeUnit.of(report.endTime());
        for (RunReport.Expectation each : report.expectations()) {
            String when = each.held() || Double.isNaN(each.violatedAt()) ? "" : unit.show(each.violatedAt());
            table.row(each.held() ? "held" : "failed", List.of(each.held() ? "✓ held" : "✗ failed", each.text(), when));
        }
        return new Section("expectations", "Expectations", table.isEmpty() ? "" : table.html("As the scenario states them."));
    }
}
