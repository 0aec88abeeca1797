package org.twinsmith.runtime.journal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.runtime.recording.RecordedSignal;
import org.twinsmith.runtime.store.RunRecord;
import org.twinsmith.runtime.store.SampleStore;
import org.twinsmith.runtime.store.SqliteStore;

/**
 * A process to be killed: {@code JournalFeeder FOLDER FIRST}. Takes a thousand batches of three samples a second into a
 * journal, prints the number of each batch that was taken, and carries the journal into a store meanwhile.
 */
final class JournalFeeder {
    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    static final RunRecord RUN = new RunRecord("r1", "example.tank", "Cellar", "", START, "");
    private static final List<RecordedSignal> SIGNALS = IntStream.range(0, 3).mapToObj(i -> new RecordedSignal("s" + i, Unit.ONE))
            .toList();

    private JournalFeeder() {
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        try (SampleStore store = SqliteStore.open(folder);
                JournalDrain drain = new JournalDrain(folder.resolve("journal"), store, System.err::println)) {
            drain.carryLeftovers();
            Journal journal = Journal.begin(folder.resolve("journal"), RUN, SIGNALS, store.mark(), 1000, System.err::println);
            Thread.ofPlatform().daemon().start(() -> feed(journal, Integer.parseInt(arguments[1])));
            while (true) {
                Thread.sleep(7);
                journal.tend();
                drain.carry(journal.end());
            }
        }
    }

    private static void feed(Journal journal, int first) {
        try {
            for (int number = first;; number++) {
                journal.append(batch(number));
                System.out.println(number);
                System.out.flush();
                Thread.sleep(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static List<Sample> batch(int number) {
        Instant time = START.plusMillis(number);
        return SIGNALS.stream().map(signal -> new Sample(signal.name(), number + 0.5, Quality.GOOD, time, time)).toList();
    }
}
