package org.twinsmith.runtime.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
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
    @TempDir
    private Path folder;

    @Test
    void eachOutageIsOneGapForEachSignal() throws Exception {
        restart(2);
    }

    @Test
    @Tag("long")
    void fiftyOutagesAreFiftyGapsForEachSignal() throws Exception {
        restart(50);
    }

    private void restart(int times) throws Exception {
        PlayedPlant plant = new PlayedPlant(1);
        Endpoint endpoint = plant.plant().endpoint();
        AtomicBoolean done = new AtomicBoolean();
        try (SampleStore store = SqliteStore.open(folder)) {
            CompletableFuture<MirrorOutcome> mirror = mirror(store, endpoint, done);
            for (int i = 0; i <= times; i++) {
                plant.run(1e9);
                int connected = good(store);
                Patience.await("samples after " + i + " restarts", () -> good(store) > connected + 5);
                if (i < times) {
                    plant.close();
                    int outages = i + 1;
                    Patience.await("the loss", () -> lost() == outages);
                    plant = new PlayedPlant(1, endpoint.port());
                }
            }
            done.set(true);
            mirror.get();
            System.out.printf("restarted server: %d of %d re-subscribed%n", times, times);
            List<Gap> gaps = store.gaps("r1");
            assertThat(gaps.stream().filter(gap -> gap.signal().equals("tank.level"))).hasSize(times);
            assertThat(gaps.stream().filter(gap -> gap.signal().equals("tank.volume"))).hasSize(times);
            assertThat(gaps).allMatch(gap -> gap.cause() == Gap.Cause.CONNECTION && !gap.bridged());
            assertThat(store.samples("r1", Origin.MIRROR, "tank.level").stream().filter(each -> each.quality() == Quality.GOOD))
                    .doesNotHaveDuplicates();
        } finally {
            plant.close();
        }
    }

    private CompletableFuture<MirrorOutcome> mirror(SampleStore store, Endpoint endpoint, AtomicBoolean done) {
        Source plc = new Source("plc", "opcua", endpoint.toString(), "None", Place.NOWHERE);
        MirrorTask task = MirrorTask.of(plc, ServerAccess.unsecured(endpoint), RUN, Tank.bindings(), new Tank().info().variables());
        return CompletableFuture.supplyAsync(() -> {
            try {
                return new Mirror(task, store, folder, console::add).run(new Mirror.End(Duration.ofHours(2), false), () -> { },
                        done::get);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }, Patience.THREADS);
    }

    private long lost() {
        return console.stream().filter(each -> each.code().id().equals("TW-0705") && each.isError()).count();
    }

    private static int good(SampleStore store) {
        return (int) store.samples("r1", Origin.MIRROR, "tank.level").stream().map(Sample::quality)
                .filter(Quality.GOOD::equals).count();
    }
}
