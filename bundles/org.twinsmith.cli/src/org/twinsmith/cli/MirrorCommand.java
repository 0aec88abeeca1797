package org.twinsmith.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Source;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.runtime.mirror.Mirror;
import org.twinsmith.runtime.mirror.MirrorOutcome;
import org.twinsmith.runtime.mirror.MirrorTask;
import org.twinsmith.runtime.source.FollowedServer;
import org.twinsmith.runtime.source.FollowedSource;
import org.twinsmith.runtime.store.Gap;
import org.twinsmith.runtime.store.RunRecord;
import org.twinsmith.runtime.store.SampleStore;
import org.twinsmith.runtime.store.SqliteStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code twinsmith mirror}. */
@Command(name = "mirror", description = "Follows the bound variables of a plant, or of a recording of one, and keeps their samples.",
        footerHeading = "%nExamples:%n", footer = {"  twinsmith mirror examples/pumping-station --for 30s --out mirror.csv",
            "  twinsmith mirror models --endpoint opc.tcp://plc:4840 --for 2h --out monday.recording",
            "  twinsmith mirror models --replay monday.recording --out again.csv"})
final class MirrorCommand extends Action {
    @Mixin
    private ModelOptions options;

    @Mixin
    private DataOptions data;

    @Mixin
    private ReplayOptions replay;

    @Option(names = "--source", paramLabel = "NAME", description = "The only source to follow (default: all that are bound)")
    private String source = "";

    @Option(names = "--endpoint", paramLabel = "URL", description = "Where the source is, if not where the model says")
    private String endpoint;

    @Option(names = "--for", paramLabel = "TIME", converter = DurationConverter.class,
            description = "How long, such as 30s, 5min, 2h (default: 30s; a recording to its end)")
    private Duration duration;

    @Option(names = "--out", paramLabel = "FILE", description = {"The file, .csv or .recording, which keeps every bit and"
            + " can be replayed", "(default: twinsmith-out/SYSTEM-mirror.csv)"})
    private Path out;

    @Override
    void perform() {
        LoadedModel model = Models.load(this, options);
        Plan plan = Models.plan(this, model, Selection.forMirror(model, options.system(), options.scenario()));
        RunRecord run = RunRecord.begin(plan.provenance().namespace(), plan.name(), "", Instant.now(),
                Json.text(plan.provenance()));
        MirrorTask task = new MirrorTask(run, sources(plan, run.started()));
        Path folder = data.of(run);
        try (SampleStore store = SqliteStore.open(folder)) {
            mirror(task, store, folder);
            Path file = out == null ? Outputs.in(Outputs.DEFAULT, plan.name() + "-mirror.csv") : out;
            int rows = MirrorFiles.write(store, task, file);
            say(file + ": " + rows + " rows; samples are kept in " + folder);
            fact("file", file.toString());
            fact("rows", rows);
            fact("data", folder.toString());
        }
    }

    private List<FollowedSource> sources(Plan plan, Instant start) {
        List<Source> chosen = Sources.followed(plan, source);
        if (replay.asked()) {
            return List.of(replay.recording(plan, chosen, start));
        }
        long servers = chosen.stream().filter(each -> each.kind().equals("opcua")).count();
        if (endpoint != null && servers != 1) {
            throw new DiagnosticException(Diagnostic.error(Code.USAGE, "--endpoint says where one OPC UA source is, but "
                    + servers + " are followed", "name one with --source", Place.NOWHERE));
        }
        return chosen.stream().map(each -> followed(plan, each, start)).toList();
    }

    private FollowedSource followed(Plan plan, Source each, Instant start) {
        return switch (each.kind()) {
            case "opcua" -> FollowedServer.of(each, endpoint == null ? Endpoint.of(each) : Arguments.endpoint(endpoint),
                    plan.bindings(), plan.variables());
            case "file" -> replay.recording(plan, each, start);
            default -> throw new DiagnosticException(Diagnostic.error(Code.BAD_SOURCE, "a source of the kind " + each.kind()
                    + " cannot be mirrored", "follow another one with --source, or a recording with --replay", each.place()));
        };
    }

    /** Whatever ends the mirror, what it has received is written out afterwards. */
    private void mirror(MirrorTask task, SampleStore store, Path folder) {
        terminal().progress("Mirroring " + String.join(", ", task.sources().stream().map(FollowedSource::where).toList()));
        try (Interrupt interrupt = new Interrupt()) {
            Mirror mirror = new Mirror(task, store, folder, this::report);
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
