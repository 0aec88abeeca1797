package org.twinsmith.runtime.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import org.twinsmith.opcua.security.Keyring;
import org.twinsmith.opcua.security.ServerAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Source;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.client.Arming;
import org.twinsmith.opcua.client.NodeAccess;
import org.twinsmith.runtime.Patience;
import org.twinsmith.runtime.PlayedPlant;
import org.twinsmith.runtime.Tank;
import org.twinsmith.runtime.store.Finding;
import org.twinsmith.runtime.store.ModelSamples;
import org.twinsmith.runtime.store.Origin;
import org.twinsmith.runtime.store.RunRecord;
import org.twinsmith.runtime.store.SampleStore;
import org.twinsmith.runtime.store.SqliteStore;
import org.twinsmith.simulation.Cancellation;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.recording.Trajectory;
import org.twinsmith.simulation.table.CsvTable;
import org.twinsmith.simulation.table.Table;

class MirrorTest {
    private static final NodeAddress INFLOW = NodeAddress.of("urn:twinsmith:Cellar", "tank.inflow");
    private static final RunRecord RUN = new RunRecord("r1", "example.tank", "Cellar", "Filling", PlayedPlant.EPOCH, "");
    private static final Source PLC = new Source("plc", "opcua", "opc.tcp://127.0.0.1:4840/tank", "None",
            Place.NOWHERE);
    private final List<Diagnostic> console = new CopyOnWriteArrayList<>();
    @TempDir
    private Path folder;

    @Test
    void thePerturbedPlantIsFollowedWhileTheModelGoesItsOwnWay() throws Exception {
        try (SampleStore store = SqliteStore.open(folder); PlayedPlant played = new PlayedPlant(0)) {
            store.begin(RUN);
            Trajectory model = Trajectory.of(new Tank().info());
            new Simulation(new Tank(), Simulation.Options.DEFAULT).run(model, Cancellation.NEVER);
            ModelSamples.keep(model, RUN, store);
            AtomicBoolean done = new AtomicBoolean();
            CompletableFuture<MirrorOutcome> mirror = mirror(store, played.plant().endpoint(), done::get);
            assertThat(played.plant().awaitWatchers(Duration.ofSeconds(60))).isTrue();
            played.run(20);
            played.join();
            try (NodeAccess operator = NodeAccess.armed(ServerAccess.unsecured(played.plant().endpoint()),
                        Arming.of(played.plant().endpoint(), played.plant().endpoint(), Duration.ofMinutes(9)))) {
                operator.write(INFLOW, 0.05 * 3600);
            }
            played.run(60);
            played.join();
            assertThat(played.plant().awaitTaken()).isTrue();
            Patience.await("the last sample", () -> last(store).sourceTime().equals(RUN.started().plusSeconds(60)));
            done.set(true);
            assertThat(mirror.get().succeeded()).isTrue();

            // By hand: level = 1 m + 0.01 m3/s * t / 2 m2, and with 0.05 m3/s instead after 20 s.
            assertThat(level(store, Origin.MODEL, 60)).isCloseTo(1.3, within(1e-9));
            assertThat(level(store, Origin.MIRROR, 20)).isCloseTo(1.1, within(1e-9));
            assertThat(level(store, Origin.MIRROR, 60)).isCloseTo(2.1, within(1e-9));
            assertThat(store.samples("r1", Origin.MIRROR, "tank.level")).hasSize(121)
                    .allMatch(sample -> sample.quality() == Quality.GOOD);
        }
    }

    @Test
    void aMirrorInAProcessOfItsOwnKeepsWhatHappenedWhenThePlantIsGone() throws Exception {
        Path taskFile = folder.resolve("mirror.json");
        Path data = folder.resolve("data");
        PlayedPlant played = new PlayedPlant(20);
        TaskFile.write(task(played.plant().endpoint()), taskFile);
        try (MirrorProcess mirror = MirrorProcess.start(taskFile, data)) {
            played.run(1e9);
            Patience.await("some samples", () -> played.plant().time() > 20);
            played.close();
            Patience.await("the mirror's end", () -> !mirror.isAlive());
            assertThat(mirror.finish()).isFalse();
        }
        try (SampleStore store = SqliteStore.read(data)) {
            List<Sample> levels = store.samples("r1", Origin.MIRROR, "tank.level");
            assertThat(levels).hasSizeGreaterThan(5);
            assertThat(levels.getLast().quality()).isEqualTo(Quality.BAD);
            assertThat(store.findings("r1")).extracting(Finding::code).containsExactly("TW-0705");
        }
    }

