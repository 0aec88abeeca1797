package org.twinsmith.runtime.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.runtime.store.RunRecord;

class RecordingFileTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00.123456789Z");
    private static final RunRecord RUN = new RunRecord("r1", "example.tank", "Cellar", "", START, "{}");
    private static final Unit CENTIMETRE = new Unit("cm", Unit.ONE.dimension(), 0.01, 0);
    private static final List<RecordedSignal> SIGNALS = List.of(new RecordedSignal("tank.level", CENTIMETRE),
            new RecordedSignal("tank.höhe", Unit.ONE));
    @TempDir
    private Path folder;

    @Test
    void everyBitComesBackWhateverTheValue() {
        List<Sample> samples = List.of(sample("tank.level", Math.PI, Quality.GOOD, 1),
                sample("tank.höhe", Double.NEGATIVE_INFINITY, Quality.UNCERTAIN, 1), sample("tank.level", -0.0, Quality.GOOD, 0),
                sample("tank.level", Double.NaN, Quality.BAD, 2), sample("tank.level", Double.MIN_VALUE, Quality.GOOD, 3));
        RecordingFile.write(folder.resolve("a.recording"), RUN, SIGNALS, samples);
        RecordingFile read = RecordingFile.read(folder.resolve("a.recording"));
        assertThat(read.run()).isEqualTo(RUN);
        assertThat(read.signals().values()).containsExactlyElementsOf(SIGNALS);
        assertThat(read.samples()).containsExactlyElementsOf(samples);
        assertThat(read.damaged()).isZero();
    }

    @Test
    void aDamagedBlockCostsItsOwnSamplesAndNoOthers() throws IOException {
        Path file = folder.resolve("a.recording");
        long third;
        try (EntryWriter writer = EntryWriter.create(file, RUN, SIGNALS)) {
            writer.append(samples(0));
            writer.append(samples(1));
            third = writer.end();
            writer.append(samples(2));
            writer.append(samples(3));
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) third + 20] ^= 1;
        Files.write(file, bytes);
        RecordingFile read = RecordingFile.read(file);
        assertThat(read.samples()).containsExactlyElementsOf(IntStream.of(0, 1, 3).boxed()
                .flatMap(block -> samples(block).stream()).toList());
        assertThat(read.damaged()).isEqualTo(12 + 5 + 10 * 29);
    }

    @Test
    void aFileThatIsNoRecordingIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("a.recording"), "time [s],level\n0,1\n");
        assertThatThrownBy(() -> RecordingFile.read(file)).hasMessageContaining("TW-0701").hasMessageContaining("no recording");
        assertThatThrownBy(() -> RecordingFile.read(folder.resolve("b.recording"))).hasMessageContaining("TW-0701");
    }

    @Test
    void marksWithoutBlocksBehindThemDoNotKeepTheReaderBusy() throws IOException {
        ByteBuffer hostile = ByteBuffer.allocate(24 << 20).put(Blocks.BEGINNING);
        while (hostile.remaining() >= 12) {
            hostile.putInt(Blocks.MARK).putInt(Blocks.LONGEST).putInt(7);
        }
        Path file = Files.write(folder.resolve("a.recording"), hostile.array());
        assertThatThrownBy(() -> RecordingFile.read(file)).hasMessageContaining("TW-0701");
    }

    private static List<Sample> samples(int block) {
        return IntStream.range(0, 10).mapToObj(i -> sample("tank.level", block * 10 + i, Quality.GOOD, block * 10 + i)).toList();
    }

    private static Sample sample(String signal, double value, Quality quality, int seconds) {
        return new Sample(signal, value, quality, START.plusSeconds(seconds), START.plusSeconds(seconds).plusNanos(17));
    }
}
