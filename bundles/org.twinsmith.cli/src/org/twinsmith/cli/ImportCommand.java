package org.twinsmith.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.file.WholeFile;
import org.twinsmith.exchange.Conversion;
import org.twinsmith.exchange.Loss;
import org.twinsmith.exchange.sbml.SbmlImport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code twinsmith import}. */
@Command(name = "import", description = "Rewrites a model of another standard as text of the language.",
        footerHeading = "%nExamples:%n", footer = {"  twinsmith import sbml glycolysis.xml --out glycolysis --report",
            "  twinsmith simulate glycolysis"})
final class ImportCommand extends Action {
    /** What can be imported. */
    enum Standard {
        sbml
    }

    @Parameters(index = "0", paramLabel = "STANDARD", description = "What the file follows: ${COMPLETION-CANDIDATES}")
    private Standard standard;

    @Parameters(index = "1", paramLabel = "FILE", description = "The file")
    private Path file;

    @Option(names = "--out", paramLabel = "DIR", description = "The folder (default: twinsmith-out/MODEL)")
    private Path out;

    @Option(names = "--report", description = "Prints what the text does not say of the source")
    private boolean report;

    @Option(names = "--for", paramLabel = "TIME", converter = DurationConverter.class, defaultValue = "100s",
            description = "Length of the scenario that the text gets (default: ${DEFAULT-VALUE})")
    private Duration duration;

    @Option(names = "--every", paramLabel = "TIME", converter = DurationConverter.class, defaultValue = "1s",
            description = "Time between its rows (default: ${DEFAULT-VALUE})")
    private Duration interval;

    @Override
    void perform() {
        if (duration.isZero() || interval.isZero()) {
            throw new DiagnosticException(Diagnostic.error(Code.USAGE, "--for and --every must be longer than 0 s", "",
                    Place.NOWHERE));
        }
        terminal().progress("Reading " + file);
        Conversion conversion = switch (standard) {
            case sbml -> new SbmlImport(duration.toMillis() / 1e3, interval.toMillis() / 1e3)
                    .convert(file.toString(), content(SbmlImport.MAXIMUM_SIZE + 1));
        };
        Path folder = out == null ? Outputs.in(Outputs.DEFAULT, conversion.name()) : out;
        Path target = folder.resolve(conversion.name() + ".twin");
        WholeFile.write(target, writer -> writer.write(conversion.text()));
        say(target + ": system " + conversion.name() + ", " + conversion.losses().size() + " losses"
                + (report || conversion.losses().isEmpty() ? "" : " (--report shows them)"));
        if (report) {
            conversion.losses().forEach(loss -> say("  " + loss));
        }
        fact("file", target.toString());
        fact("system", conversion.name());
        fact("losses", conversion.losses().stream().map(Loss::toString).toList());
        fact("names", conversion.names());
    }

    private byte[] content(int limit) {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(limit);
        } catch (IOException e) {
            throw new DiagnosticException(Diagnostic.error(Code.UNREADABLE, "'" + file + "' cannot be read: "
                    + e.getClass().getSimpleName() + " " + e.getMessage(), "", new Place(file.toString(), 0, 0, 0, 0)), e);
        }
    }
}
