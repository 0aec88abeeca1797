package org.twinsmith.opcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.exchange.nodeset.NodeSetExport;
import org.twinsmith.fixture.Twins;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelLoader;
import org.twinsmith.lang.diagnostics.Documentation;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.client.BrowseOptions;
import org.twinsmith.opcua.client.BrowsedNode;
import org.twinsmith.opcua.client.Browser;
import org.twinsmith.opcua.client.NodeAccess;
import org.twinsmith.opcua.security.ServerAccess;

/** A stack that nobody here wrote loads and serves what we export. */
class ExportedNodeSetTest {
    @TempDir
    private Path folder;

    @Test
    void aForeignServerServesTheStationWithItsUnitsAndValues() throws IOException {
        LoadedModel model = ModelLoader.standalone().load(List.of(Twins.folder("examples").resolve("pumping-station")));
        Path file = Files.writeString(folder.resolve("station.xml"), NodeSetExport.of(model.files(), model.quantities(), Documentation::of).text());
        try (ForeignServer server = ForeignServer.serving(folder, file)) {
            List<BrowsedNode> nodes = Browser.browse(ServerAccess.unsecured(server.endpoint()), BrowseOptions.DEFAULT).nodes();
            BrowsedNode power = find(nodes, "nsu=urn:station;s=P1.Power");
            assertThat(power.unit()).isEqualTo("kW");
            assertThat(power.dataType()).isEqualTo("Double");
            assertThat(find(nodes, "nsu=urn:twinsmith:example.pumping;s=Station/p1/mode").dataType()).isEqualTo("PumpMode");
            assertThat(find(nodes, "nsu=urn:station;s=P1.Start").nodeClass()).isEqualTo("Method");
            try (NodeAccess access = NodeAccess.open(ServerAccess.unsecured(server.endpoint()))) {
                assertThat(access.read(NodeAddress.parse("nsu=urn:station;s=Sump.Level"))).isEqualTo(OptionalDouble.of(1));
            }
        }
    }

    private static BrowsedNode find(List<BrowsedNode> nodes, String address) {
        return nodes.stream().filter(node -> node.address().toString().equals(address)).findFirst()
                .orElseThrow(() -> new AssertionError(address + " is not served"));
    }
}
