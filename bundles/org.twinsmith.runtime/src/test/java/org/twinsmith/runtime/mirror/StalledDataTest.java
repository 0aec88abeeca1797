package org.twinsmith.runtime.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.Layout;
import org.twinsmith.core.plan.Role;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.program.ProgramInfo;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.client.MirrorBinding;
import org.twinsmith.opcua.security.ServerAccess;
import org.twinsmith.opcua.security.ServerSecurity;
import org.twinsmith.opcua.server.PlantListeners;
import org.twinsmith.opcua.server.PlantServer;
import org.twinsmith.opcua.server.ServerOptions;
import org.twinsmith.opcua.server.SignalSpace;
import org.twinsmith.runtime.Patience;
import org.twinsmith.runtime.source.FollowedServer;
import org.twinsmith.runtime.store.RunRecord;
import org.twinsmith.runtime.store.SampleStore;
import org.twinsmith.runtime.store.SqliteStore;

/** A sensor that is stuck, on a server that is well: the other signals go on, and the silence is an alarm. How soon says {@link StallWatchTest}, without a clock. */
class StalledDataTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final double INTERVAL = 1;
    private static final double STALE_AFTER = 2;
    private final List<Diagnostic> console = new CopyOnWriteArrayList<>();
    private final AtomicBoolean done = new AtomicBoolean();
    @TempDir
    private Path folder;

    @Test
    void isAnAlarmThatEndsWithTheNextValue() throws Exception {
        try (PlantServer server = PlantServer.start(SignalSpace.of(program(), List.of()), new ServerOptions("127.0.0.1", 0, "/plant",
                Duration.ofMillis((long) (1_000 * INTERVAL)), ServerSecurity.open()), PlantListeners.of((variable, value) -> { }), START, new double[2]);
                SampleStore store = SqliteStore.open(folder)) {
            CompletableFuture<Void> mirror = mirror(server, store);
            Patience.await("the watchers", () -> server.watched() == 2);
            server.publish(START.plusSeconds(1), new double[] {1, 1});
            long last = System.nanoTime();
            for (int i = 2; !alarmed("has said nothing"); i++) {
                server.publish(START.plusSeconds(i), new double[] {i, 1});
                Thread.sleep(100);
                assertThat((System.nanoTime() - last) / 1e9).as("seconds without an alarm").isLessThan(60);
            }
            double seconds = (System.nanoTime() - last) / 1e9;
            System.out.printf("stalled data: alarmed %.1f s after the last value, at intervals of %.1f s and 'stale after' %.1f s%n", seconds, INTERVAL, STALE_AFTER);
            server.publish(START.plusSeconds(500), new double[] {500, 2});
            Patience.await("its return", () -> alarmed("speaks again"));
            done.set(true);
            mirror.get();
        }
        assertThat(console).filteredOn(each -> each.message().startsWith("s1")).hasSizeGreaterThanOrEqualTo(2)
                .first().satisfies(each -> assertThat(each.message()).contains("has said nothing"));
    }

    private boolean alarmed(String words) {
        return console.stream().anyMatch(each -> each.code() == Code.STALLED && each.message().startsWith("s1") && each.message().contains(words));
    }

    private CompletableFuture<Void> mirror(PlantServer server, SampleStore store) {
        List<MirrorBinding> bindings = IntStream.range(0, 2).mapToObj(i -> new MirrorBinding("s" + i, NodeAddress.of("urn:twinsmith:Plant", "s" + i), Unit.ONE,
                INTERVAL, 0, STALE_AFTER, Place.NOWHERE)).toList();
        MirrorTask task = new MirrorTask(new RunRecord("r1", "example", "Plant", "", START, ""), List.of(new FollowedServer(ServerAccess.unsecured(server.endpoint()), bindings)));
        return CompletableFuture.runAsync(() -> {
            try {
                new Mirror(task, store, folder, console::add).run(new Mirror.End(Duration.ofHours(1), false), () -> { }, done::get);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, Patience.THREADS);
    }

    private static ProgramInfo program() {
        return new ProgramInfo("Plant", "", 60, 1, new Layout(2, 0, 0, 0, 0), IntStream.range(0, 2).mapToObj(i -> new Variable("s" + i, Role.STATE, new ValueType.Real(),
                Unit.ONE, i, false, Interval.ALL, true, false, "", Place.NOWHERE)).toList(), List.of(), List.of(), List.of(), List.of());
    }
}
