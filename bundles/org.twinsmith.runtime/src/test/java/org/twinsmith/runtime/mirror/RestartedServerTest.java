package org.twinsmith.runtime.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Source;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.opcua.security.ServerAccess;
import org.twinsmith.runtime.Patience;
import org.twinsmith.runtime.PlantProcess;
import org.twinsmith.runtime.PlayedPlant;
import org.twinsmith.runtime.Tank;
import org.twinsmith.runtime.store.Gap;
import org.twinsmith.runtime.store.Origin;
import org.twinsmith.runtime.store.RunRecord;
import org.twinsmith.runtime.store.SampleStore;
import org.twinsmith.runtime.store.SqliteStore;

/** A server that dies and starts anew: it is subscribed to again, and each outage is exactly one gap for each signal. */
class RestartedServerTest {
    private static final RunRecord RUN = new RunRecord("r1", "example.tank", "Cellar", "", PlayedPlant.EPOCH, "");
    private final List<Diagnostic> console = new CopyOnWriteArrayList<>();
    private final List<Instant> received = new CopyOnWriteArrayList<>();
    @TempDir
    private Path folder;

    /** Makes a plant at a port. Its clock goes on from life to life, as clocks do. */
    @FunctionalInterface
    private interface Plants {
        Life begin(int port, Instant epoch) throws IOException;
    }

    /** A plant that runs. */
    private record Life(Endpoint endpoint, AutoCloseable plant) {
        static Life played(int port, Instant epoch) {
            PlayedPlant plant = new PlayedPlant(1, port, epoch);
            plant.run(1e9);
            return new Life(plant.plant().endpoint(), plant);
        }

        static Life process(int port, Instant epoch) throws IOException {
            PlantProcess process = PlantProcess.start(port, epoch);
            return new Life(process.endpoint(), process);
        }
    }

    @Test
    void eachOutageIsOneGapForEachSignal() throws Exception {
        restart(2, Life::played);
    }

    @Test
    @Tag("long")
    void fiftyOutagesAreFiftyGapsForEachSignal() throws Exception {
        restart(50, Life::played);
    }

    @Test
    @Tag("long")
    void fiftyKillsAreFiftyGapsForEachSignal() throws Exception {
        restart(50, Life::process);
    }

    private void restart(int times, Plants plants) throws Exception {
        Life life = plants.begin(0, PlayedPlant.EPOCH);
        Endpoint endpoint = life.endpoint();
        AtomicBoolean done = new AtomicBoolean();
        double slowest = 0;
        try (SampleStore store = SqliteStore.open(folder)) {
            CompletableFuture<MirrorOutcome> mirror = mirror(store, endpoint, done);
            for (int i = 0; i <= times; i++) {
                int lives = i + 1;
                long began = System.nanoTime();
                Patience.await("samples of life " + lives, () -> good(store, epoch(lives - 1)) > 5);
                slowest = Math.max(slowest, i == 0 ? 0 : (System.nanoTime() - began) / 1e9);
                if (i < times) {
                    life.plant().close();
                    Patience.await("the loss", () -> lost() == lives);
                    life = plants.begin(endpoint.port(), epoch(lives));
                }
            }
            done.set(true);
            mirror.get();
            System.out.printf("restarted server: %d of %d re-subscribed, six samples at most %.1f s after the start%n", times, times, slowest);
            List<Gap> gaps = store.gaps("r1");
            assertThat(gaps.stream().filter(gap -> gap.signal().equals("tank.level"))).hasSize(times);
            assertThat(gaps.stream().filter(gap -> gap.signal().equals("tank.volume"))).hasSize(times);
            assertThat(gaps).allMatch(gap -> gap.cause() == Gap.Cause.CONNECTION && !gap.bridged());
            List<Instant> kept = store.samples("r1", Origin.MIRROR, "tank.level").stream().filter(each -> each.quality() == Quality.GOOD).map(Sample::sourceTime).toList();
            assertThat(kept).doesNotHaveDuplicates().containsAll(received);
        } finally {
            life.plant().close();
        }
    }

    private static Instant epoch(int life) {
        return PlayedPlant.EPOCH.plus(Duration.ofHours(life));
    }

    private CompletableFuture<MirrorOutcome> mirror(SampleStore store, Endpoint endpoint, AtomicBoolean done) {
        Source plc = new Source("plc", "opcua", endpoint.toString(), "None", Place.NOWHERE);
        MirrorTask task = MirrorTask.of(plc, ServerAccess.unsecured(endpoint), RUN, Tank.bindings(), new Tank().info().variables());
        return CompletableFuture.supplyAsync(() -> {
            try {
                return new Mirror(task, store, folder, console::add).watchedBy(new Received()).run(new Mirror.End(Duration.ofHours(2), false), () -> { },
                        done::get);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }, Patience.THREADS);
    }

    private long lost() {
        return console.stream().filter(each -> each.code().id().equals("TW-0705") && each.isError()).count();
    }

    private static long good(SampleStore store, Instant since) {
        return store.samples("r1", Origin.MIRROR, "tank.level").stream().filter(each -> each.quality() == Quality.GOOD && !each.sourceTime().isBefore(since)).count();
    }

    /** What the mirror was given of one signal. */
    private final class Received implements MirrorWatch {
        @Override
        public void samples(List<Sample> batch) {
            batch.stream().filter(each -> each.signal().equals("tank.level") && each.quality() == Quality.GOOD).map(Sample::sourceTime).forEach(received::add);
        }

        @Override
        public void diagnostic(Diagnostic diagnostic) {
            // the console has it
        }

        @Override
        public void gap(Gap gap) {
            // the store has it
        }
    }
}
