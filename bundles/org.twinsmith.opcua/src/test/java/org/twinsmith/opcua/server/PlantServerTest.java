package org.twinsmith.opcua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.twinsmith.opcua.security.ServerAccess;
import org.twinsmith.opcua.security.ServerSecurity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.opcua.Station;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.client.Arming;
import org.twinsmith.opcua.client.NodeAccess;

class PlantServerTest {
    private static final NodeAddress SPEED = NodeAddress.of("urn:twinsmith:Station", "p1.speed");
    private final Map<String, Double> written = new ConcurrentHashMap<>();
    private PlantServer server;
    private NodeAccess client;

    @BeforeEach
    void connect() {
        server = Station.serve(0, written::put);
        client = NodeAccess.armed(ServerAccess.unsecured(server.endpoint()), Arming.of(server.endpoint(), server.endpoint(), Duration.ofMinutes(9)));
    }

    @AfterEach
    void disconnect() {
        client.close();
        server.close();
    }

    @Test
    void aBoundVariableStandsAtItsAddressInTheUnitOfTheBinding() {
        assertThat(client.read(NodeAddress.parse("nsu=urn:station;s=P1.Power"))).hasValue(2.0);
    }

    @Test
    void anUnboundVariableStandsAtItsPathInItsOwnUnit() {
        assertThat(client.read(SPEED).orElseThrow()).isCloseTo(1500, within(1e-9));
    }

    @Test
    void truthValuesAndEnumerationsAreShownAsSuch() {
        assertThat(client.read(NodeAddress.of("urn:twinsmith:Station", "p1.mode"))).hasValue(1);
        assertThat(client.read(NodeAddress.of("urn:twinsmith:Station", "p1.faulted"))).hasValue(0);
    }

    @Test
    void whatIsNeitherPublishedNorBoundNorAnInputIsNotShown() {
        assertThatThrownBy(() -> client.read(NodeAddress.of("urn:twinsmith:Station", "p1.helper")))
                .isInstanceOf(DiagnosticException.class).hasMessageContaining("TW-0704");
    }

    @Test
    void aWrittenInputArrivesInSi() {
        client.write(SPEED, 600);
        assertThat(written).containsKey("p1.speed");
        assertThat(written.get("p1.speed")).isCloseTo(10, within(1e-12));
        assertThat(client.read(SPEED).orElseThrow()).isCloseTo(600, within(1e-9));
    }

    @Test
    void aValueOnTheBoundOfTheRangeIsTakenAndOneBeyondIsRefused() {
        client.write(SPEED, 3600);
        assertThat(written.get("p1.speed")).isEqualTo(60);
        assertThatThrownBy(() -> client.write(SPEED, 3601)).hasMessageContaining("Bad_OutOfRange");
        assertThat(written.get("p1.speed")).isEqualTo(60);
    }

    @Test
    void nanGivesAnInputBackAndDoesNotShow() {
        client.write(SPEED, Double.NaN);
        assertThat(written.get("p1.speed")).isNaN();
        assertThat(client.read(SPEED).orElseThrow()).isCloseTo(1500, within(1e-9));
    }

    @Test
    void whatIsNoInputCannotBeWritten() {
        assertThatThrownBy(() -> client.write(NodeAddress.parse("nsu=urn:station;s=P1.Power"), 1))
                .hasMessageContaining("TW-0706");
    }

    @Test
    void aPlantThatIsElsewhereIsPlayedOnTheLoopback() {
        ServerSecurity open = ServerSecurity.open();
        Endpoint elsewhere = Endpoint.parse("opc.tcp://plc.invalid:4840/line");
        assertThat(ServerOptions.of(elsewhere, 0, Duration.ZERO, open))
                .isEqualTo(new ServerOptions("127.0.0.1", 0, "/line", Duration.ZERO, open));
        assertThat(ServerOptions.of(Endpoint.parse("opc.tcp://localhost:4840"), 4840, Duration.ZERO, open).host())
                .isEqualTo("localhost");
    }

    @Test
    void aPortThatIsTakenIsReportedWithARemedy() {
        assertThatThrownBy(() -> Station.serve(server.endpoint().port(), written::put))
                .isInstanceOf(DiagnosticException.class).hasMessageContaining("TW-0708")
                .hasMessageContaining("take another one");
    }
}
