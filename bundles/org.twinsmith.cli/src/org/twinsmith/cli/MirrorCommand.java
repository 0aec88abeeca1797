package org.twinsmith.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Source;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.runtime.mirror.Mirror;
import org.twinsmith.runtime.mirror.MirrorCsv;
import org.twinsmith.runtime.mirror.MirrorOutcome;
import org.twinsmith.runtime.mirror.MirrorTask;
import org.twinsmith.runtime.store.RunRecord;
import org.twinsmith.runtime.store.SampleStore;
import org.twinsmith.runtime.store.SqliteStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code twinsmith mirror}. */
@Command(name = "mirror", description = "Follows the bound variables of a plant and keeps their samples.",
        footerHeading = "%nExamples:%n", footer = {"  twinsmith mirror examples/pumping-station --for 30s --out mirror.csv",
            "  twinsmith mirror models --endpoint opc.tcp://plc:4840 --for 2h --data recordings"})
final class MirrorCommand extends Action {
    @Mixin
    private ModelOptions options;

    @Mixin
    private DataOptions data;

    @Option(names = "--source", paramLabel = "NAME", description = "The source to follow; needed where several are bound")
    private String source = "";

    @Option(names = "--endpoint", paramLabel = "URL", description = "Where the source is, if not where the model says")
    private String endpoint;

    @Option(names = "--for", paramLabel = "TIME", converter = DurationConverter.class, defaultValue = "30s",
            description = "How long, such as 30s, 5min, 2h (default: ${DEFAULT-VALUE})")
    private Duration duration;

    @Option(names = "--out", paramLabel = "FILE", description = "The file (default: twinsmith-out/SYSTEM-mirror.csv)")
    private Path out;

    @Override
    void perform() {
        LoadedModel model = Models.load(this, options);
        Plan plan = Models.plan(this, model, Selection.forMirror(model, options.system(), options.scenario()));
        Source chosen = Sources.only(plan, source);
        RunRecord run = RunRecord.begin(plan.provenance().namespace(), plan.name(), "", Instant.now(),
                Json.text(plan.provenance()));
        MirrorTask task = MirrorTask.of(chosen, endpoint == null ? Endpoint.of(chosen) : Arguments.endpoint(endpoint), run,
                plan.bindings(), plan.variables());
        Path folder = data.of(run);
        try (SampleStore store = SqliteStore.open(folder)) {
            mirror(task, store);
            Path file = out == null ? Outputs.in(Outputs.DEFAULT, plan.name() + "-mirror.csv") : out;
            int rows = MirrorCsv.write(store, task, file);
            say(file + ": " + rows + " rows; samples are kept in " + folder);
            fact("file", file.toString());
            fact("rows", rows);
            fact("data", folder.toString());
        }
    }

    /** Whatever ends the mirror, what it has received is written out afterwards. */
    private void mirror(MirrorTask task, SampleStore store) {
        terminal().progress("Mirroring " + task.endpoint());
        try (Interrupt interrupt = new Interrupt()) {
            Mirror mirror = new Mirror(task, store, this::report);
            MirrorOutcome outcome = mirror.run(new Mirror.End(duration, false),
                    () -> terminal().progress("Following " + task.bindings().size() + " nodes"), interrupt);
            fact("samples", outcome.samples());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
