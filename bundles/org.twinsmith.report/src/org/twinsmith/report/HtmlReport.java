package org.twinsmith.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.file.WholeFile;
import org.twinsmith.report.page.Page;

/** Writes reports as one self-contained HTML file each. */
public final class HtmlReport {
    private HtmlReport() {
    }

    /** The report as HTML text, for UTF-8; the same report gives the same text. */
    public static String toHtml(RunReport report) {
        return Page.of(report);
    }

    /** Writes the report of an experiment as {@link #write(RunReport, Path)} does that of a run. */
    public static void write(ExperimentReport report, Path file) {
        WholeFile.write(file, Page.of(report).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes the report to a file, whose folders are made; what was there before is replaced, in one step.
     *
     * @throws DiagnosticException with code UNWRITABLE where that is impossible; the old file is then untouched
     */
    public static void write(RunReport report, Path file) {
        WholeFile.write(file, toHtml(report).getBytes(StandardCharsets.UTF_8));
    }
}
