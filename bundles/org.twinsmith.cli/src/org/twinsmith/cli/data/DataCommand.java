package org.twinsmith.cli.data;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.twinsmith.cli.console.Action;
import org.twinsmith.cli.console.DurationConverter;
import org.twinsmith.cli.console.InstantConverter;
import org.twinsmith.cli.console.Outputs;
import org.twinsmith.cli.model.Models;
import org.twinsmith.cli.model.Selection;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.runtime.store.Origin;
import org.twinsmith.runtime.store.PostgresAddress;
import org.twinsmith.runtime.store.RunRecord;
import org.twinsmith.runtime.store.SampleStore;
import org.twinsmith.runtime.store.Span;
import org.twinsmith.simulation.table.Table;
import org.twinsmith.simulation.table.TableFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code twinsmith data}. */
@Command(name = "data", description = "What runs have left in stores: lists, shows, exports and prunes it.",
        footerHeading = "%nExamples:%n", footer = {"  twinsmith data list", "  twinsmith data show --data recordings",
            "  twinsmith data show --data recordings --signal p1.power --every 1min",
            "  twinsmith data export --data recordings --run 20260301-120000-a1b2c3 --out monday.recording",
            "  twinsmith data export --data recordings --every 1min --agg mean --out minutes.parquet",
            "  twinsmith data prune --data recordings --before 30d", "  twinsmith data prune --store postgresql://twin@db/plant --model models"})
public final class DataCommand extends Action {
    /** What can be done. */
    enum What {
        list, show, export, prune
    }

    @Parameters(index = "0", paramLabel = "WHAT", description = "${COMPLETION-CANDIDATES}")
    private What what;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of a store (default: that of the run, or the latest; all of the user for list and prune)")
    private Path data;

    @Mixin
    private StoreOptions stores;

    @Option(names = "--run", paramLabel = "ID", description = "The run (default: the latest)")
    private String run = "";

    @Option(names = "--origin", description = "Who said it: ${COMPLETION-CANDIDATES} (default: both)")
    private Origin origin;

    @Option(names = "--signal", paramLabel = "NAME", description = "A signal, may be repeated (default: all)")
    private List<String> signals = new ArrayList<>();

    @Option(names = "--from", paramLabel = "TIME", converter = InstantConverter.class,
            description = "Source time to begin at, such as 2026-03-01T12:00:00Z")
    private Instant from = Instant.MIN;

    @Option(names = "--until", paramLabel = "TIME", converter = InstantConverter.class, description = "Source time to end at")
    private Instant until = Instant.MAX;

    @Option(names = "--every", paramLabel = "TIME", converter = DurationConverter.class,
            description = "Each such stretch of time, in place of samples: shows least, mean, most and last, or exports one figure")
    private Duration every;

    @Option(names = "--agg", description = "The figure that is exported for a stretch: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})",
            defaultValue = "mean")
    private Aggregate aggregate;

    @Option(names = "--before", paramLabel = "TIME", converter = DurationConverter.class,
            description = "Prunes samples older than this, such as 30d, in place of a run")
    private Duration before;

    @Option(names = "--model", paramLabel = "DIR", description = "Prunes what this model declares to be kept no longer: retention 90 [d]; may be repeated")
    private List<Path> model = new ArrayList<>();

    @Option(names = "--system", paramLabel = "NAME", description = "The model's system whose runs are pruned, where it has several")
    private String system = "";

    @Option(names = "--out", paramLabel = "FILE", description = {"The exported file: .csv or .parquet, one row a sample or stretch, or .recording,"
            + " which can be replayed", "(default: twinsmith-out/RUN.csv)"})
    private Path out;

    private long pruned;

    @Override
    protected void perform() {
        switch (what) {
            case list -> list();
            case show -> reading(this::show);
            case export -> reading(this::export);
            case prune -> prune();
        }
    }

    private void list() {
        DataTables tables = new DataTables(this);
        if (stores.address().isPresent()) {
            try (SampleStore store = stores.read(Path.of(""))) {
                tables.runs(stores.address().get().toString(), store);
            }
        } else {
            for (Path folder : StoredRuns.folders(Optional.ofNullable(data))) {
                try (SampleStore store = stores.read(folder)) {
                    tables.runs(folder.toString(), store);
                }
            }
        }
        tables.tell();
    }

