package org.twinsmith.report.page;

import java.util.List;

import org.twinsmith.core.diagnostic.Diagnostic;

/** Findings of the model and of the run. */
final class DiagnosticSection {
    private static final int MOST_ROWS = 300;

    private DiagnosticSection() {
    }

    static Section of(List<Diagnostic> diagnostics) {
        Table table = new Table(Table.Column.word("code"), Table.Column.word("severity"), Table.Column.text("finding"),
                Table.Column.text("place"));
        for (Diagnostic each : diagnostics.stream().limit(MOST_ROWS).toList()) {
            String remedy = each.remedy().isEmpty() ? "" : "; " + each.remedy();
            table.row("diagnostic-" + each.severity().label(), List.of(each.code().id(), each.severity().label(),
                    each.message() + remedy, each.place().toString()));
        }
        return new Section("findings", "Findings", table.isEmpty() ? "" : table.html("What the tool has to say about model and run."));
    }
}
