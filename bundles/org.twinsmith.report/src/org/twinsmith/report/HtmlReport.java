package org.twinsmith.report;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.report.page.Page;

/** Writes reports as one self-contained HTML file each. */
public final class HtmlReport {
    private HtmlReport() {
    }

    /** The report as HTML text, for UTF-8; the same report gives the same text. */
    public static String toHtml(RunReport report) {
        return Page.of(report);
    }

    /**
     * Writes the report to a file, whose folders are made; what was there before is replaced, in one step.
     *
     * @throws DiagnosticException with {@link Code#UNWRITABLE} where that is impossible; the old file is then untouched
     */
    public static void write(RunReport report, Path file) {
        String html = toHtml(report);
        Path target = file.toAbsolutePath();
        try {
            Files.createDirectories(target.getParent());
            Path beside = Files.createTempFile(target.getParent(), target.getFileName().toString(), ".part");
            try {
                Files.writeString(beside, html);
                move(beside, target);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new DiagnosticException(Diagnostic.error(Code.UNWRITABLE, "The report cannot be written: " + e,
                    "Choose another place with --out, or make the folder writable",
                    new Place(file.toString(), 0, 0, 0, 0)), e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network file systems cannot; a short moment without the file is then the best there is.
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