    /** Work on one run. */
    @FunctionalInterface
    private interface OnRun {
        void perform(SampleStore store, RunRecord run);
    }

    private void reading(OnRun work) {
        Path folder = folder();
        try (SampleStore store = stores.read(folder)) {
            work.perform(store, StoredRuns.run(store, where(folder), run));
        }
    }

    /** That of the store; nobody looks for one where a database was named. */
    private Path folder() {
        return stores.address().isPresent() ? Path.of("") : StoredRuns.folder(Optional.ofNullable(data), run);
    }

    private String where(Path folder) {
        return stores.address().map(PostgresAddress::toString).orElseGet(folder::toString);
    }

    private void show(SampleStore store, RunRecord of) {
        DataTables tables = new DataTables(this);
        if (signals.isEmpty()) {
            tables.signals(store, of, Optional.ofNullable(origin));
            tables.gaps(store.gaps(of.id()));
            return;
        }
        for (StoredSignal signal : selected(store, of)) {
            if (every == null) {
                tables.samples(store, of, signal, span());
            } else {
                tables.buckets(store, of, signal, span(), every);
            }
        }
    }

    private void export(SampleStore store, RunRecord of) {
        Path file = out == null ? Outputs.in(Outputs.DEFAULT, of.id() + ".csv") : out;
        if (every == null) {
            long rows = new DataExport(store, of, selected(store, of), span()).write(file);
            say(file + ": " + rows + " samples");
            fact("samples", rows);
        } else {
            Table table = new Stretches(every, aggregate).of(store, of, selected(store, of), span());
            TableFile.write(table, file);
            say(file + ": " + table.rows() + " stretches of " + every.toString().substring(2).toLowerCase(Locale.ROOT));
            fact("stretches", table.rows());
        }
        fact("file", file.toString());
    }

    /** @throws DiagnosticException NO_MODEL where a signal was named that is not there */
    private List<StoredSignal> selected(SampleStore store, RunRecord of) {
        List<StoredSignal> all = StoredSignal.of(store, of, Optional.ofNullable(origin));
        for (String name : signals) {
            if (all.stream().noneMatch(each -> each.name().equals(name))) {
                throw new DiagnosticException(Diagnostic.error(Code.NO_MODEL, "the run " + of.id() + " has no signal " + name,
                        "'twinsmith data show' tells what it has", Place.NOWHERE));
            }
        }
        return all.stream().filter(each -> signals.isEmpty() || signals.contains(each.name())).toList();
    }

    private void prune() {
        if ((before == null ? 0 : 1) + (run.isEmpty() ? 0 : 1) + (model.isEmpty() ? 0 : 1) != 1) {
            throw new DiagnosticException(Diagnostic.error(Code.USAGE, "one of --before, --run and --model says what to prune", "",
                    Place.NOWHERE));
        }
        if (!run.isEmpty()) {
            editing(folder(), store -> {
                store.remove(StoredRuns.run(store, where(folder()), run).id());
                return "run " + run + " removed";
            });
            return;
        }
        Optional<Retentions> retentions = model.isEmpty() ? Optional.empty() : Optional.of(retentions());
        for (Path folder : stores.address().isPresent() ? List.of(Path.of("")) : StoredRuns.folders(Optional.ofNullable(data))) {
            editing(folder, store -> {
                long removed = retentions.isPresent() ? retentions.get().keep(store, Instant.now()) : store.removeBefore(Instant.now().minus(before));
                pruned += removed;
                return removed + " samples removed";
            });
        }
        fact("samples", pruned);
    }

    /** Changes one store. One that somebody writes is told of, and left as it is. */
    private void editing(Path folder, Function<SampleStore, String> change) {
        try (SampleStore store = stores.edit(folder)) {
            String done = change.apply(store);
            store.compact();
            say(done + " from " + where(folder));
        } catch (DiagnosticException e) {
            if (data != null || stores.address().isPresent() || !run.isEmpty()) {
                throw e;
            }
            e.diagnostics().forEach(this::report);
        }
    }

    private Retentions retentions() {
        LoadedModel loaded = Models.load(this, model);
        return Retentions.of(loaded, Models.plan(this, loaded, Selection.forMirror(loaded, system, "")));
    }

    private Span span() {
        return new Span(from, until);
    }
}
