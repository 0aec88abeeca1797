package org.twinsmith.runtime.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.file.FileFailure;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.runtime.recording.Entry;
import org.twinsmith.runtime.recording.EntryReader;
import org.twinsmith.runtime.recording.RecordedSignal;
import org.twinsmith.runtime.store.JournalMark;
import org.twinsmith.runtime.store.Origin;
import org.twinsmith.runtime.store.RunRecord;
import org.twinsmith.runtime.store.SampleStore;

/**
 * Carries a journal into a store, from where the store says that it has read. Each sample gets there once: how far was
 * read is kept in the same transaction. A file that was read to its end is deleted once it is in the store for good.
 * Belongs to one thread.
 */
public final class JournalDrain implements AutoCloseable {
    private final Segments segments;
    private final SampleStore store;
    private final Consumer<Diagnostic> console;
    private EntryReader reader;
    private long segment;
    private RunRecord run;
    private long carried;

    /** @param console told of what could not be read */
    public JournalDrain(Path folder, SampleStore store, Consumer<Diagnostic> console) {
        segments = new Segments(folder);
        this.store = store;
        this.console = console;
    }

    /** How many samples were carried. */
    public long carried() {
        return carried;
    }

    /**
     * Carries what earlier processes left behind.
     *
     * @throws DiagnosticException {@code JOURNAL} where files cannot be read at all, {@code STORE} where it cannot be written
     */
    public void carryLeftovers() {
        carry(new JournalMark(Long.MAX_VALUE, 0));
    }

    /**
     * Carries what is written up to a place. Where the store fails, nothing is lost: it can be tried again.
     *
     * @param end how far the last file is written whole; earlier ones are complete
     * @throws DiagnosticException as {@link #carryLeftovers}
     */
    public void carry(JournalMark end) {
        try {
            JournalMark mark = store.mark();
            for (long number : segments.numbers()) {
                if (number >= mark.segment() && number <= end.segment()) {
                    carry(number, end, mark);
                } else if (number < mark.segment()) {
                    Files.delete(segments.file(number));
                }
            }
        } catch (IOException e) {
            throw new DiagnosticException(Diagnostic.error(Code.JOURNAL, "the journal cannot be read: " + FileFailure.reason(e), "", Place.NOWHERE), e);
        }
    }

    private void carry(long number, JournalMark end, JournalMark mark) throws IOException {
        boolean last = number < end.segment();
        Path file = segments.file(number);
        long limit = last ? Files.size(file) : end.offset();
        if (reader == null || segment != number) {
            open(number);
        }
        try {
            for (Optional<Entry> next = reader.next(limit, last); next.isPresent(); next = reader.next(limit, last)) {
                take(next.get(), mark);
            }
        } catch (DiagnosticException e) {
            close();
            throw e;
        }
        if (last) {
            finish(file);
        }
    }

    private void take(Entry entry, JournalMark mark) {
        JournalMark here = new JournalMark(segment, reader.position());
        switch (entry) {
            case Entry.Head head -> {
                if (!head.run().equals(run)) {
                    run = head.run();
                    store.begin(run);
                }
                store.describe(run.id(), head.signals().stream()
                        .collect(Collectors.toMap(RecordedSignal::name, RecordedSignal::unit, (first, second) -> second)));
            }
            case Entry.Samples(List<Sample> samples) -> {
                if (here.compareTo(mark) > 0) {
                    store.add(run.id(), Origin.MIRROR, samples, here);
                    carried += samples.size();
                }
            }
        }
    }

    private void open(long number) throws IOException {
        close();
        reader = new EntryReader(segments.file(number));
        segment = number;
        run = null;
    }

    private void finish(Path file) throws IOException {
        if (reader.damaged() > 0) {
            console.accept(Diagnostic.warning(Code.JOURNAL, reader.damaged() + " bytes of the journal " + file
                    + " are damaged, and what they said is lost; the rest is in the store", "", Place.NOWHERE));
        }
        close();
        store.secure();
        Files.delete(file);
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
