package org.twinsmith.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.runtime.recording.RecordedSignal;
import org.twinsmith.runtime.recording.RecordingFile;
import org.twinsmith.runtime.store.Origin;
import org.twinsmith.runtime.store.RunRecord;
import org.twinsmith.runtime.store.SampleStore;
import org.twinsmith.runtime.store.SqliteStore;

/** What is in the journal gets into the store, once, whatever happened in between. */
class JournalTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final RunRecord RUN = new RunRecord("r1", "example.tank", "Cellar", "", START, "");
    private static final List<RecordedSignal> SIGNALS = List.of(new RecordedSignal("a", Unit.ONE), new RecordedSignal("b", Unit.ONE));
    private final List<Diagnostic> said = new ArrayList<>();
    @TempDir
    private Path folder;

    @Test
    void whatWasLeftBehindIsCarriedOnceAndItsFilesAreDeleted() throws IOException {
        try (SampleStore store = SqliteStore.open(folder)) {
            try (Journal journal = begin(store)) {
                journal.append(samples(0, 10));
                try (JournalDrain drain = drain(store)) {
                    drain.carry(journal.end());
                    journal.append(samples(10, 20));
                    drain.carry(journal.end());
                }
                journal.append(samples(20, 30));
            }
        }
        for (int i = 0; i < 2; i++) {
            try (SampleStore store = SqliteStore.open(folder); JournalDrain drain = drain(store)) {
                drain.carryLeftovers();
                assertThat(drain.carried()).isEqualTo(i == 0 ? 10 : 0);
                assertThat(store.samples("r1", Origin.MIRROR, "a")).containsExactlyElementsOf(samples(0, 30));
            }
        }
        assertThat(files()).isEmpty();
        assertThat(said).isEmpty();
    }

    @Test
    void aSampleThatTheSourceRepeatsIsKeptOnce() throws IOException {
        try (SampleStore store = SqliteStore.open(folder); Journal journal = begin(store); JournalDrain drain = drain(store)) {
            journal.append(samples(0, 10));
            journal.append(samples(5, 12));
            drain.carry(journal.end());
            journal.append(samples(3, 13));
            Sample otherValue = new Sample("a", 99, Quality.GOOD, START.plusSeconds(4), START);
            journal.append(List.of(otherValue));
            drain.carry(journal.end());
            assertThat(store.samples("r1", Origin.MIRROR, "a")).hasSize(14).contains(otherValue);
        }
    }

    @Test
    void damagedJournalsAllOpen() throws IOException {
        damaged(60);
    }

    /** Without a store behind, which would take most of the time: what is read is what would be carried. */
    @Test
    @Tag("long")
    void tenThousandDamagedJournalsAllOpen() throws IOException {
        byte[] whole = Files.readAllBytes(sound());
        Set<Sample> sound = Set.copyOf(samples(0, 100));
        Path file = folder.resolve("damaged.recording");
        Random random = new Random(20261121);
        int most = 0;
        for (int i = 0; i < 10_000; i++) {
            Files.write(file, damage(whole, random));
            List<Sample> kept = read(file);
            assertThat(sound.containsAll(kept)).as("journal %s", i).isTrue();
            assertThat(Set.copyOf(kept)).as("journal %s", i).hasSameSizeAs(kept);
            most = Math.max(most, kept.size());
        }
        assertThat(most).isBetween(90, 100);
    }

    /** Nothing where its beginning, which says what is in it, is damaged. */
    private static List<Sample> read(Path file) {
        try {
            return RecordingFile.read(file).samples();
        } catch (DiagnosticException e) {
            assertThat(e.diagnostics().getFirst().code()).isEqualTo(Code.UNREADABLE);
            return List.of();
        }
    }

    private Path sound() throws IOException {
        try (SampleStore store = SqliteStore.open(folder); Journal journal = begin(store)) {
            for (int i = 0; i < 20; i++) {
                journal.append(samples(i * 5, i * 5 + 5));
            }
        }
        return folder.resolve("journal").resolve("000000000001.recording");
    }

    /** Flips bits, cuts tails, zeroes or inserts stretches; whatever is not hit must be in the store, and nothing else. */
    private void damaged(int count) throws IOException {
        Path file = sound();
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(20261121);
        int most = 0;
        for (int i = 0; i < count; i++) {
            Path data = Files.createDirectories(folder.resolve("d" + i % 8 + "-" + i));
            Files.write(Files.createDirectories(data.resolve("journal")).resolve(file.getFileName()), damage(whole, random));
            try (SampleStore store = SqliteStore.open(data); JournalDrain drain = new JournalDrain(data.resolve("journal"), store, said::add)) {
                drain.carryLeftovers();
                List<Sample> kept = store.samples("r1", Origin.MIRROR, "a");
                assertThat(samples(0, 100)).as("journal %s", i).containsAll(kept);
                assertThat(kept).as("journal %s", i).doesNotHaveDuplicates();
                most = Math.max(most, kept.size());
            }
            try (Stream<Path> all = Files.walk(data)) {
                for (Path each : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(each);
                }
            }
        }
        assertThat(most).isBetween(90, 100);
    }

    private static byte[] damage(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(4)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes = java.util.Arrays.copyOf(bytes, at);
            case 2 -> java.util.Arrays.fill(bytes, at, Math.min(bytes.length, at + random.nextInt(300)), (byte) 0);
            default -> {
                byte[] longer = new byte[bytes.length + 37];
                System.arraycopy(bytes, 0, longer, 0, at);
                System.arraycopy(bytes, at, longer, at + 37, bytes.length - at);
                bytes = longer;
            }
        }
        return bytes;
    }

    @Test
    void whatIsTooMuchForMemoryIsCountedBySignal() {
        Waiting waiting = new Waiting(10);
        waiting.add(samples(0, 4));
        waiting.add(samples(4, 8));
        assertThat(waiting.overflowed()).isFalse();
        waiting.add(samples(8, 12));
        assertThat(waiting.overflowed()).isTrue();
        assertThat(waiting.size()).isEqualTo(8);
        assertThat(waiting.takeDropped()).containsExactly(new Dropped("a", START, START.plusSeconds(3), 4));
    }

    private Journal begin(SampleStore store) {
        return Journal.begin(folder.resolve("journal"), RUN, SIGNALS, store.mark(), 1000, said::add);
    }

    private JournalDrain drain(SampleStore store) {
        return new JournalDrain(folder.resolve("journal"), store, said::add);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("journal"))) {
            return files.toList();
        }
    }

    private static List<Sample> samples(int from, int until) {
        return IntStream.range(from, until).mapToObj(i -> new Sample("a", i * 0.1, Quality.GOOD, START.plusSeconds(i),
                START.plusSeconds(i))).toList();
    }
}
