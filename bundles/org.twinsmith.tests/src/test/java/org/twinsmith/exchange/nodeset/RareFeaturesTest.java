package org.twinsmith.exchange.nodeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.exchange.Loss;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelLoader;
import org.twinsmith.lang.diagnostics.Documentation;
import org.twinsmith.opcua.ForeignServer;
import org.twinsmith.opcua.client.BrowseOptions;
import org.twinsmith.opcua.client.BrowsedNode;
import org.twinsmith.opcua.client.Browser;
import org.twinsmith.opcua.security.ServerAccess;

/** What specifications rarely use is imported without an error; what the text does not say of it is named, and the rest is served again. */
class RareFeaturesTest {
    private static final String FILE = "org.example.UA.Rare.twin";
    @TempDir
    private Path folder;

    @Test
    void rareFeaturesBecomeTextWithoutErrors() {
        NodeSetImport.Converted converted = NodeSets.imported(NodeSets.rare());
        assertThat(ModelLoader.standalone().loadTexts(converted.files()).errors()).isEmpty();
        assertThat(converted.files().get(FILE)).contains("asset MachineType extends ITaggedType {", "optional asset Lock : LockType",
                "asset Axis_x0020_No_x002E_[Axis_x0020_No_x002E__count] : LockType", "writable property Signed : Integer = -1", "property Matrix[2, 3] : Real",
                "label \"Gekennzeichnet\"@de", "command Reset() -> (", "abstract asset TunedType extends BaseDataVariableType");
    }

    @Test
    void eachThingThatTheTextDoesNotSayIsNamed() {
        assertThat(String.join("\n", NodeSets.imported(NodeSets.rare()).losses().stream().map(Loss::toString).toList())).contains(
                "the field B may be left out", "the field D is an array", "of a union only one field", "its bits have names, Fast, Quiet", "numbers below 0",
                "a kind of reference", "a view of the server", "Point (nsu=https://example.org/UA/Rare/;i=6005): its value",
                "Matrix (nsu=https://example.org/UA/Rare/;i=6009): its value", "Gain (nsu=https://example.org/UA/Rare/;i=6002): its value", "'1.2.3-beta'");
    }

    @Test
    void aForeignServerServesWhatIsExportedAgain() throws IOException {
        LoadedModel model = ModelLoader.standalone().loadTexts(NodeSets.imported(NodeSets.rare()).files());
        Path file = Files.writeString(folder.resolve("rare.xml"), NodeSetExport.of(model.files(), model.quantities(), Documentation::of).text());
        try (ForeignServer server = ForeignServer.serving(folder, file)) {
            assertThat(Browser.browse(ServerAccess.unsecured(server.endpoint()), BrowseOptions.DEFAULT).nodes()).extracting(BrowsedNode::name)
                    .contains("Machine One");
        }
    }
}
