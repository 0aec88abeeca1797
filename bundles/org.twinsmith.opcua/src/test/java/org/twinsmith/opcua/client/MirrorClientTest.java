package org.twinsmith.opcua.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.twinsmith.opcua.security.ServerAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.diagnostic.Severity;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.opcua.Station;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.server.PlantServer;

class MirrorClientTest {
    private static final Place DECLARED = new Place("station.twin", 7, 1, 100, 10);
    private final Recorder recorder = new Recorder();
    private PlantServer server;

    @BeforeEach
    void serve() {
        server = Station.serve(0, (variable, value) -> { });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyChangeArrivesInSiWithTheSourcesTime() throws InterruptedException {
        try (MirrorClient mirror = mirror(power(0.05, 0))) {
            await(1);
            for (int i = 1; i <= 150; i++) {
                server.publish(Station.START.plusMillis(50L * i), values(2000 + 1000 * i));
            }
            await(151);
            assertThat(mirror.isConnected()).isTrue();
            List<Sample> samples = recorder.of("p1.power");
            assertThat(samples).hasSize(151).allMatch(sample -> sample.quality() == Quality.GOOD);
            assertThat(samples.stream().map(Sample::value))
                    .containsExactlyElementsOf(IntStream.rangeClosed(0, 150).mapToObj(i -> 2000.0 + 1000 * i).toList());
            assertThat(samples.stream().map(Sample::sourceTime)).containsExactlyElementsOf(
                    IntStream.rangeClosed(0, 150).mapToObj(i -> Station.START.plusMillis(50L * i)).toList());
        }
    }

    @Test
    void aValueThatIsNotFiniteIsABadSample() throws InterruptedException {
        try (MirrorClient mirror = mirror(power(0.05, 0))) {
            await(1);
            server.publish(Station.START.plusSeconds(1), values(Double.NaN));
            await(2);
            assertThat(mirror.followed()).hasSize(1);
            assertThat(recorder.of("p1.power").getLast().quality()).isEqualTo(Quality.BAD);
            assertThat(recorder.of("p1.power").getLast().value()).isNaN();
        }
    }

    @Test
    void aChangeWithinTheDeadbandIsNotSent() throws InterruptedException {
        try (MirrorClient mirror = mirror(power(0.05, 0.5))) {
            await(1);
            server.publish(Station.START.plusSeconds(1), values(2400));
            server.publish(Station.START.plusSeconds(2), values(2600));
            await(2);
            assertThat(recorder.of("p1.power").stream().map(Sample::value)).containsExactly(2000.0, 2600.0);
            assertThat(mirror.followed()).hasSize(1);
        }
    }

    @Test
    void aSlowSamplingTakesEveryNthTick() throws InterruptedException {
        try (MirrorClient mirror = mirror(power(0.2, 0))) {
            await(1);
            for (int i = 1; i <= 40; i++) {
                server.publish(Station.START.plusMillis(50L * i), values(2000 + 1000 * i));
            }
            await(11);
            assertThat(server.awaitTaken(Duration.ofSeconds(30))).isTrue();
            assertThat(recorder.of("p1.power")).hasSize(11);
            assertThat(mirror.isConnected()).isTrue();
        }
    }

    @Test
    void aWrongNodeIsReportedWithItsBindingAndTheOthersGoOn() throws InterruptedException {
        MirrorBinding wrong = new MirrorBinding("p2.power", NodeAddress.parse("nsu=urn:station;s=P2.Power"), Unit.ONE,
                0.1, 0, DECLARED);
        MirrorBinding stray = new MirrorBinding("p3.power", NodeAddress.parse("nsu=urn:elsewhere;s=P3.Power"),
                Unit.ONE, 0.1, 0, DECLARED);
        try (MirrorClient mirror = mirror(wrong, power(0.05, 0), stray)) {
            await(1);
            assertThat(mirror.followed()).extracting(MirrorBinding::signal).containsExactly("p1.power");
            assertThat(recorder.diagnostics).hasSize(2).allSatisfy(diagnostic -> {
                assertThat(diagnostic.code()).isEqualTo(Code.UNKNOWN_NODE);
                assertThat(diagnostic.place()).isEqualTo(DECLARED);
                assertThat(diagnostic.remedy()).contains("twinsmith browse");
            });
            assertThat(recorder.diagnostics).extracting(Diagnostic::message)
                    .anySatisfy(message -> assertThat(message).contains("p2.power", "nsu=urn:station;s=P2.Power"))
                    .anySatisfy(message -> assertThat(message).contains("p3.power", "no namespace urn:elsewhere"));
        }
    }

    @Test
    void aServerThatEndsIsReportedOnceAndOneThatStartsAnewIsFollowedAgain() throws InterruptedException {
        try (MirrorClient mirror = mirror(power(0.05, 0))) {
            await(1);
            server.close();
            Recorder.await("the loss", () -> recorder.has(Code.CONNECTION_LOST));
            assertThat(recorder.of("p1.power").getLast().quality()).isEqualTo(Quality.BAD);
            assertThat(mirror.isConnected()).isFalse();
            server = Station.serve(server.endpoint().port(), (variable, value) -> { });
            Recorder.await("the return", mirror::isConnected);
            Recorder.await("a value", () -> recorder.of("p1.power").getLast().quality() == Quality.GOOD);
            assertThat(recorder.diagnostics).extracting(Diagnostic::severity)
                    .containsExactly(Severity.ERROR, Severity.INFO);
        }
    }

    @Test
    void aServerThatIsNotThereIsUnreachable() throws IOException {
        int free;
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = probe.getLocalPort();
        }
        Endpoint nobody = new Endpoint("127.0.0.1", free, "");
        assertThatThrownBy(() -> MirrorClient.start(ServerAccess.unsecured(nobody), List.of(), recorder))
                .isInstanceOf(DiagnosticException.class).hasMessageContaining("TW-0703")
                .hasMessageContaining(nobody.toString()).hasMessageContaining("start the server");
    }

    @Test
    void aServerThatAcceptsAndStaysSilentIsUnreachableToo() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Endpoint endpoint = new Endpoint("127.0.0.1", silent.getLocalPort(), "");
            assertThatThrownBy(() -> MirrorClient.start(ServerAccess.unsecured(endpoint), List.of(), recorder))
                    .isInstanceOf(DiagnosticException.class).hasMessageContaining("TW-0703");
        }
    }

    private MirrorClient mirror(MirrorBinding... bindings) {
        return MirrorClient.start(ServerAccess.unsecured(server.endpoint()), List.of(bindings), recorder);
    }

    private static MirrorBinding power(double sampling, double deadband) {
        return new MirrorBinding("p1.power", NodeAddress.parse("nsu=urn:station;s=P1.Power"), Station.KILOWATT,
                sampling, deadband, DECLARED);
    }

    private static double[] values(double power) {
        double[] values = Station.values();
        values[0] = power;
        return values;
    }

    private void await(int samples) throws InterruptedException {
        Recorder.await(samples + " samples", () -> recorder.of("p1.power").size() >= samples);
    }
}
