package org.twinsmith.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.twinsmith.diagram.svg.XmlText;
import org.twinsmith.report.ExperimentReport;
import org.twinsmith.report.RunReport;

/** Puts the page together. The same report gives the same bytes. */
public final class Page {
    private Page() {
    }

    /** The whole HTML text, for UTF-8. */
    public static String of(RunReport report) {
        List<Section> sections = List.of(topology(report), PlotSection.of(report), GroundTrackSection.of(report), PassSection.of(report), CoverageSection.of(report), EventSection.of(report),
                ExpectationSection.of(report), RequirementSection.of(report), DiagnosticSection.of(report.diagnostics()), MirrorSection.of(report),
                FigureSection.of(report), OriginSection.cost(report), OriginSection.of(report.origin()));
        return of(Header.title(report), Header.html(report), report.drawing(), sections,
                report.origin().provenance().tool());
    }

    /** The whole HTML text of an experiment's report, for UTF-8. */
    public static String of(ExperimentReport report) {
        return of(report.title(), ExperimentSections.header(report), "", ExperimentSections.of(report),
                report.origin().provenance().tool());
    }

    /** @param header HTML of the head @param drawing HTML in the sections that brings style sheets of its own */
    private static String of(String title, String header, String drawing, List<Section> sections, String tool) {
        String style = resource("report.css");
        String script = resource("report.js");
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="%1$s">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%2$s</title>
                <style>%3$s</style>
                </head>
                <body>
                %4$s<nav aria-label="Contents">
                %5$s</nav>
                <main>
                %6$s</main>
                <footer>Made by %7$s. This file stands alone: it loads nothing and sends nothing.</footer>
                <script>%8$s</script>
                </body>
                </html>
                """.formatted(ContentPolicy.of(style, script, drawing), XmlText.escape(title), style, header, sections.stream().map(Section::link).collect(Collectors.joining()),
                sections.stream().map(Section::html).collect(Collectors.joining()),
                XmlText.escape(tool), script);
    }

    private static Section topology(RunReport report) {
        return new Section("topology", "Topology", report.drawing().isEmpty() ? ""
                : "<div class=\"drawing scroll\">\n" + report.drawing() + "</div>\n");
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read from the report's own bundle", e);
        }
    }
}
