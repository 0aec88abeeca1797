package org.twinsmith.runtime.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Messaging;
import org.twinsmith.core.plan.Source;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.mqtt.address.BrokerAddress;
import org.twinsmith.mqtt.address.TopicAddress;
import org.twinsmith.mqtt.client.MirrorBinding;
import org.twinsmith.mqtt.security.BrokerAccess;
import org.twinsmith.opcua.security.ServerAccess;
import org.twinsmith.runtime.Patience;
import org.twinsmith.runtime.PlayedPlant;
import org.twinsmith.runtime.Tank;
import org.twinsmith.runtime.mirror.Mirror;
import org.twinsmith.runtime.mirror.MirrorOutcome;
import org.twinsmith.runtime.mirror.MirrorTask;
import org.twinsmith.runtime.source.FollowedBroker;
import org.twinsmith.runtime.source.FollowedServer;
import org.twinsmith.runtime.source.FollowedSource;
import org.twinsmith.runtime.source.UserKeyring;
import org.twinsmith.runtime.store.Gap;
import org.twinsmith.runtime.store.Origin;
import org.twinsmith.runtime.store.RunRecord;
import org.twinsmith.runtime.store.SampleStore;
import org.twinsmith.runtime.store.SqliteStore;

/** One twin with a server of OPC UA and a broker: the same journal, store and gaps. */
class TwoProtocolsTest {
    private static final RunRecord RUN = new RunRecord("r1", "example.tank", "Cellar", "", PlayedPlant.EPOCH, "");
    private static final Source PLC = new Source("plc", "opcua", "opc.tcp://127.0.0.1:4840/tank", "None", Place.NOWHERE);
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private final AtomicBoolean following = new AtomicBoolean();
    @TempDir
    private Path folder;

    @Test
    void valuesOfBothAreKeptAndTheLossOfOneIsAGapOfItsSignalsOnly() throws Exception {
        try (Mosquitto broker = Mosquitto.start(folder); PlayedPlant played = new PlayedPlant(20); SampleStore store = SqliteStore.open(folder.resolve("data"))) {
            AtomicBoolean done = new AtomicBoolean();
            FollowedSource plant = FollowedServer.of(PLC, ServerAccess.unsecured(played.plant().endpoint()), Tank.bindings(), new Tank().info().variables());
            CompletableFuture<MirrorOutcome> mirror = mirror(store, done::get, plant, followed(broker, Messaging.NONE));
            assertThat(played.plant().awaitWatchers(Duration.ofSeconds(60))).isTrue();
            played.run(1e9);
            Patience.await("values of both", () -> {
                say(broker, 0, 1);
                return !good(store, "p").isEmpty() && good(store, "tank.level").size() > 3;
            });
            broker.kill();
            Patience.await("the loss", () -> store.findings("r1").stream().anyMatch(each -> each.code().equals("TW-0705")));
            int before = good(store, "tank.level").size();
            broker.restart();
            Patience.await("values again", () -> {
                say(broker, 5, 6);
                return good(store, "p").stream().anyMatch(each -> each.value() == 5) && good(store, "tank.level").size() > before + 3;
            });
            done.set(true);
            assertThat(mirror.get().samples()).isPositive();
            assertThat(store.gaps("r1")).singleElement().matches(gap -> gap.signal().equals("p") && gap.cause() == Gap.Cause.CONNECTION && !gap.bridged());
        }
    }

    @Test
    void whatTheBrokerKeptWhileNobodyMirroredIsKeptOnceAndInOrder() throws Exception {
        Messaging named = new Messaging("twin-7", 1, "/t");
        try (Mosquitto broker = Mosquitto.start(folder)) {
            for (int part = 0; part < 4; part++) {
                int from = part * 250;
                following.set(false);
                try (SampleStore store = SqliteStore.open(folder.resolve("data"))) {
                    AtomicBoolean done = new AtomicBoolean();
                    CompletableFuture<MirrorOutcome> mirror = mirror(store, done::get, followed(broker, named));
                    Patience.await("what was said before", () -> following.get() && good(store, "p").size() == from);
                    say(broker, from, from + 200);
                    Patience.await("part " + part, () -> good(store, "p").size() == from + 200);
                    done.set(true);
                    mirror.get();
                    assertThat(good(store, "p")).extracting(Sample::value).isEqualTo(IntStream.range(0, from + 200).mapToObj(i -> (double) i).toList());
                }
                say(broker, from + 200, from + 250);
            }
        }
    }

    private static List<Sample> good(SampleStore store, String signal) {
        return store.samples("r1", Origin.MIRROR, signal).stream().filter(each -> each.quality() == Quality.GOOD).toList();
    }

    private static void say(Mosquitto broker, int from, int to) {
        try (Device device = Device.on(broker)) {
            IntStream.range(from, to).forEach(i -> device.say("cellar/p", "{\"v\":" + i + ",\"t\":\"" + START.plusSeconds(i) + "\"}"));
        }
    }

    private static FollowedSource followed(Mosquitto broker, Messaging messaging) {
        Unit one = new Unit("1", Dimension.NONE, 1, 0);
        return new FollowedBroker(new BrokerAccess(BrokerAddress.parse(broker.address()), messaging, List.of(), UserKeyring.ofUser()),
                List.of(new MirrorBinding("p", TopicAddress.parse("cellar/p", "/v"), one, 0, 0, Place.NOWHERE)));
    }

    private CompletableFuture<MirrorOutcome> mirror(SampleStore store, BooleanSupplier done, FollowedSource... sources) {
        MirrorTask task = new MirrorTask(RUN, List.of(sources));
        return CompletableFuture.supplyAsync(() -> {
            try {
                return new Mirror(task, store, folder.resolve("data"), said -> { }).run(new Mirror.End(Duration.ofHours(2), false), () -> following.set(true), done::getAsBoolean);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }, Patience.THREADS);
    }
}
