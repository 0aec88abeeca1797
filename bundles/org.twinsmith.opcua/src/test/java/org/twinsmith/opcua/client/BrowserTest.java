package org.twinsmith.opcua.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.twinsmith.opcua.security.ServerAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinsmith.opcua.Station;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.server.PlantServer;

class BrowserTest {
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
    void theTreeFollowsThePathsAndShowsTypesUnitsAndValues() {
        BrowseResult result = Browser.browse(ServerAccess.unsecured(server.endpoint()), BrowseOptions.DEFAULT);
        assertThat(result.complete()).isTrue();
        NodeAddress own = NodeAddress.of("urn:twinsmith:Station", "x");
        assertThat(result.nodes().stream().filter(node -> !node.address().namespaceUri().isEmpty()))
                .containsExactlyInAnyOrder(
                object(0, "/", "Station"),
                object(1, "p1/", "p1"),
                new BrowsedNode(2, NodeAddress.parse("nsu=urn:station;s=P1.Power"), "power", "Variable", "Double",
                        "2.0", "kW", false),
                new BrowsedNode(2, NodeAddress.of(own.namespaceUri(), "p1.mode"), "mode", "Variable", "PumpMode", "on (1)",
                        "", false),
                new BrowsedNode(2, NodeAddress.of(own.namespaceUri(), "p1.faulted"), "faulted", "Variable", "Boolean",
                        "false", "", false),
                new BrowsedNode(2, NodeAddress.of(own.namespaceUri(), "p1.speed"), "speed", "Variable", "Double",
                        "1500.0", "rpm", true),
                object(1, "sump/", "sump"),
                new BrowsedNode(2, NodeAddress.of(own.namespaceUri(), "sump.level"), "level", "Variable", "Double",
                        "1.5", "m", false));
    }

    @Test
    void limitsOfDepthAndCountAreKeptAndSaid() {
        NodeAddress station = NodeAddress.of("urn:twinsmith:Station", "/");
        BrowseResult shallow = Browser.browse(ServerAccess.unsecured(server.endpoint()), new BrowseOptions(station, 1, 100, false));
        assertThat(shallow.nodes()).extracting(BrowsedNode::name).containsExactly("p1", "sump");
        assertThat(shallow.complete()).isFalse();
        BrowseResult few = Browser.browse(ServerAccess.unsecured(server.endpoint()), new BrowseOptions(station, 9, 3, false));
        assertThat(few.nodes()).hasSize(3);
        assertThat(few.complete()).isFalse();
    }

    @Test
    void aRootThatTheServerLacksIsNamed() {
        BrowseOptions options = new BrowseOptions(NodeAddress.of("urn:twinsmith:Station", "nowhere"), 1, 10, false);
        assertThatThrownBy(() -> Browser.browse(ServerAccess.unsecured(server.endpoint()), options)).hasMessageContaining("TW-0704")
                .hasMessageContaining("s=nowhere");
    }

    private static BrowsedNode object(int depth, String id, String name) {
        return new BrowsedNode(depth, NodeAddress.of("urn:twinsmith:Station", id), name, "Object", "", "", "", false);
    }
}
