package org.twinsmith.cli.plant;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.twinsmith.cli.console.Action;
import org.twinsmith.cli.console.DurationConverter;
import org.twinsmith.cli.console.Interrupt;
import org.twinsmith.cli.console.Json;
import org.twinsmith.cli.console.Outputs;
import org.twinsmith.cli.data.DataOptions;
import org.twinsmith.cli.data.DataTables;
import org.twinsmith.cli.data.Retentions;
import org.twinsmith.cli.model.ModelOptions;
import org.twinsmith.cli.model.Models;
import org.twinsmith.cli.model.Selection;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.runtime.mirror.Mirror;
import org.twinsmith.runtime.mirror.MirrorOutcome;
import org.twinsmith.runtime.mirror.MirrorTask;
import org.twinsmith.runtime.source.FollowedSource;
import org.twinsmith.runtime.store.Gap;
import org.twinsmith.runtime.store.RunRecord;
import org.twinsmith.runtime.store.SampleStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code twinsmith mirror}. */
@Command(name = "mirror", description = "Follows the bound variables of a plant, or of a recording of one, and keeps their samples.",
        footerHeading = "%nExamples:%n", footer = {"  twinsmith mirror examples/pumping-station --for 30s --out mirror.csv",
            "  twinsmith mirror models --endpoint opc.tcp://plc:4840 --for 2h --out monday.recording",
            "  twinsmith mirror models --replay monday.recording --out again.csv"})
public final class MirrorCommand extends Action {
    @Mixin
    private ModelOptions options;

    @Mixin
    private DataOptions data;

    @Mixin
    private SourceOptions sources;

    @Option(names = "--for", paramLabel = "TIME", converter = DurationConverter.class,
            description = "How long, such as 30s, 5min, 2h (default: 30s; a recording to its end)")
    private Duration duration;

    @Option(names = "--out", paramLabel = "FILE", description = {"The file, .csv, .parquet or .recording, which keeps every bit and"
            + " can be replayed", "(default: twinsmith-out/SYSTEM-mirror.csv)"})
    private Path out;

    @Option(names = "--live", description = "Serves the page of 'live' meanwhile, at a free port, for this machine only")
    private boolean live;

    @Override
    protected void perform() {
        LoadedModel model = Models.load(this, options);
        Selection selection = Selection.forMirror(model, options.system(), options.scenario()).with(options.spaceData());
        Plan plan = Models.plan(this, model, selection);
        RunRecord run = RunRecord.begin(plan.provenance().namespace(), plan.name(), "", Instant.now(),
                Json.text(plan.provenance()));
        MirrorTask task = new MirrorTask(run, sources.of(plan, run.started(), Optional.empty()));
        ServerQuantities.agree(this, task, model, plan);
        Path folder = data.of(run);
        try (SampleStore store = data.open(folder)) {
            Retentions.of(model, plan).keep(store, this);
            if (live) {
                try (LiveView view = LiveView.open(this, model, selection, plan, task, "127.0.0.1", 0)) {
                    mirror(task, new Mirror(task, store, folder, this::report).watchedBy(view.state()), store);
                }
            } else {
                mirror(task, new Mirror(task, store, folder, this::report), store);
            }
            Path file = out == null ? Outputs.in(Outputs.DEFAULT, plan.name() + "-mirror.csv") : out;
            int rows = MirrorFiles.write(store, task, file);
            say(file + ": " + rows + " rows; samples are kept in " + data.where(folder));
            fact("file", file.toString());
            fact("rows", rows);
            fact("data", folder.toString());
        } catch (DiagnosticException e) {
            data.tidy(folder, run);
            throw e;
        }
    }

    /** Whatever ends the mirror, what it has received is written out afterwards. */
    private void mirror(MirrorTask task, Mirror mirror, SampleStore store) {
        terminal().progress("Mirroring " + String.join(", ", task.sources().stream().map(FollowedSource::where).toList()));
        try (Interrupt interrupt = new Interrupt()) {
            MirrorOutcome outcome = mirror.run(new Mirror.End(duration(task), false),
                    () -> terminal().progress("Following " + task.signals().size() + " signals"), interrupt);
            fact("samples", outcome.samples());
            tellGaps(store.gaps(task.run().id()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellGaps(List<Gap> gaps) {
        fact("gaps", gaps.stream().map(DataTables::fact).toList());
        if (!gaps.isEmpty()) {
            long signals = gaps.stream().map(Gap::signal).distinct().count();
            say(gaps.size() + " gaps of " + signals + " signals, of which the source filled "
                    + gaps.stream().filter(Gap::bridged).count());
        }
    }

    private Duration duration(MirrorTask task) {
        if (duration != null) {
            return duration;
        }
        return task.isRecorded() ? Duration.ofDays(36_500) : Duration.ofSeconds(30);
    }
}
