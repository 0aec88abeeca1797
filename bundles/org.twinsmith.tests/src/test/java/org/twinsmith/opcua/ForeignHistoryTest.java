package org.twinsmith.opcua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.client.MirrorBinding;
import org.twinsmith.opcua.security.ServerAccess;
import org.twinsmith.runtime.mirror.Mirror;
import org.twinsmith.runtime.mirror.MirrorTask;
import org.twinsmith.runtime.source.FollowedServer;
import org.twinsmith.runtime.store.Gap;
import org.twinsmith.runtime.store.Origin;
import org.twinsmith.runtime.store.RunRecord;
import org.twinsmith.runtime.store.SampleStore;
import org.twinsmith.runtime.store.SqliteStore;

/** A server that forgets our subscription, but keeps a history: what was missed is read from there. */
class ForeignHistoryTest {
    private final List<Diagnostic> console = new CopyOnWriteArrayList<>();
    @TempDir
    private Path folder;

    @Test
    void anOutageIsFilledFromTheHistoryOfTheServer() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        RunRecord run = RunRecord.begin("foreign", "Station", "", Instant.now(), "");
        AtomicBoolean done = new AtomicBoolean();
        try (ForeignServer server = ForeignServer.start(folder, 0); SampleStore store = SqliteStore.open(data)) {
            MirrorTask task = new MirrorTask(run, List.of(new FollowedServer(ServerAccess.unsecured(server.endpoint()),
                    List.of(binding("Counter"), binding("Level")))));
            CompletableFuture<Void> mirror = CompletableFuture.runAsync(() -> mirror(task, store, data, done),
                    work -> Thread.ofPlatform().daemon().start(work));
            await(() -> counted(store, run).size() > 10);
            server.drop();
            await(() -> console.stream().anyMatch(each -> each.isError()));
            await(() -> store.gaps(run.id()).stream().anyMatch(gap -> gap.signal().equals("Counter") && gap.bridged()));
            done.set(true);
            mirror.get();
            Gap gap = store.gaps(run.id()).stream().filter(each -> each.signal().equals("Counter")).findFirst().orElseThrow();
            List<Double> within = counted(store, run).stream().filter(each -> !each.sourceTime().isBefore(gap.from())
                    && !each.sourceTime().isAfter(gap.until())).map(Sample::value).toList();
            assertThat(within).hasSizeGreaterThan(2).containsExactlyElementsOf(IntStream.range(0, within.size())
                    .mapToObj(i -> within.getFirst() + i).toList());
            assertThat(store.gaps(run.id())).extracting(Gap::signal, Gap::bridged)
                    .containsExactlyInAnyOrder(tuple("Counter", true),
                            tuple("Level", false));
        }
    }

    private void mirror(MirrorTask task, SampleStore store, Path data, AtomicBoolean done) {
        try {
            new Mirror(task, store, data, console::add).run(new Mirror.End(Duration.ofMinutes(5), false), () -> { }, done::get);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Sample> counted(SampleStore store, RunRecord run) {
        return store.samples(run.id(), Origin.MIRROR, "Counter").stream().filter(each -> each.quality() == Quality.GOOD).toList();
    }

    private static MirrorBinding binding(String name) {
        return new MirrorBinding(name, NodeAddress.parse("nsu=urn:foreign:station;s=" + name), Unit.ONE, 0.05, 0, Place.NOWHERE);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(50);
        }
    }
}
