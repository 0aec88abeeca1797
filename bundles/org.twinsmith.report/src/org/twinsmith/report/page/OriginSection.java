package org.twinsmith.report.page;

import java.util.List;

import org.twinsmith.core.plan.Provenance;
import org.twinsmith.diagram.svg.XmlText;
import org.twinsmith.report.RunReport;

/** What went in: tool, files and hashes, and what the run cost. */
final class OriginSection {
    private OriginSection() {
    }

    static Section of(RunReport.Origin origin) {
        Provenance provenance = origin.provenance();
        StringBuilder facts = new StringBuilder("<dl class=\"facts\">\n");
        facts.append(fact("tool", provenance.tool()));
        facts.append(fact("model", (provenance.namespace() + " " + provenance.modelVersion()).strip()));
        facts.append(fact("made", origin.created().toString()));
        if (!origin.planHash().isEmpty()) {
            facts.append(fact("plan, SHA-256", origin.planHash()));
        }
        origin.facts().forEach(each -> facts.append(fact(each.label(), each.value())));
        facts.append("</dl>\n");
        Table files = new Table(Table.Column.text("file"), Table.Column.text("SHA-256"));
        provenance.inputs().forEach(each -> files.row("hash", List.of(each.path(), each.sha256())));
        Table assumed = new Table(Table.Column.text("about"), Table.Column.text("from"), Table.Column.text("error"));
        provenance.assumed().forEach(each -> assumed.row("", List.of(each.about(), each.basis(), each.error())));
        return new Section("origin", "Origin", facts + (assumed.isEmpty() ? "" : assumed.html("What was taken for known of the world."))
                + (files.isEmpty() ? "" : files.html("The files that went in.")));
    }

    static Section cost(RunReport report) {
        StringBuilder facts = new StringBuilder("<dl class=\"facts\">\n");
        report.statistics().forEach(each -> facts.append(fact(each.label(), each.value())));
        return new Section("statistics", "Statistics", report.statistics().isEmpty() ? "" : facts + "</dl>\n");
    }

    private static String fact(String label, String value) {
        return "<div><dt>" + XmlText.escape(label) + "</dt><dd>" + XmlText.escape(value) + "</dd></div>\n";
    }
}
