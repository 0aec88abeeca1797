package org.twinsmith.cli.plant;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

import org.twinsmith.cli.console.Action;
import org.twinsmith.cli.console.Interrupt;
import org.twinsmith.cli.console.Json;
import org.twinsmith.cli.console.Outputs;
import org.twinsmith.cli.data.Retentions;
import org.twinsmith.cli.data.RunFolder;
import org.twinsmith.cli.experiment.LiveRun;
import org.twinsmith.cli.experiment.Simulated;
import org.twinsmith.cli.model.Drawings;
import org.twinsmith.cli.model.GenerateCommand;
import org.twinsmith.cli.model.ModelOptions;
import org.twinsmith.cli.model.Models;
import org.twinsmith.cli.model.Programs;
import org.twinsmith.cli.model.Requirements;
import org.twinsmith.cli.model.Selection;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.report.HtmlReport;
import org.twinsmith.runtime.store.RunRecord;
import org.twinsmith.runtime.store.SampleStore;
import org.twinsmith.runtime.store.SqliteStore;
import org.twinsmith.simulation.Run;
import org.twinsmith.simulation.RunListener;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.explanation.Explainer;
import org.twinsmith.simulation.recording.Trajectory;
import org.twinsmith.simulation.table.TableFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code twinsmith run}: check, generate, serve, simulate, mirror, report. */
@Command(name = "run", description = {"Does it all: checks the model, generates code, simulates the scenario, plays the plant on an"
        + " OPC UA server, mirrors it from a process of its own, and reports both."},
        footerHeading = "%nExamples:%n", footer = {"  twinsmith run examples/pumping-station",
            "  twinsmith run examples/pumping-station --scenario Day --out results"})
public final class RunCommand extends Action {
    @Mixin
    private ModelOptions options;

    @Mixin
    private RunFolder data;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of the results (default: ${DEFAULT-VALUE})",
            defaultValue = "twinsmith-out")
    private Path out;

    @Option(names = "--live", description = "Serves the page of 'live' meanwhile, at a free port, for this machine only")
    private boolean live;

    @Override
    protected void perform() {
        LoadedModel model = Models.load(this, options);
        Selection selection = Selection.withScenario(model, options.system(), options.scenario()).with(options.spaceData());
        Plan plan = Models.plan(this, model, selection);
        Path generated = Outputs.in(out, plan.name() + "-java");
        terminal().progress("Generating " + generated);
        GenerateCommand.write(plan, generated);
        Supplier<TwinProgram> programs = Programs.of(this, plan);
        String drawing = Drawings.svg(this, model, selection.system());
        RunRecord record = RunRecord.begin(plan.provenance().namespace(), plan.name(), plan.scenario().name(),
                Instant.now(), Json.text(plan.provenance()));
        try (Interrupt interrupt = new Interrupt(); LiveRun page = live ? LiveRun.open(this, model, selection, plan, record.started()) : null) {
            Trajectory trajectory = Trajectory.of(programs.get().info());
            TwinProgram program = programs.get();
            Explainer explainer = new Explainer(plan, program);
            Run run = simulate(plan, program, trajectory, explainer.and(page == null ? RunListener.NONE : page), interrupt);
            Path folder = data.of(record);
            Optional<Mirroring> mirroring = mirror(plan, programs, record, folder, run.ended() ? run.endTime() : plan.scenario().duration(), interrupt);
            report(Retentions.of(model, plan), new Results(new Simulated(plan, drawing, trajectory, run,
                    Requirements.of(model, selection.scenario().orElseThrow(), run.passed()), explainer.explanations()), record, folder, generated, mirroring));
        }
    }

    private Run simulate(Plan plan, TwinProgram program, Trajectory trajectory, RunListener watching, Interrupt interrupt) {
        Run run = new Simulation(program, Simulation.Options.of(plan.scenario().solver())).run(
                trajectory.and(watching).and(Programs.progress(this, "Simulating " + plan.scenario().name())), interrupt);
        TableFile.write(trajectory.table(), Outputs.in(out, plan.scenario().name() + ".csv"));
        report(run.diagnostics());
        return run;
    }

    private Optional<Mirroring> mirror(Plan plan, Supplier<TwinProgram> programs, RunRecord record, Path folder,
            double duration, Interrupt interrupt) {
        if (Sources.bound(plan).isEmpty() || interrupt.requested()) {
            terminal().progress("Nothing is bound to an OPC UA source: no plant is played");
            return Optional.empty();
        }
        Mirroring mirroring = Mirroring.of(plan, programs, record, folder, duration,
                Programs.progress(this, "Playing the plant, and mirroring it"), interrupt);
        report(mirroring.diagnostics());
        return Optional.of(mirroring);
    }

    /** Reports what there is, also of a run that ended early. */
    private void report(Retentions retentions, Results results) {
        Path file = Outputs.in(out, results.simulated().plan().scenario().name() + ".html");
        try (SampleStore store = SqliteStore.open(results.folder())) {
            results.keep(store);
            retentions.keep(store, this);
            HtmlReport.write(results.report(store, diagnostics()), file);
        }
        fact("report", file.toString());
        fact("data", results.folder().toString());
        fact("generated", results.generated().toString());
        say("Report:         " + file.toAbsolutePath());
        say("Values:         " + Outputs.in(out, results.simulated().plan().scenario().name() + ".csv").toAbsolutePath());
        say("Generated code: " + results.generated().toAbsolutePath());
        say("Samples:        " + results.folder());
    }
}
