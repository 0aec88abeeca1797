package org.twinsmith.cli.exchange;

import java.nio.file.Path;
import java.util.List;

import org.twinsmith.cli.console.Action;
import org.twinsmith.cli.console.Outputs;
import org.twinsmith.core.file.WholeFile;
import org.twinsmith.exchange.Loss;
import org.twinsmith.exchange.nodeset.NodeSetExport;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelLoader;
import org.twinsmith.lang.diagnostics.Documentation;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code twinsmith export}. */
@Command(name = "export", description = "Writes a model in the form of another standard.", footerHeading = "%nExamples:%n",
        footer = {"  twinsmith export nodeset examples/pumping-station --out station.xml --report"})
public final class ExportCommand extends Action {
    /** What can be written. */
    enum Standard {
        nodeset
    }

    @Parameters(index = "0", paramLabel = "STANDARD", description = "What the file follows: ${COMPLETION-CANDIDATES}")
    private Standard standard;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "DIR", description = "Folders with .twin files; together one model")
    private List<Path> folders;

    @Option(names = "--out", paramLabel = "FILE", description = "The file (default: twinsmith-out/NAMESPACE.NodeSet2.xml)")
    private Path out;

    @Option(names = "--report", description = "Prints what the file does not say of the model")
    private boolean report;

    @Override
    protected void perform() {
        terminal().progress("Reading the model");
        LoadedModel model = ModelLoader.standalone().load(folders);
        report(model.diagnostics());
        stopOnErrors();
        terminal().progress("Writing the " + standard);
        NodeSetExport export = NodeSetExport.of(model.files(), model.quantities(), Documentation::of);
        Path file = out == null ? Outputs.in(Outputs.DEFAULT, model.files().getFirst().getNamespace() + ".NodeSet2.xml") : out;
        WholeFile.write(file, writer -> writer.write(export.text()));
        say(file + ": " + export.nodes() + " nodes, " + export.losses().size() + " losses"
                + (report || export.losses().isEmpty() ? "" : " (--report shows them)"));
        if (report) {
            export.losses().forEach(loss -> say("  " + loss));
        }
        fact("file", file.toString());
        fact("nodes", export.nodes());
        fact("losses", export.losses().stream().map(Loss::toString).toList());
    }
}
