package org.twinsmith.report.page;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.diagram.svg.XmlText;
import org.twinsmith.report.RunReport;
import org.twinsmith.report.Series;
import org.twinsmith.report.plot.TimeUnit;

/** The head of the page: what ran, when, and what came of it. */
final class Header {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Header() {
    }

    /** {@code Station: Day}. */
    static String title(RunReport report) {
        return report.scenario().isEmpty() ? report.system() : report.system() + ": " + report.scenario();
    }

    static String html(RunReport report) {
        String model = report.origin().provenance().namespace();
        String version = report.origin().provenance().modelVersion();
        return """
                <header>
                <p class="overline">Twin run report</p>
                <h1>%s</h1>
                <p class="subline">%s</p>
                <p class="verdict %s">%s</p>
                <dl class="tiles">
                %s</dl>
                </header>
                """.formatted(XmlText.escape(title(report)),
                XmlText.escape(model + (version.isEmpty() ? "" : " " + version) + " · "
                        + DATE.format(report.origin().created())),
                passed(report) ? "good" : "poor", XmlText.escape(verdict(report)), tiles(report));
    }

    private static boolean passed(RunReport report) {
        return report.diagnostics().stream().noneMatch(Diagnostic::isError) && failed(report) == 0;
    }

    private static String verdict(RunReport report) {
        boolean early = report.endTime() < report.duration();
        if (early) {
            TimeUnit unit = TimeUnit.of(report.duration());
            return "Stopped early, at " + unit.show(report.endTime()) + " of " + unit.show(report.duration());
        }
        if (report.diagnostics().stream().anyMatch(Diagnostic::isError) && failed(report) == 0) {
            return "Ran to the end, with errors";
        }
        int all = report.expectations().size();
        if (failed(report) > 0) {
            return failed(report) + " of " + count(all, "expectation") + " failed";
        }
        return all == 0 ? "Ran to the end" : all == 1 ? "The expectation held" : "All " + all + " expectations held";
    }

    private static int failed(RunReport report) {
        return (int) report.expectations().stream().filter(each -> !each.held()).count();
    }

    private static String tiles(RunReport report) {
        long mirrored = report.series().stream().filter(each -> each.origin() == Series.Origin.MIRROR).count();
        long model = report.series().size() - mirrored;
        long warnings = report.diagnostics().stream().filter(each -> !each.isError()).count();
        return tile("simulated time", TimeUnit.of(report.endTime()).show(report.endTime()))
                + tile("signals of the model", Long.toString(model))
                + (mirrored == 0 ? "" : tile("mirrored signals", Long.toString(mirrored)))
                + tile(report.events().size() == 1 ? "event" : "events", Integer.toString(report.events().size()))
                + (warnings == 0 ? "" : tile(warnings == 1 ? "warning" : "warnings", Long.toString(warnings)));
    }

    static String date(java.time.Instant instant) {
        return DATE.format(instant);
    }

    static String tile(String label, String value) {
        return "<div><dt>" + XmlText.escape(label) + "</dt><dd>" + XmlText.escape(value) + "</dd></div>\n";
    }

    static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
