package org.twinsmith.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.runtime.recording.RecordedSignal;
import org.twinsmith.runtime.store.Origin;
import org.twinsmith.runtime.store.SampleStore;
import org.twinsmith.runtime.store.SqliteStore;

/** A journal on a file system of a megabyte, filled by somebody else. Needs the right to mount one. */
class FullDiskTest {
    private final List<Diagnostic> said = new ArrayList<>();
    @TempDir
    private Path folder;
    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectories(folder.resolve("disk"));
        if (run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()) != 0) {
            disk = null;
            System.err.println("SKIPPED: no right to mount a small file system; a full disk is not tested");
            abort("no right to mount a small file system");
        }
    }

    @AfterEach
    void unmount() throws Exception {
        if (disk != null) {
            assertThat(run("umount", disk.toString())).isZero();
        }
    }

    @Test
    void samplesWaitForSpaceAndAreKeptInOrderWhenThereIsSomeAgain() throws IOException {
        List<RecordedSignal> signals = JournalFeeder.batch(0).stream().map(each -> new RecordedSignal(each.signal(), Unit.ONE)).toList();
        try (SampleStore store = SqliteStore.open(folder.resolve("store"));
                JournalDrain drain = new JournalDrain(disk, store, said::add);
                Journal journal = Journal.begin(disk, JournalFeeder.RUN, signals, store.mark(), 900, said::add)) {
            Path ballast = disk.resolve("ballast");
            journal.append(JournalFeeder.batch(0));
            fill(ballast);
            for (int i = 1; i < 400; i++) {
                journal.append(JournalFeeder.batch(i));
            }
            assertThat(said).extracting(each -> each.code().id()).contains("TW-0770");
            assertThat(said.getFirst().message()).contains("up to 900 samples wait in memory");
            drain.carry(journal.end());
            Files.delete(ballast);
            journal.tend();
            drain.carry(journal.end());
            List<Dropped> dropped = journal.takeDropped();
            long lost = dropped.stream().mapToLong(Dropped::samples).sum();
            List<Double> kept = store.samples("r1", Origin.MIRROR, "s0").stream().map(Sample::value).toList();
            assertThat(kept).isSorted().startsWith(0.5).endsWith(399.5);
            assertThat(kept.size() * 3L + lost).isEqualTo(1200);
            assertThat(said.getLast().message()).contains("written again");
        }
    }

    private static void fill(Path ballast) throws IOException {
        byte[] zeroes = new byte[4096];
        try {
            while (true) {
                Files.write(ballast, zeroes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space");
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
