package org.twinsmith.runtime.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.Layout;
import org.twinsmith.core.plan.Role;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.program.ProgramInfo;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.client.MirrorBinding;
import org.twinsmith.opcua.security.ServerAccess;
import org.twinsmith.opcua.security.ServerSecurity;
import org.twinsmith.opcua.server.PlantListeners;
import org.twinsmith.opcua.server.PlantServer;
import org.twinsmith.opcua.server.ServerOptions;
import org.twinsmith.opcua.server.SignalSpace;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.runtime.FaultyWire;
import org.twinsmith.runtime.Patience;
import org.twinsmith.runtime.source.FollowedServer;
import org.twinsmith.runtime.store.Gap;
import org.twinsmith.runtime.store.Origin;
import org.twinsmith.runtime.store.RunRecord;
import org.twinsmith.runtime.store.SampleStore;
import org.twinsmith.runtime.store.SqliteStore;

/**
 * Whatever a wire does, every value that the plant published is in the store once, or lies in a gap that is marked as missing;
 * where the server knows soon that the wire is gone, it is in the store.
 */
class FaultyWireTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final RunRecord RUN = new RunRecord("r1", "example", "Plant", "", START, "");
    private static final int TICK_MILLIS = 100;
    private final List<Diagnostic> console = new CopyOnWriteArrayList<>();
    private int ticks;
    private boolean wholeIsAsked = true;
    private long slowestNanos;
    @TempDir
    private Path folder;

    /** What happens to the wire. */
    @FunctionalInterface
    private interface Fault {
        void happen(FaultyWire wire, Plant plant) throws Exception;
    }

    /** Goes on publishing. */
    @FunctionalInterface
    private interface Plant {
        void publish(int ticks) throws InterruptedException;
    }

    @Test
    void resetsLoseNothing() throws Exception {
        List<Gap> gaps = mirrored(20, 3, (wire, plant) -> wire.reset());
        assertThat(gaps.stream().filter(gap -> gap.signal().equals("s0"))).hasSize(3).allMatch(Gap::bridged);
        assertThat(gaps).hasSize(3 * 20);
    }

    /** Ten thousand samples a second. */
    @Test
    @Tag("long")
    void fiftyResetsUnderLoadLoseNothing() throws Exception {
        List<Gap> gaps = mirrored(1000, 50, (wire, plant) -> wire.reset());
        assertThat(gaps).hasSize(50 * 1000).allMatch(Gap::bridged);
        assertThat(console).noneMatch(each -> each.message().contains("may have been lost"));
    }

    @Test
    void aBlackHoleAndASlowWireLoseNothing() throws Exception {
        mirrored(20, 1, (wire, plant) -> {
            hole(wire, plant, 2);
            wire.slow(50);
        });
    }

    /** The server has dropped the session by then; what it published meanwhile is read from its history. */
    @ParameterizedTest
    @Tag("long")
    @ValueSource(ints = {15, 180})
    void aLongBlackHoleIsOneGapThatTheHistoryFills(int seconds) throws Exception {
        List<Gap> gaps = mirrored(20, 1, (wire, plant) -> hole(wire, plant, seconds));
        assertThat(gaps).hasSize(20);
    }

    /** The plant goes on meanwhile; what got lost on the way is lost, so that only a reset helps. */
    private static void hole(FaultyWire wire, Plant plant, int seconds) throws Exception {
        wire.blackHole(true);
        plant.publish(seconds * 1_000 / TICK_MILLIS);
        wire.reset();
        wire.blackHole(false);
    }

    @Test
    @Tag("long")
    void anEndThatIsHalfOpenIsNoticedAndWhatItCostsLiesInGaps() throws Exception {
        wholeIsAsked = false;
        mirrored(20, 3, (wire, plant) -> wire.halfOpen());
    }

    private List<Gap> mirrored(int signals, int faults, Fault fault) throws Exception {
        double[] values = new double[signals];
        AtomicBoolean done = new AtomicBoolean();
        try (PlantServer server = PlantServer.start(SignalSpace.of(program(signals), List.of()),
                new ServerOptions("127.0.0.1", 0, "/plant", Duration.ofMillis(TICK_MILLIS), ServerSecurity.open()), PlantListeners.of((variable, value) -> { }), START, values);
                FaultyWire wire = new FaultyWire(server.endpoint()); SampleStore store = SqliteStore.open(folder)) {
            CompletableFuture<Void> mirror = mirror(wire.endpoint(), signals, store, done);
            Patience.await("the watchers", () -> server.watched() == signals);
            for (int i = 0; i < faults; i++) {
                publish(server, values, 5);
                Patience.await("the time before the fault", () -> latest(store) == ticks);
                fault.happen(wire, count -> publish(server, values, count));
                long began = System.nanoTime();
                int before = ticks;
                do {
                    publish(server, values, 1);
                } while (latest(store) <= before);
                slowestNanos = Math.max(slowestNanos, System.nanoTime() - began);
                Patience.await("the newest value", () -> latest(store) == ticks);
            }
            if (wholeIsAsked) { // what the server's history has comes a moment after the newest value
                Patience.await("all that was published", () -> kept(store, "s" + (signals - 1)).distinct().count() == ticks + 1);
            }
            done.set(true);
            mirror.get();
            Map<String, List<Gap>> gaps = store.gaps("r1").stream().collect(Collectors.groupingBy(Gap::signal));
            for (int i = 0; i < signals; i++) {
                complete(store, "s" + i, gaps.getOrDefault("s" + i, List.of()));
            }
            System.out.printf("faulty wire: %d faults under %d signals each %d ms, %d ticks; slowest recovery at most %.1f s%n", faults, signals, TICK_MILLIS, ticks,
                    slowestNanos / 1e9);
            return store.gaps("r1");
        }
    }

    private void complete(SampleStore store, String signal, List<Gap> gaps) {
        List<Double> kept = kept(store, signal).toList();
        assertThat(kept).as(signal).isSorted().doesNotHaveDuplicates();
        Set<Double> known = Set.copyOf(kept);
        assertThat(IntStream.rangeClosed(0, ticks).mapToObj(Double::valueOf).filter(value -> !known.contains(value))).as(signal).allMatch(value -> !wholeIsAsked
                && gaps.stream().anyMatch(gap -> gap.hides(START.plusMillis(Math.round(value * TICK_MILLIS)))));
    }

    private static Stream<Double> kept(SampleStore store, String signal) {
        return store.samples("r1", Origin.MIRROR, signal).stream().filter(each -> each.quality() == Quality.GOOD).map(Sample::value);
    }

    private void publish(PlantServer server, double[] values, int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            ticks++;
            Arrays.fill(values, ticks);
            server.publish(START.plusMillis((long) ticks * TICK_MILLIS), values);
            Thread.sleep(TICK_MILLIS);
        }
    }

    private static double latest(SampleStore store) {
        return store.samples("r1", Origin.MIRROR, "s0").stream().filter(each -> each.quality() == Quality.GOOD)
                .mapToDouble(Sample::value).max().orElse(-1);
    }

    private CompletableFuture<Void> mirror(Endpoint endpoint, int signals, SampleStore store, AtomicBoolean done) {
        List<MirrorBinding> bindings = IntStream.range(0, signals).mapToObj(i -> new MirrorBinding("s" + i,
                NodeAddress.of("urn:twinsmith:Plant", "s" + i), Unit.ONE, TICK_MILLIS / 1e3, 0, Place.NOWHERE)).toList();
        MirrorTask task = new MirrorTask(RUN, List.of(new FollowedServer(ServerAccess.unsecured(endpoint), bindings)));
        return CompletableFuture.runAsync(() -> {
            try {
                new Mirror(task, store, folder, console::add).run(new Mirror.End(Duration.ofHours(1), false), () -> { }, done::get);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, Patience.THREADS);
    }

    private static ProgramInfo program(int signals) {
        return new ProgramInfo("Plant", "", 60, 1, new Layout(signals, 0, 0, 0, 0), IntStream.range(0, signals)
                .mapToObj(i -> new Variable("s" + i, Role.STATE, new ValueType.Real(), Unit.ONE, i, false, Interval.ALL, true, false, "",
                        Place.NOWHERE)).toList(), List.of(), List.of(), List.of(), List.of());
    }
}