    @Test
    void aMirrorThatIsKilledLeavesWhatItHadAndThePlantGoesOn() throws Exception {
        Path taskFile = folder.resolve("mirror.json");
        Path data = folder.resolve("data");
        try (PlayedPlant played = new PlayedPlant(20)) {
            TaskFile.write(task(played.plant().endpoint()), taskFile);
            MirrorProcess mirror = MirrorProcess.start(taskFile, data);
            played.run(1e9);
            Patience.await("committed samples", () -> committed(data) > 20);
            mirror.close();
            Patience.await("the mirror's death", () -> !mirror.isAlive());
            double then = played.plant().time();
            Patience.await("the plant to go on", () -> played.plant().time() > then + 10);
            assertThat(committed(data)).isGreaterThan(20);
            try (MirrorProcess next = MirrorProcess.start(taskFile, data)) {
                Patience.await("more samples", () -> committed(data) > 60);
                assertThat(next.finish()).isTrue();
            }
        }
    }

    @Test
    void theMirroredCurveIsWrittenInTheUnitsOfTheBindings() throws Exception {
        try (SampleStore store = SqliteStore.open(folder); PlayedPlant played = new PlayedPlant(0)) {
            AtomicBoolean done = new AtomicBoolean();
            CompletableFuture<MirrorOutcome> mirror = mirror(store, played.plant().endpoint(), done::get);
            assertThat(played.plant().awaitWatchers(Duration.ofSeconds(60))).isTrue();
            played.run(1);
            played.join();
            Patience.await("the last sample", () -> last(store).sourceTime().equals(RUN.started().plusSeconds(1)));
            done.set(true);
            mirror.get();
            Path csv = folder.resolve("mirror.csv");
            Table table = MirrorTable.of(store, task(played.plant().endpoint()));
            assertThat(table.rows()).isEqualTo(3);
            CsvTable.write(table, csv);
            List<String> lines = Files.readAllLines(csv);
            assertThat(lines.getFirst()).isEqualTo("time [s],tank.level [cm],tank.volume [m3]");
            assertThat(lines.get(1)).isEqualTo("0.0,100.0,2.0");
            String[] last = lines.getLast().split(",");
            assertThat(last).hasSize(3);
            assertThat(Double.parseDouble(last[0])).isEqualTo(1);
            assertThat(Double.parseDouble(last[1])).isCloseTo(100.5, within(1e-9));
            assertThat(Double.parseDouble(last[2])).isCloseTo(2.01, within(1e-9));
        }
    }

    @Test
    void aTaskReadsBackAsItWasWritten() {
        MirrorTask task = task(Endpoint.parse("opc.tcp://10.0.0.7:4841/x"));
        TaskFile.write(task, folder.resolve("task.json"));
        assertThat(TaskFile.read(folder.resolve("task.json"))).usingRecursiveComparison().isEqualTo(task);
    }

    @Test
    void aTaskThatIsNoneIsUnreadable() throws IOException {
        Path file = Files.writeString(folder.resolve("task.json"), "{ \"endpoint\": \"opc.tcp://a\" }");
        assertThatThrownBy(() -> TaskFile.read(file)).hasMessageContaining("TW-0701").hasMessageContaining("task.json");
    }

    @Test
    void aSourceThatNothingIsReadFromIsReported() {
        Source other = new Source("other", "opcua", "opc.tcp://b", "None", Place.NOWHERE);
        assertThatThrownBy(() -> MirrorTask.of(other, ServerAccess.of(other, Keyring.ofUser()), RUN, Tank.bindings(),
                new Tank().info().variables())).hasMessageContaining("TW-0106").hasMessageContaining("other");
    }

    private CompletableFuture<MirrorOutcome> mirror(SampleStore store, Endpoint endpoint, BooleanSupplier done) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return new Mirror(task(endpoint), store, folder, console::add).run(
                        new Mirror.End(Duration.ofMinutes(5), true), () -> { }, done::getAsBoolean);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }, Patience.THREADS);
    }

    private static MirrorTask task(Endpoint endpoint) {
        return MirrorTask.of(PLC, ServerAccess.unsecured(endpoint), RUN, Tank.bindings(), new Tank().info().variables());
    }

    private static double level(SampleStore store, Origin origin, int seconds) {
        return store.samples("r1", origin, "tank.level").stream()
                .filter(sample -> sample.sourceTime().equals(RUN.started().plusSeconds(seconds))).findFirst()
                .orElseThrow().value();
    }

    private static Sample last(SampleStore store) {
        List<Sample> levels = store.samples("r1", Origin.MIRROR, "tank.level");
        return levels.isEmpty() ? new Sample("", 0, Quality.BAD, RUN.started(), RUN.started()) : levels.getLast();
    }

    private static int committed(Path data) {
        try (SampleStore store = SqliteStore.read(data)) {
            return store.samples("r1", Origin.MIRROR, "tank.level").size();
        } catch (DiagnosticException notYetThere) {
            return 0;
        }
    }
}
