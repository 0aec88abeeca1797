package org.twinsmith.cli.model;

import java.nio.file.Path;
import java.util.List;

import org.twinsmith.cli.console.Action;
import org.twinsmith.cli.console.Outputs;
import org.twinsmith.codegen.ArtefactWriter;
import org.twinsmith.codegen.Written;
import org.twinsmith.codegen.java.JavaProject;
import org.twinsmith.codegen.java.LibraryJar;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.simulation.Simulation;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code twinsmith generate}. */
@Command(name = "generate", description = "Generates a project that runs a scenario without Twinsmith.",
        footerHeading = "%nExample:%n",
        footer = "  twinsmith generate examples/pumping-station --scenario Day --target java --out station-java")
public final class GenerateCommand extends Action {
    private static final String RELEASE = "0.1.0";

    /** What can be generated. */
    enum Target {
        java
    }

    @Mixin
    private ModelOptions options;

    @Option(names = "--target", description = "What to generate: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})",
            defaultValue = "java")
    private Target target;

    @Option(names = "--out", paramLabel = "DIR", description = "The folder (default: twinsmith-out/SYSTEM-TARGET)")
    private Path out;

    @Override
    protected void perform() {
        LoadedModel model = Models.load(this, options);
        Plan plan = Models.plan(this, model, Selection.withScenario(model, options.system(), options.scenario()).with(options.spaceData()));
        Path folder = out == null ? Outputs.in(Outputs.DEFAULT, plan.name() + "-" + target) : out;
        terminal().progress("Generating " + folder);
        Written written = write(plan, folder);
        say("%s: %d files written, %d unchanged, %d removed".formatted(folder, written.written().size(),
                written.unchanged().size(), written.removed().size()));
        fact("folder", folder.toString());
        fact("written", written.written().stream().map(Path::toString).toList());
        fact("removed", written.removed().stream().map(Path::toString).toList());
    }

    /** Writes the Java project of a plan. */
    public static Written write(Plan plan, Path folder) {
        JavaProject project = new JavaProject(List.of(library(TwinProgram.class, "org.twinsmith.core"),
                library(Simulation.class, "org.twinsmith.simulation")));
        return new ArtefactWriter(folder).write(project.generate(plan));
    }

    private static LibraryJar library(Class<?> type, String artifactId) {
        return LibraryJar.containing(type, "org.twinsmith", artifactId, RELEASE);
    }
}
