package org.twinsmith.cli.plant;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.twinsmith.cli.console.Action;
import org.twinsmith.cli.console.DurationConverter;
import org.twinsmith.cli.console.Interrupt;
import org.twinsmith.cli.console.Json;
import org.twinsmith.cli.data.DataOptions;
import org.twinsmith.cli.data.Retentions;
import org.twinsmith.cli.model.ModelOptions;
import org.twinsmith.cli.model.Models;
import org.twinsmith.cli.model.Selection;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.runtime.live.LiveState;
import org.twinsmith.runtime.mirror.Mirror;
import org.twinsmith.runtime.mirror.MirrorTask;
import org.twinsmith.runtime.store.RunRecord;
import org.twinsmith.runtime.store.SampleStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code twinsmith live}. */
@Command(name = "live", description = {"Mirrors a plant, or a recording of one, and serves a page that shows it as it happens: the"
        + " topology, values, trends, alarms and gaps.", "The page is for this machine only; with --host for others, who need the token"
        + " in its address."},
        footerHeading = "%nExamples:%n", footer = {"  twinsmith live examples/pumping-station --play --speed 60",
            "  twinsmith live models --endpoint opc.tcp://plc:4840 --port 8080",
            "  twinsmith live models --replay monday.recording --speed 10"})
public final class LiveCommand extends Action {
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    @Mixin
    private ModelOptions options;

    @Mixin
    private DataOptions data;

    @Mixin
    private SourceOptions sources;

    @Option(names = "--play", description = "Plays the plant too: runs the scenario, with --speed, behind an OPC UA server of this process")
    private boolean play;

    @Option(names = "--host", paramLabel = "NAME", defaultValue = "127.0.0.1",
            description = "The interface to serve at (default: ${DEFAULT-VALUE}, which only this machine reaches)")
    private String host;

    @Option(names = "--port", paramLabel = "N", defaultValue = "0", description = "The port; 0 for any that is free (default)")
    private int port;

    @Option(names = "--for", paramLabel = "TIME", converter = DurationConverter.class, description = "How long (default: until Ctrl+C)")
    private Duration duration = FOR_EVER;

    @Override
    protected void perform() {
        LoadedModel model = Models.load(this, options);
        Selection selection = (play ? Selection.withScenario(model, options.system(), options.scenario())
                : Selection.forMirror(model, options.system(), options.scenario())).with(options.spaceData());
        Plan plan = Models.plan(this, model, selection);
        RunRecord run = RunRecord.begin(plan.provenance().namespace(), plan.name(), "", Instant.now(), Json.text(plan.provenance()));
        try (Interrupt interrupt = new Interrupt();
                LivePlant plant = play ? LivePlant.play(this, plan, sources.speed()) : LivePlant.NONE) {
            MirrorTask task = new MirrorTask(run, sources.of(plan, run.started(), plant.endpoint()));
            if (!play) {
                ServerQuantities.agree(this, task, model, plan);
            }
            try (LiveView view = LiveView.open(this, model, selection, plan, task, host, port)) {
                mirror(task, Retentions.of(model, plan), data.of(run), view.state(), interrupt);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void mirror(MirrorTask task, Retentions retentions, Path folder, LiveState state, Interrupt interrupt) throws InterruptedException {
        try (SampleStore store = data.open(folder)) {
            retentions.keep(store, this);
            new Mirror(task, store, folder, this::report).watchedBy(state).run(new Mirror.End(duration, false),
                    () -> terminal().progress("Following " + task.signals().size() + " signals"), interrupt);
        } catch (DiagnosticException e) {
            data.tidy(folder, task.run());
            throw e;
        }
        // A recording that has been shown stays on the page.
        long end = System.nanoTime() + duration.toNanos();
        while (task.isRecorded() && !interrupt.await(200) && System.nanoTime() - end < 0) {
            continue;
        }
        fact("data", folder.toString());
    }
}
