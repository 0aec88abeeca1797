package org.twinsmith.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;

class SqliteStoreTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00.123456789Z");
    private static final RunRecord RUN = new RunRecord("r1", "example.tank", "Cellar", "Filling", START, "{}");
    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenIsReadBackToTheNanosecondAndTheLastBit() {
        Sample good = sample("a", Math.PI, 1);
        Sample bad = new Sample("a", Double.NaN, Quality.BAD, START.plusSeconds(2), START.plusSeconds(3));
        Sample infinite = sample("b", Double.NEGATIVE_INFINITY, 1);
        try (SampleStore store = SqliteStore.open(folder)) {
            store.begin(RUN);
            store.add("r1", Origin.MIRROR, bad);
            store.add("r1", Origin.MIRROR, good);
            store.add("r1", Origin.MIRROR, infinite);
            store.add("r1", Origin.MODEL, sample("a", 7, 1));
        }
        try (SampleStore store = SqliteStore.read(folder)) {
            assertThat(store.runs()).containsExactly(RUN);
            assertThat(store.signals("r1", Origin.MIRROR)).containsExactly("a", "b");
            assertThat(store.samples("r1", Origin.MIRROR, "a")).containsExactly(good, bad);
            assertThat(store.samples("r1", Origin.MIRROR, "b")).containsExactly(infinite);
            assertThat(store.samples("r1", Origin.MODEL, "a")).hasSize(1);
            assertThat(store.samples("r2", Origin.MODEL, "a")).isEmpty();
        }
    }

    @Test
    void aReaderSeesWhatIsCommittedWhileAnotherWrites() {
        try (SampleStore writer = SqliteStore.open(folder)) {
            writer.begin(RUN);
            writer.add("r1", Origin.MODEL, sample("a", 1, 1));
            writer.commit();
            writer.add("r1", Origin.MODEL, sample("a", 2, 2));
            try (SampleStore reader = SqliteStore.read(folder)) {
                assertThat(reader.samples("r1", Origin.MODEL, "a")).extracting(Sample::value).containsExactly(1.0);
            }
        }
    }

    @Test
    void aRunIsContinuedByTheNextWriter() {
        try (SampleStore store = SqliteStore.open(folder)) {
            store.begin(RUN);
            store.add("r1", Origin.MODEL, sample("a", 1, 1));
        }
        try (SampleStore store = SqliteStore.open(folder)) {
            store.begin(RUN);
            store.add("r1", Origin.MODEL, sample("a", 2, 2));
            assertThat(store.runs()).hasSize(1);
            assertThat(store.samples("r1", Origin.MODEL, "a")).extracting(Sample::value).containsExactly(1.0, 2.0);
        }
    }

    @Test
    void aSecondWriterIsKeptOutAndToldWhoWrites() {
        SampleStore first = SqliteStore.open(folder);
        assertThatThrownBy(() -> SqliteStore.open(folder)).isInstanceOf(DiagnosticException.class)
                .hasMessageContaining("TW-0707").hasMessageContaining(String.valueOf(ProcessHandle.current().pid()))
                .hasMessageContaining("--data");
        first.close();
        SqliteStore.open(folder).close();
    }

    @Test
    void aFileThatIsNoStoreIsReportedAndLeftAlone() throws IOException {
        Path file = folder.resolve("samples.sqlite");
        Files.writeString(file, "This is no database. ".repeat(100));
        assertThatThrownBy(() -> SqliteStore.open(folder)).hasMessageContaining("TW-0707")
                .hasMessageContaining(folder.toString());
        assertThat(file).hasContent("This is no database. ".repeat(100));
    }

    @Test
    void aFolderWithoutAStoreIsReportedToAReader() {
        assertThatThrownBy(() -> SqliteStore.read(folder)).hasMessageContaining("TW-0707")
                .hasMessageContaining("there is no store");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aPlaceThatCannotBeAFolderIsUnwritable() throws IOException {
        Path file = Files.createFile(folder.resolve("occupied"));
        assertThatThrownBy(() -> SqliteStore.open(file)).hasMessageContaining("TW-0702").hasMessageContaining("--data");
    }

    @Test
    void findingsAreKeptWithTheirRun() {
        try (SampleStore store = SqliteStore.open(folder)) {
            store.begin(RUN);
            store.add("r1", START, Diagnostic.error(Code.CONNECTION_LOST, "gone", "start it", Place.NOWHERE));
            assertThat(store.findings("r1"))
                    .containsExactly(new Finding(START, "TW-0705", "error", "gone; start it"));
        }
    }

    @Test
    void aSourceTimeBeyondAllClocksIsKeptAtTheEdge() {
        try (SampleStore store = SqliteStore.open(folder)) {
            store.begin(RUN);
            store.add("r1", Origin.MIRROR,
                    new Sample("a", 1, Quality.GOOD, Instant.parse("9999-12-31T23:59:59Z"), START));
            assertThat(store.samples("r1", Origin.MIRROR, "a").getFirst().sourceTime())
                    .isEqualTo("2262-01-01T00:00:00Z");
        }
    }

    @Test
    void dataGoesToTheStateFolderOfEachSystemUnlessAFolderIsAskedFor() {
        Path home = Path.of("/home/ann");
        DataFolder linux = new DataFolder(Map.of(), "Linux", home);
        assertThat(linux.of(RUN, Optional.empty()))
                .isEqualTo(home.resolve(".local/state/twinsmith/example.tank/r1"));
        assertThat(linux.of(RUN, Optional.of(folder))).isEqualTo(folder);
        assertThat(new DataFolder(Map.of("XDG_STATE_HOME", "/var/ann"), "Linux", home).state())
                .isEqualTo(Path.of("/var/ann"));
        assertThat(new DataFolder(Map.of("XDG_STATE_HOME", "relative"), "Linux", home).state())
                .isEqualTo(home.resolve(".local/state"));
        assertThat(new DataFolder(Map.of(), "Mac OS X", home).state())
                .isEqualTo(home.resolve("Library/Application Support"));
        assertThat(new DataFolder(Map.of(), "Windows 11", home).state()).isEqualTo(home.resolve("AppData/Local"));
    }

    private static Sample sample(String signal, double value, int seconds) {
        return new Sample(signal, value, Quality.GOOD, START.plusSeconds(seconds), START.plusSeconds(seconds));
    }
}
