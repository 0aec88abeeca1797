package org.twinsmith.opcua.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.twinsmith.opcua.security.ServerAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.opcua.Station;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.server.PlantServer;

/** A mirror on a bad wire: nothing hangs, and the server's queue bridges a short outage without a loss. */
class ReconnectionTest {
    private static final MirrorBinding POWER = new MirrorBinding("p1.power",
            NodeAddress.parse("nsu=urn:station;s=P1.Power"), Station.KILOWATT, 0.05, 0, Place.NOWHERE);
    private final Recorder recorder = new Recorder();
    private PlantServer server;
    private Wire wire;

    @BeforeEach
    void serve() throws IOException {
        server = Station.serve(0, (variable, value) -> { });
        wire = new Wire(server.endpoint());
    }

    @AfterEach
    void stop() throws IOException {
        wire.close();
        server.close();
    }

    @Test
    void noSampleIsLostWhenTheConnectionIsCutAndComesBack() throws InterruptedException, IOException {
        int last = 0;
        try (MirrorClient mirror = MirrorClient.start(ServerAccess.unsecured(wire.endpoint()), List.of(POWER), recorder)) {
            Recorder.await("the first sample", () -> !good().isEmpty());
            for (int cut = 0; cut < 3; cut++) {
                last = publish(last, 10);
                wire.cut();
                last = publish(last, 10);
                double newest = 2000 + 1000.0 * last;
                Recorder.await("the newest sample", () -> good().contains(newest));
            }
            Recorder.await("the return", mirror::isConnected);
        }
        assertThat(good()).containsExactlyInAnyOrderElementsOf(
                IntStream.rangeClosed(0, last).mapToObj(i -> 2000.0 + 1000 * i).toList());
    }

    /** The server watched it meanwhile and would have told. */
    @Test
    void whatDidNotChangeMeanwhileIsKnownAgainAfterTheReturn() throws InterruptedException, IOException {
        MirrorBinding level = new MirrorBinding("sump.level", NodeAddress.parse("nsu=urn:twinsmith:Station;s=sump.level"), Unit.ONE, 0.05, 0, Place.NOWHERE);
        try (MirrorClient mirror = MirrorClient.start(ServerAccess.unsecured(wire.endpoint()), List.of(POWER, level), recorder)) {
            Recorder.await("the first samples", () -> !recorder.of("sump.level").isEmpty());
            wire.cut();
            Recorder.await("the loss", () -> recorder.has(Code.CONNECTION_LOST));
            Recorder.await("the return", mirror::isConnected);
            Recorder.await("the level", () -> recorder.of("sump.level").size() > 2);
        }
        assertThat(recorder.of("sump.level")).extracting(Sample::quality).containsExactly(Quality.GOOD, Quality.BAD, Quality.GOOD);
        assertThat(recorder.of("sump.level").getLast().value()).isEqualTo(1.5);
        assertThat(recorder.of("sump.level")).extracting(Sample::sourceTime).isSorted();
    }

    @Test
    void aServerThatFallsSilentIsReported() throws InterruptedException {
        try (MirrorClient mirror = MirrorClient.start(ServerAccess.unsecured(wire.endpoint()), List.of(POWER), recorder)) {
            Recorder.await("a sample", () -> !good().isEmpty());
            wire.freeze(true);
            Recorder.await("the loss", () -> recorder.has(Code.CONNECTION_LOST));
            assertThat(recorder.of("p1.power").getLast().quality()).isEqualTo(Quality.BAD);
            wire.freeze(false);
            Recorder.await("the return", mirror::isConnected);
        }
    }

    /** Publishes some values, each a kilowatt more than the one before. @return the number of the last */
    private int publish(int from, int count) throws InterruptedException {
        for (int i = from + 1; i <= from + count; i++) {
            double[] values = Station.values();
            values[0] = 2000 + 1000.0 * i;
            server.publish(Station.START.plusMillis(50L * i), values);
            Thread.sleep(5);
        }
        return from + count;
    }

    private Set<Double> good() {
        return recorder.of("p1.power").stream().filter(sample -> sample.quality() == Quality.GOOD).map(Sample::value)
                .collect(Collectors.toSet());
    }
}
