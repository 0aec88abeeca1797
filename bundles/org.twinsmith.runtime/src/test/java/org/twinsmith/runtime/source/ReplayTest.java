package org.twinsmith.runtime.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.runtime.Patience;
import org.twinsmith.runtime.PlayedPlant;
import org.twinsmith.runtime.Tank;
import org.twinsmith.opcua.security.ServerAccess;
import org.twinsmith.runtime.mirror.Mirror;
import org.twinsmith.runtime.mirror.MirrorTable;
import org.twinsmith.runtime.mirror.MirrorOutcome;
import org.twinsmith.runtime.mirror.MirrorTask;
import org.twinsmith.runtime.recording.RecordedSignal;
import org.twinsmith.runtime.recording.RecordingFile;
import org.twinsmith.runtime.store.Origin;
import org.twinsmith.runtime.store.RunRecord;
import org.twinsmith.runtime.store.SampleStore;
import org.twinsmith.runtime.store.SqliteStore;
import org.twinsmith.core.plan.Source;
import org.twinsmith.simulation.table.CsvTable;

/** A recording is a source like any other. */
class ReplayTest {
    private static final RunRecord LIVE = run("live");
    private static final Unit CENTIMETRE = new Unit("cm", Unit.ONE.dimension(), 0.01, 0);
    private final List<Diagnostic> console = new ArrayList<>();
    @TempDir
    private Path folder;

    @Test
    void aReplayedRecordingGivesTheTwinThatTheLivePlantGaveSampleForSample() throws Exception {
        MirrorTask live = mirrorLive(folder.resolve("live"));
        List<Sample> recorded = mirrored(folder.resolve("live"), "live");
        Path recording = folder.resolve("plant.recording");
        RecordingFile.write(recording, LIVE, live.signals().stream()
                .map(signal -> new RecordedSignal(signal.name(), signal.unit())).toList(), recorded);
        replay(recording, "again", 0);
        assertThat(mirrored(folder.resolve("again"), "again")).hasSize(2 * 41).containsExactlyElementsOf(recorded);

        Path csv = folder.resolve("live.csv");
        Path csvAgain = folder.resolve("again.csv");
        try (SampleStore store = SqliteStore.read(folder.resolve("live"))) {
            CsvTable.write(MirrorTable.of(store, live), csv);
        }
        MirrorTask task = replay(csv, "csv", 0);
        try (SampleStore store = SqliteStore.read(folder.resolve("csv"))) {
            CsvTable.write(MirrorTable.of(store, task), csvAgain);
        }
        assertThat(csvAgain).hasSameTextualContentAs(csv);
    }

    @Test
    void aReplayKeepsThePaceThatIsAskedFor() throws Exception {
        Path csv = Files.writeString(folder.resolve("slow.csv"),
                "time [s],tank.level [cm],tank.volume [m3]\n0,1,1\n10,2,2\n20,3,3\n");
        long begin = System.nanoTime();
        replay(csv, "paced", 50);
        assertThat(System.nanoTime() - begin).isGreaterThan(Duration.ofMillis(400).toNanos());
    }

    @Test
    void anEmptyCellAfterAValueSaysThatNothingIsKnown() throws Exception {
        Path csv = Files.writeString(folder.resolve("holes.csv"), """
                time [min],tank.level [cm],tank.volume [m3]
                0,,1
                1,250,2
                2,,3
                3,,4
                """);
        replay(csv, "holes", 0);
        assertThat(mirrored(folder.resolve("holes"), "holes").stream().filter(sample -> sample.signal().equals("tank.level")))
                .containsExactly(at("tank.level", 2.5, Quality.GOOD, 60), at("tank.level", Double.NaN, Quality.BAD, 120));
    }

    @Test
    void timesMayBeInstants() throws Exception {
        Path csv = Files.writeString(folder.resolve("when.csv"), """
                time,tank.level,tank.volume
                2026-03-01T13:00:05+01:00,100,1
                2026-03-01T12:00:01Z,200,2
                """);
        replay(csv, "when", 0);
        assertThat(mirrored(folder.resolve("when"), "when").stream().filter(sample -> sample.signal().equals("tank.level")))
                .containsExactly(at("tank.level", 2, Quality.GOOD, 1), at("tank.level", 1, Quality.GOOD, 5));
    }

