package org.twinsmith.exchange.nodeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinsmith.exchange.Loss;
import org.twinsmith.exchange.nodeset.document.NodeSet;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelLoader;
import org.twinsmith.lang.diagnostics.Documentation;

/** Constructs of OPC UA that few specifications use together: each is carried there and back, or named. */
class OwnNodeSetsTest {
    @ParameterizedTest
    @ValueSource(strings = {"mixer", "rare", "machine"})
    void eachNodeIsExportedAgainOrNamed(String name) {
        NodeSet original = NodeSets.read(NodeSets.resource(name + ".xml"));
        NodeSetImport.Converted imported = NodeSets.imported(NodeSets.resource(name + ".xml"));
        NodeSetExport exported = exported(imported);
        List<Loss> losses = new ArrayList<>(imported.losses());
        losses.addAll(exported.losses());
        assertThat(NodeSets.imported(exported.text()).files()).isEqualTo(imported.files());
        assertThat(new NodeComparison(original, NodeSets.read(exported.text()), List.of(), losses).unnamed()).isEmpty();
    }

    @Test
    void aStateMachineIsAMachineThatItsMethodsDrive() {
        String text = NodeSets.imported(NodeSets.resource("machine.xml")).files().get("example.machine.twin");
        assertThat(text).contains("""
                    command Push(Force : Real) -> (Taken : Real [ms], Side : Side) {
                        set ShutToOpen = State == DoorMachineType_States.Shut
                    }
                """, """
                    machine State : DoorMachineType_States = Shut {
                        transition Shut -> Open when ShutToOpen then ShutToOpen = false end
                        transition Open -> Shut when OpenToShut then OpenToShut = false end
                    }
                """, "relation Serves : DoorMachineType [0..*]", "semantics \"urn:example:machine;g=09087e75-8e5e-499b-954f-f2a9603db28a\"");
    }

    @Test
    void whatAStateMachineHasBeyondStatesAndTransitionsIsNamed() {
        assertThat(NodeSets.imported(NodeSets.resource("machine.xml")).losses()).extracting(Loss::toString).anyMatch(loss -> loss.startsWith("Whether ("))
                .anyMatch(loss -> loss.startsWith("Nowhere (")).anyMatch(loss -> loss.startsWith("ShutToOpen (") && loss.contains("raises the event"))
                .anyMatch(loss -> loss.startsWith("Serves: references")).anyMatch(loss -> loss.startsWith("Carries: "));
    }

    private static NodeSetExport exported(NodeSetImport.Converted imported) {
        LoadedModel model = ModelLoader.standalone().loadTexts(imported.files());
        assertThat(model.errors()).isEmpty();
        return NodeSetExport.of(model.files(), model.quantities(), Documentation::of);
    }
}
