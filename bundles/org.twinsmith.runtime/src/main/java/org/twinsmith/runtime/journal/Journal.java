package org.twinsmith.runtime.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.diagnostic.Severity;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.runtime.recording.EntryWriter;
import org.twinsmith.runtime.recording.RecordedSignal;
import org.twinsmith.runtime.store.JournalMark;
import org.twinsmith.runtime.store.RunRecord;

/**
 * The writing end of a journal. What {@link #append} took is in the hands of the system when it returns, and on the disk
 * a second later; so it outlives a kill of the process, and all but its last second a loss of power.
 *
 * <p>Where the disk is full, samples wait in memory, as many as were allowed; of more the oldest are dropped, which is
 * said, and counted by signal. Safe to be used by several threads.
 */
public final class Journal implements AutoCloseable {
    private static final long SEGMENT = 64L << 20;
    private static final long SYNC_NANOS = 1_000_000_000;
    private final Path folder;
    private final RunRecord run;
    private final List<RecordedSignal> signals;
    private final Consumer<Diagnostic> console;
    private final Waiting waiting;
    private EntryWriter writer;
    private long segment;
    private long synced = System.nanoTime();
    private boolean failing;
    private boolean closed;

    private Journal(Path folder, RunRecord run, List<RecordedSignal> signals, int most, Consumer<Diagnostic> console) {
        this.folder = folder;
        this.run = run;
        this.signals = List.copyOf(signals);
        this.console = console;
        waiting = new Waiting(most);
    }

    /**
     * Begins a journal of a run, beside what earlier ones left in the folder.
     *
     * @param signals all signals that will have samples
     * @param mark how far the store has read; numbers go on from there
     * @param most samples that wait in memory at most while the disk is full
     * @param console told when the disk fails, when samples are dropped, and when all is well again
     * @throws DiagnosticException {@code JOURNAL} where it cannot be begun
     */
    public static Journal begin(Path folder, RunRecord run, List<RecordedSignal> signals, JournalMark mark, int most,
            Consumer<Diagnostic> console) {
        Journal journal = new Journal(folder, run, signals, most, console);
        try {
            Files.createDirectories(folder);
            journal.segment = new Segments(folder).next(mark.segment()) - 1;
            journal.rotate();
            return journal;
        } catch (IOException e) {
            throw new DiagnosticException(Diagnostic.error(Code.JOURNAL, "the journal in " + folder + " cannot be begun: "
                    + reason(e), "free space on the disk, or choose another folder with --data", Place.NOWHERE), e);
        }
    }

    /** Takes samples. Never fails: what cannot be written waits, and what cannot wait is counted. */
    public synchronized void append(List<Sample> samples) {
        if (waiting.isEmpty()) {
            if (!write(samples)) {
                waiting.add(samples);
            }
        } else {
            waiting.add(samples);
            if (waiting.overflowed()) {
                sayOverflow();
            }
        }
    }

    /** Tries again to write what waits, and makes what is written outlive a loss of power. To be called now and then. */
    public synchronized void tend() {
        while (!waiting.isEmpty() && write(waiting.first())) {
            waiting.removeFirst();
        }
        if (failing && waiting.isEmpty()) {
            failing = false;
            console.accept(new Diagnostic(Code.JOURNAL, Severity.INFO, "the journal in " + folder + " is written again", "",
                    Place.NOWHERE));
        }
        if (System.nanoTime() - synced > SYNC_NANOS) {
            force();
        }
    }

    /** What was dropped since this was last asked; only when nothing waits any more is it complete. */
    public synchronized List<Dropped> takeDropped() {
        return waiting.isEmpty() ? waiting.takeDropped() : List.of();
    }

    /** How far the journal is written. */
    public synchronized JournalMark end() {
        return new JournalMark(segment, writer == null ? 0 : writer.end());
    }

    /** Closes the file; samples that still wait because of a full disk are lost, which is said. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        tend();
        closed = true;
        if (!waiting.isEmpty()) {
            console.accept(Diagnostic.error(Code.JOURNAL, waiting.size() + " samples could not be written before the end",
                    "free space on the disk", Place.NOWHERE));
        }
        force();
        try {
            if (writer != null) {
                writer.close();
            }
        } catch (IOException e) {
            sayFailure(e);
        }
    }

    private boolean write(List<Sample> samples) {
        try {
            if (writer == null || writer.end() > SEGMENT) {
                rotate();
            }
            writer.append(samples);
            return true;
        } catch (IOException e) {
            sayFailure(e);
            return false;
        }
    }

    private void rotate() throws IOException {
        if (writer != null) {
            EntryWriter full = writer;
            writer = null;
            full.force();
            full.close();
        }
        writer = EntryWriter.create(new Segments(folder).file(segment + 1), run, signals);
        segment++;
    }

    private void force() {
        synced = System.nanoTime();
        try {
            if (writer != null) {
                writer.force();
            }
        } catch (IOException e) {
            sayFailure(e);
        }
    }

    private void sayFailure(IOException e) {
        if (!failing) {
            failing = true;
            console.accept(Diagnostic.warning(Code.JOURNAL, "the journal in " + folder + " cannot be written: " + reason(e)
                    + "; up to " + waiting.most() + " samples wait in memory", "free space on the disk", Place.NOWHERE));
        }
    }

    private void sayOverflow() {
        console.accept(Diagnostic.error(Code.JOURNAL, "more than " + waiting.most() + " samples wait because the journal in "
                + folder + " cannot be written; the oldest are dropped from now on", "free space on the disk", Place.NOWHERE));
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
