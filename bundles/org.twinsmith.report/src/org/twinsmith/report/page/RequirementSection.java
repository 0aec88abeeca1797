package org.twinsmith.report.page;

import java.util.List;

import org.twinsmith.report.RunReport;

/** The requirements that the scenario is to show, and whether this run does. */
final class RequirementSection {
    private RequirementSection() {
    }

    static Section of(RunReport report) {
        Table table = new Table(Table.Column.word("outcome"), Table.Column.word("requirement"), Table.Column.text("text"),
                Table.Column.text("also to be shown by"));
        for (RunReport.Requirement each : report.requirements()) {
            table.row(each.held() ? "held" : "failed", List.of(each.held() ? "✓ shown" : "✗ not shown", each.name(), each.text(),
                    String.join(", ", each.others())));
        }
        return new Section("requirements", "Requirements", table.isEmpty() ? "" : table.html("A run shows a requirement where all its expectations hold."));
    }
}
