package org.twinsmith.cli.model;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.twinsmith.cli.console.Action;
import org.twinsmith.cli.console.Outputs;
import org.twinsmith.core.file.WholeFile;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.model.twin.ComponentType;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code twinsmith diagram}. */
@Command(name = "diagram", description = "Draws the topology of a system as SVG, as it was arranged in the workbench, if it was.",
        footerHeading = "%nExample:%n",
        footer = "  twinsmith diagram examples/pumping-station --system Station --out station.svg")
public final class DiagramCommand extends Action {
    @Mixin
    private ModelOptions options;

    @Option(names = "--out", paramLabel = "FILE", description = "The file (default: twinsmith-out/SYSTEM.svg)")
    private Path out;

    @Override
    protected void perform() {
        LoadedModel model = Models.load(this, options);
        ComponentType system = Selection.withoutScenario(model, options.system()).system();
        terminal().progress("Drawing " + system.getName());
        Path file = out == null ? Outputs.in(Outputs.DEFAULT, system.getName() + ".svg") : out;
        WholeFile.write(file, Drawings.svg(this, model, system).getBytes(StandardCharsets.UTF_8));
        fact("file", file.toString());
        say(file.toString());
    }
}
