package org.twinsmith.cli.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.twinsmith.cli.console.Action;
import org.twinsmith.cli.console.Arguments;
import org.twinsmith.cli.console.DurationConverter;
import org.twinsmith.cli.console.Outputs;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.diagnostic.Severity;
import org.twinsmith.core.file.FileFailure;
import org.twinsmith.core.file.WholeFile;
import org.twinsmith.exchange.Conversion;
import org.twinsmith.exchange.Loss;
import org.twinsmith.exchange.nodeset.NodeSetImport;
import org.twinsmith.exchange.nodeset.document.NodeId;
import org.twinsmith.exchange.nodeset.document.NodeSet;
import org.twinsmith.exchange.sbml.SbmlImport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code twinsmith import}. */
@Command(name = "import", description = "Rewrites a model of another standard as text of the language.",
        footerHeading = "%nExamples:%n", footer = {"  twinsmith import sbml glycolysis.xml --out glycolysis --report",
            "  twinsmith simulate glycolysis",
            "  twinsmith import nodeset Opc.Ua.Machinery.NodeSet2.xml --with nodesets --out machinery"})
public final class ImportCommand extends Action {
    /** What can be imported. */
    enum Standard {
        sbml, nodeset
    }

    @Parameters(index = "0", paramLabel = "STANDARD", description = "What the file follows: ${COMPLETION-CANDIDATES}")
    private Standard standard;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "The file; of NodeSets several, or folders of them")
    private List<Path> files;

    @Option(names = "--out", paramLabel = "DIR", description = "The folder (default: twinsmith-out/MODEL)")
    private Path out;

    @Option(names = "--report", description = "Prints what the text does not say of the source")
    private boolean report;

    @Option(names = "--with", paramLabel = "DIR", description = "A folder with NodeSets that others require (also: those of the files)")
    private List<Path> libraries = List.of();

    @Option(names = "--endpoint", paramLabel = "URL", defaultValue = "opc.tcp://127.0.0.1:4840",
            description = "The server that has what a NodeSet declares (default: ${DEFAULT-VALUE})")
    private String endpoint;

    @Option(names = "--for", paramLabel = "TIME", converter = DurationConverter.class, defaultValue = "100s",
            description = "Length of the scenario that the text gets (default: ${DEFAULT-VALUE})")
    private Duration duration;

    @Option(names = "--every", paramLabel = "TIME", converter = DurationConverter.class, defaultValue = "1s",
            description = "Time between its rows (default: ${DEFAULT-VALUE})")
    private Duration interval;

    @Override
    protected void perform() {
        switch (standard) {
            case sbml -> sbml();
            case nodeset -> nodeset();
        }
    }

    private void sbml() {
        if (duration.isZero() || interval.isZero()) {
            throw wrong("--for and --every must be longer than 0 s");
        }
        if (files.size() > 1) {
            throw wrong("one SBML file is imported at a time, and " + files.size() + " were given");
        }
        terminal().progress("Reading " + files.getFirst());
        Conversion conversion = new SbmlImport(duration.toMillis() / 1e3, interval.toMillis() / 1e3)
                .convert(files.getFirst().toString(), content(files.getFirst(), SbmlImport.MAXIMUM_SIZE + 1));
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

    private void nodeset() {
        String server = Arguments.endpoint(endpoint).toString();
        List<Path> named = NodeSetFiles.expanded(files);
        if (named.isEmpty()) {
            throw wrong("there is no .xml file in " + files.getFirst());
        }
        terminal().progress("Reading " + named.size() + " NodeSets");
        List<NodeSet> sets = named.stream().map(NodeSetFiles::read).toList();
        List<Path> folders = new ArrayList<>(libraries);
        named.forEach(file -> folders.add(file.toAbsolutePath().getParent()));
        NodeSetImport.Converted converted = new NodeSetImport(server, "", KnownUnits.ofTheLibrary()).convert(sets, new NodeSetFiles(folders)::find);
        converted.missing().forEach(model -> report(new Diagnostic(Code.REQUIRED_MODEL, Severity.WARNING, "the model " + model
                + " is required and in none of the folders; what it declares is not carried",
                model.uri().equals(NodeId.BASE) ? "the tool knows the types of this one by name only; give the folder of Opc.Ua.NodeSet2.xml with --with"
                        : "give the folder that has it with --with", Place.NOWHERE)));
        Path folder = out == null ? Outputs.in(Outputs.DEFAULT, named.getFirst().getFileName().toString().replaceFirst("(?i)[.]xml$", "")) : out;
        new ImportedModel(converted.files(), converted.losses()).write(this, folder, report);
    }

    private static DiagnosticException wrong(String message) {
        return new DiagnosticException(Diagnostic.error(Code.USAGE, message, "", Place.NOWHERE));
    }

    private static byte[] content(Path file, int limit) {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(limit);
        } catch (IOException e) {
            throw new DiagnosticException(Diagnostic.error(Code.UNREADABLE, "'" + file + "' cannot be read: "
                    + FileFailure.reason(e), "", new Place(file.toString(), 0, 0, 0, 0)), e);
        }
    }
}
