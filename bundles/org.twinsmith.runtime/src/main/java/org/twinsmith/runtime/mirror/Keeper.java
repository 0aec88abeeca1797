package org.twinsmith.runtime.mirror;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.core.signal.SourceListener;
import org.twinsmith.runtime.journal.Journal;
import org.twinsmith.runtime.journal.JournalDrain;
import org.twinsmith.runtime.recording.RecordedSignal;
import org.twinsmith.runtime.store.Gap;
import org.twinsmith.runtime.store.Origin;
import org.twinsmith.runtime.store.SampleStore;

/** Takes what sources deliver into the journal, on their threads, and carries it into the store, on the mirror's. */
final class Keeper implements SourceListener, AutoCloseable {
    /** About a hundred megabytes. */
    private static final int MOST_WAITING = 1_000_000;
    private final String run;
    private final SampleStore store;
    private final Consumer<Diagnostic> console;
    private final Optional<MirrorWatch> watcher;
    private final Journal journal;
    private final JournalDrain drain;
    private final List<Diagnostic> diagnostics = new CopyOnWriteArrayList<>();
    private final Queue<Said> unkept = new ConcurrentLinkedQueue<>();
    private final AtomicLong samples = new AtomicLong();
    private final Queue<Gap> unkeptGaps = new ConcurrentLinkedQueue<>();
    private final GapBook gaps = new GapBook(this::gap);
    private final StallWatch watch;
    private final Queue<Filled> unkeptFillings = new ConcurrentLinkedQueue<>();
    private boolean storeFails;

    private record Filled(String signal, Instant from, Instant until) {
    }

    private record Said(Instant time, Diagnostic diagnostic) {
    }

    private Keeper(MirrorTask task, SampleStore store, Path folder, Consumer<Diagnostic> console,
            Optional<MirrorWatch> watcher) {
        run = task.run().id();
        this.store = store;
        this.console = console;
        this.watcher = watcher;
        drain = new JournalDrain(folder, store, this::diagnostic);
        drain.carryLeftovers();
        journal = Journal.begin(folder, task.run(),
                task.signals().stream().map(signal -> new RecordedSignal(signal.name(), signal.unit())).toList(),
                store.mark(), MOST_WAITING, this::diagnostic);
        watch = new StallWatch(task.signals(), System.nanoTime(), this::diagnostic);
        task.signals().forEach(signal -> store.last(run, Origin.MIRROR, signal.name())
                .ifPresent(last -> gaps.continues(signal.name(), last)));
    }

    /** Carries what an earlier mirror left in the journal, and begins one for this run. */
    static Keeper open(MirrorTask task, SampleStore store, Path data, Consumer<Diagnostic> console,
            Optional<MirrorWatch> watcher) {
        return new Keeper(task, store, data.resolve("journal"), console, watcher);
    }

    @Override
    public void samples(List<Sample> batch) {
        journal.append(batch);
        samples.addAndGet(batch.size());
        gaps.samples(batch);
        watcher.ifPresent(each -> each.samples(batch));
        watch.samples(batch, System.nanoTime());
    }

    @Override
    public void interrupted(List<String> signals, Instant at) {
        gaps.interrupted(signals, at);
        watcher.ifPresent(each -> each.interrupted(signals, at));
    }

    @Override
    public void resumed(List<String> signals, Instant at, boolean continued) {
        gaps.resumed(signals, at, continued);
        watcher.ifPresent(each -> each.resumed(signals, at, continued));
    }

    @Override
    public void diagnostic(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
        console.accept(diagnostic);
        watcher.ifPresent(each -> each.diagnostic(diagnostic));
        keep(diagnostic);
    }

    @Override
    public void filled(String signal, Instant from, Instant until) {
        unkeptFillings.add(new Filled(signal, from, until));
        watcher.ifPresent(each -> each.filled(signal, from, until));
    }

    private void gap(Gap gap) {
        unkeptGaps.add(gap);
        watcher.ifPresent(each -> each.gap(gap));
    }

    /** Keeps what happened with the run, now or as soon as the store can. */
    void keep(Diagnostic diagnostic) {
        unkept.add(new Said(Instant.now(), diagnostic));
    }

    /** How many samples arrived, bad ones included. */
    long samples() {
        return samples.get();
    }

    List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    /**
     * Carries what has arrived into the store. Where that fails it is said once, and tried again the next time.
     *
     * @return how long at least until a signal will have been silent for too long, s
     */
    double carry() {
        double next = watch.look(System.nanoTime());
        try {
            carryOrFail();
            storeFails = false;
        } catch (DiagnosticException e) {
            if (!storeFails) {
                storeFails = true;
                Diagnostic first = e.diagnostics().getFirst();
                diagnostic(Diagnostic.warning(first.code(), first.message() + "; samples wait in the journal", first.remedy(),
                        first.place()));
            }
        }
        return next;
    }

    private void carryOrFail() {
        journal.tend();
        gaps.dropped(journal.takeDropped());
        drain.carry(journal.end());
        for (Gap gap = unkeptGaps.peek(); gap != null; gap = unkeptGaps.peek()) {
            store.add(run, gap);
            unkeptGaps.remove();
        }
        for (Filled filled = unkeptFillings.peek(); filled != null; filled = unkeptFillings.peek()) {
            store.fill(run, filled.signal(), filled.from(), filled.until());
            unkeptFillings.remove();
        }
        for (Said said = unkept.peek(); said != null; said = unkept.peek()) {
            store.add(run, said.time(), said.diagnostic());
            unkept.remove();
        }
    }

    /** Carries the rest. @throws DiagnosticException {@code STORE} where that fails; the journal then stays for the next time */
    @Override
    public void close() {
        gaps.close(Instant.now());
        journal.close();
        try (drain) {
            carryOrFail();
        } catch (IOException e) {
            throw new DiagnosticException(Diagnostic.error(Code.JOURNAL, "the journal cannot be closed: " + e.getMessage(), "",
                    Place.NOWHERE), e);
        }
    }
}
