package org.twinsmith.exchange.nodeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.twinsmith.exchange.Loss;
import org.twinsmith.exchange.nodeset.document.Node;
import org.twinsmith.exchange.nodeset.document.NodeId;
import org.twinsmith.exchange.nodeset.document.NodeSet;
import org.twinsmith.fixture.Twins;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelLoader;
import org.twinsmith.lang.diagnostics.Documentation;
import org.xml.sax.SAXException;

/** A model as a NodeSet: what it says, and that reading it again gives the same model. */
class NodeSetExportTest {
    private static final String PUMPING = "urn:twinsmith:example.pumping";

    @Test
    void whatWasImportedIsTheSameAfterExportAndImport() {
        Map<String, String> imported = NodeSets.imported(NodeSets.mixer()).files();
        String exported = exported(imported).text();
        Map<String, String> again = NodeSets.imported(exported).files();
        assertThat(again).isEqualTo(imported);
        assertThat(exported(again).text()).isEqualTo(exported);
    }

    @Test
    void boundValuesHaveTheAddressAndTheUnitOfTheirBinding() {
        NodeSet set = NodeSets.read(station().text());
        Node power = node(set, new NodeId("urn:station", "s=P1.Power"));
        assertThat(power.name()).isEqualTo("power");
        assertThat(power.variable().orElseThrow().dataType()).isEqualTo(NodeId.base(11));
        Node unit = node(set, new NodeId("urn:station", "s=P1.Power/EngineeringUnits"));
        assertThat(unit.variable().orElseThrow().value().orElseThrow().at("UnitId").orElseThrow().number()).contains((double) ('K' << 16 | 'W' << 8 | 'T'));
    }

    @Test
    void typesHaveTheirSupertypesAndMembers() {
        NodeSet set = NodeSets.read(station().text());
        Node pump = node(set, new NodeId(PUMPING, "s=Pump"));
        assertThat(pump.references()).contains(new Node.Reference(NodeId.base(45), false, new NodeId(PUMPING, "s=Machine")));
        assertThat(node(set, new NodeId(PUMPING, "s=Pump/head")).references())
                .contains(new Node.Reference(NodeId.base(37), true, NodeId.base(78)));
        assertThat(node(set, new NodeId(PUMPING, "s=PumpMode")).definition().orElseThrow().fields()).extracting(Node.Field::name)
                .containsExactly("off", "auto", "faulted");
    }

    @Test
    void whatANodeSetCannotSayIsNamed() {
        assertThat(station().losses()).extracting(Loss::toString).contains("Pump: equations are not carried",
                "Pump.dryRun: the condition of the event is not carried", "bearing: its alarm limits are not carried");
    }

    @Test
    void whatIsWrittenFollowsTheSchemaOfTheOpcFoundation() throws SAXException, IOException {
        Path xsd = Path.of(System.getProperty("twinsmith.root", "."),
                "bundles/org.twinsmith.tests/src/test/node/node_modules/node-opcua-nodesets/nodesets/UANodeSet.xsd");
        if (!Files.isRegularFile(xsd)) {
            System.err.println("SKIPPED: UANodeSet.xsd comes with node-opcua; run ./build setup");
            Assumptions.abort();
        }
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(xsd.toFile());
        for (String text : List.of(station().text(), exported(NodeSets.imported(NodeSets.mixer()).files()).text())) {
            schema.newValidator().validate(new StreamSource(new StringReader(text)));
        }
    }

    private static NodeSetExport station() {
        return export(ModelLoader.standalone().load(List.of(Twins.folder("examples").resolve("pumping-station"))));
    }

    private static NodeSetExport exported(Map<String, String> texts) {
        return export(ModelLoader.standalone().loadTexts(texts));
    }

    private static NodeSetExport export(LoadedModel model) {
        assertThat(model.errors()).isEmpty();
        return NodeSetExport.of(model.files(), model.quantities(), Documentation::of);
    }

    private static Node node(NodeSet set, NodeId id) {
        return set.nodes().stream().filter(node -> node.id().equals(id)).findFirst().orElseThrow();
    }
}
