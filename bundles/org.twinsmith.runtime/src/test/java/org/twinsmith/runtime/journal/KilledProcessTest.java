package org.twinsmith.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.runtime.Patience;
import org.twinsmith.runtime.store.Origin;
import org.twinsmith.runtime.store.SampleStore;
import org.twinsmith.runtime.store.SqliteStore;

/** Whatever was taken before a kill -9 is in the store afterwards, once. */
class KilledProcessTest {
    @TempDir
    private Path folder;

    @Test
    void nothingIsLostByAKill() throws Exception {
        kill(3);
    }

    @Test
    @Tag("long")
    void nothingIsLostByAHundredKills() throws Exception {
        kill(100);
    }

    private void kill(int times) throws Exception {
        Random random = new Random(5);
        int taken = -1;
        for (int i = 0; i < times; i++) {
            taken = feedAndKill(taken + 1, 20 + random.nextInt(400));
        }
        try (SampleStore store = SqliteStore.open(folder);
                JournalDrain drain = new JournalDrain(folder.resolve("journal"), store, System.err::println)) {
            drain.carryLeftovers();
            for (int signal = 0; signal < 3; signal++) {
                List<Sample> kept = store.samples("r1", Origin.MIRROR, "s" + signal);
                int column = signal;
                assertThat(kept).doesNotHaveDuplicates().containsAll(IntStream.rangeClosed(0, taken)
                        .mapToObj(number -> JournalFeeder.batch(number).get(column)).toList());
            }
        }
    }

    /** @return the number of the last batch that the process said it had taken */
    private int feedAndKill(int first, int batches) throws IOException, InterruptedException {
        Path taken = folder.resolve("taken.txt");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), JournalFeeder.class.getName(), folder.toString(), Integer.toString(first))
                .redirectOutput(taken.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            Patience.await("some batches", () -> last(taken) >= first + batches);
        } finally {
            process.destroyForcibly().waitFor();
        }
        return last(taken);
    }

    /** The line under way at the kill may be cut. */
    private static int last(Path taken) {
        try {
            String text = Files.readString(taken);
            String whole = text.substring(0, text.lastIndexOf('\n') + 1).stripTrailing();
            return whole.isEmpty() ? -1 : Integer.parseInt(whole.substring(whole.lastIndexOf('\n') + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
