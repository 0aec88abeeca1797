package org.twinsmith.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.runtime.journal.Journal;
import org.twinsmith.runtime.journal.JournalDrain;
import org.twinsmith.runtime.recording.RecordedSignal;

/**
 * What it costs to keep a million samples of a hundred signals: into the journal, which is all that a source waits for, and
 * from there into the store, as after a crash. CPU time of this thread; beside it a plain file of the same numbers.
 */
@Tag("bench")
class RecorderBenchTest {
    private static final int SIGNALS = 100;
    private static final int BATCH = 1_000;
    private static final int BATCHES = 1_000;
    private static final int WARM_UP = 100;
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final RunRecord RUN = new RunRecord("r1", "example.tank", "Cellar", "Filling", START, "{}");
    @TempDir
    private Path folder;

    @Test
    void aMillionSamplesGetIntoTheJournalAndIntoTheStore() throws IOException {
        keep(folder.resolve("warm"), WARM_UP);
        double plain = plain(folder.resolve("plain"));
        double[] seconds = keep(folder.resolve("data"), BATCHES);
        say("plain file of times and values", plain);
        say("into the journal", seconds[0]);
        say("from the journal into SQLite, new samples", seconds[1]);
        // Ten times below what a quiet machine does; figures are read, not tested.
        assertThat(BATCH * BATCHES / seconds[0]).isGreaterThan(100_000);
        assertThat(BATCH * BATCHES / seconds[1]).isGreaterThan(15_000);
    }

    private static void say(String what, double seconds) {
        System.out.printf(Locale.ROOT, "%-45s %8.2f s CPU, %6.2f M samples a CPU second%n", what, seconds, BATCH * BATCHES / seconds / 1e6);
    }

    private static double[] keep(Path data, int batches) throws IOException {
        List<RecordedSignal> signals = IntStream.range(0, SIGNALS).mapToObj(i -> new RecordedSignal("s" + i, new Unit("m", Dimension.NONE, 1, 0))).toList();
        List<List<Sample>> samples = IntStream.range(0, 50).mapToObj(RecorderBenchTest::batch).toList();
        double journal;
        try (SampleStore store = SqliteStore.open(data);
                Journal into = Journal.begin(data.resolve("journal"), RUN, signals, store.mark(), 2_000_000, said -> {
                    throw new AssertionError(said);
                })) {
            long begin = cpu();
            for (int i = 0; i < batches; i++) {
                into.append(later(samples.get(i % samples.size()), i));
            }
            journal = (cpu() - begin) / 1e9;
        }
        try (SampleStore store = SqliteStore.open(data); JournalDrain drain = new JournalDrain(data.resolve("journal"), store, said -> {
            throw new AssertionError(said);
        })) {
            long begin = cpu();
            drain.carryLeftovers();
            assertThat(drain.carried()).isEqualTo((long) batches * BATCH);
            return new double[] {journal, (cpu() - begin) / 1e9};
        }
    }

    private static List<Sample> batch(int seed) {
        return IntStream.range(0, BATCH).mapToObj(i -> new Sample("s" + i % SIGNALS, Math.sin(seed * BATCH + i), Quality.GOOD, START, START)).toList();
    }

    private static List<Sample> later(List<Sample> samples, int step) {
        Sample[] moved = new Sample[samples.size()];
        for (int i = 0; i < moved.length; i++) {
            Instant time = START.plusNanos((step * 10L + i / SIGNALS) * 100_000_000L);
            moved[i] = new Sample(samples.get(i).signal(), samples.get(i).value(), Quality.GOOD, time, time);
        }
        return List.of(moved);
    }

    private static double plain(Path file) throws IOException {
        long begin = cpu();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.allocateDirect(BATCH * 20);
            for (int step = 0; step < BATCHES; step++) {
                buffer.clear();
                for (int i = 0; i < BATCH; i++) {
                    buffer.putLong(step * 1_000L + i).putInt(i % SIGNALS).putDouble(i * 0.1);
                }
                channel.write(buffer.flip());
            }
        }
        return (cpu() - begin) / 1e9;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