    @Test
    void whatARecordingDoesNotHaveIsRefusedWithWhatItHas() throws IOException {
        Path csv = Files.writeString(folder.resolve("other.csv"), "time [s],level [m]\n0,1\n");
        assertThatThrownBy(() -> replay(csv, "x", 0)).hasMessageContaining("TW-0501").hasMessageContaining("tank.level")
                .hasMessageContaining("level [m]");
        Path words = Files.writeString(folder.resolve("words.csv"), "time [s],tank.level,tank.volume\n0,high,1\n");
        assertThatThrownBy(() -> replay(words, "y", 0)).hasMessageContaining("words under 'tank.level'");
        Path times = Files.writeString(folder.resolve("times.csv"), "time [s],tank.level,tank.volume\n,1,1\n");
        assertThatThrownBy(() -> replay(times, "z", 0)).hasMessageContaining("row 1");
    }

    private MirrorTask mirrorLive(Path data) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (SampleStore store = SqliteStore.open(data); PlayedPlant played = new PlayedPlant(0)) {
            Endpoint endpoint = played.plant().endpoint();
            Source plc = new Source("plc", "opcua", endpoint.toString(), "None", Place.NOWHERE);
            MirrorTask task = MirrorTask.of(plc, ServerAccess.unsecured(endpoint), LIVE, Tank.bindings(), new Tank().info().variables());
            CompletableFuture<MirrorOutcome> mirror = CompletableFuture.supplyAsync(() -> run(task, store, data, done),
                    Patience.THREADS);
            assertThat(played.plant().awaitWatchers(Duration.ofSeconds(60))).isTrue();
            played.run(20);
            played.join();
            assertThat(played.plant().awaitTaken()).isTrue();
            Patience.await("the last sample", () -> mirroredNow(store).size() == 2 * 41);
            done.set(true);
            assertThat(mirror.get().succeeded()).isTrue();
            return task;
        }
    }

    private MirrorTask replay(Path file, String run, double speed) {
        Path data = folder.resolve(run);
        MirrorTask task = new MirrorTask(run(run), List.of(new FollowedRecording(file, "", PlayedPlant.EPOCH, speed, List.of(
                new FollowedRecording.Column("tank.level", "tank.level", CENTIMETRE, Place.NOWHERE),
                new FollowedRecording.Column("tank.volume", "tank.volume",
                        new Unit("m3", Unit.ONE.dimension(), 1, 0), Place.NOWHERE)))));
        try (SampleStore store = SqliteStore.open(data)) {
            assertThat(run(task, store, data, new AtomicBoolean()).succeeded()).isTrue();
        }
        return task;
    }

    private MirrorOutcome run(MirrorTask task, SampleStore store, Path data, AtomicBoolean done) {
        try {
            return new Mirror(task, store, data, console::add).run(new Mirror.End(Duration.ofMinutes(5), false), () -> { }, done::get);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Sample> mirroredNow(SampleStore store) {
        return List.of("tank.level", "tank.volume").stream().flatMap(signal -> store.samples("live", Origin.MIRROR, signal).stream())
                .toList();
    }

    private static List<Sample> mirrored(Path data, String run) {
        try (SampleStore store = SqliteStore.read(data)) {
            return store.signals(run, Origin.MIRROR).stream().flatMap(signal -> store.samples(run, Origin.MIRROR, signal).stream())
                    .sorted(Comparator.comparing(Sample::sourceTime).thenComparing(Sample::signal)).toList();
        }
    }

    private static Sample at(String signal, double value, Quality quality, int seconds) {
        Instant time = PlayedPlant.EPOCH.plusSeconds(seconds);
        return new Sample(signal, value, quality, time, time);
    }

    private static RunRecord run(String id) {
        return new RunRecord(id, "example.tank", "Cellar", "", PlayedPlant.EPOCH, "");
    }
}
