package org.twinsmith.exchange.nodeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.exchange.nodeset.document.Node;
import org.twinsmith.exchange.nodeset.document.NodeClass;
import org.twinsmith.exchange.nodeset.document.NodeId;
import org.twinsmith.exchange.nodeset.document.NodeSet;

/** What the reader makes of a file, and where it says that one is damaged. */
class NodeSetReaderTest {
    private static final String MIXER = "https://example.org/UA/Mixer/";

    @Test
    void idsAreThoseOfTheNamespacesAndNotOfTheFile() {
        NodeSet set = NodeSets.read(NodeSets.mixer());
        assertThat(set.models()).singleElement().satisfies(model -> {
            assertThat(model.uri()).isEqualTo(MIXER);
            assertThat(model.required()).extracting(NodeSet.Model::uri).containsExactly(NodeId.BASE);
        });
        Node speed = node(set, new NodeId(MIXER, "s=Mixer7.Drive.Speed"));
        assertThat(speed.nodeClass()).isEqualTo(NodeClass.VARIABLE);
        assertThat(speed.variable().orElseThrow().dataType()).isEqualTo(NodeId.base(11));
        assertThat(speed.variable().orElseThrow().writable()).isTrue();
        assertThat(speed.variable().orElseThrow().value().orElseThrow().number()).contains(740.5);
        assertThat(speed.parent()).contains(new NodeId(MIXER, "s=Mixer7.Drive"));
    }

    @Test
    void structuresKeepTheirFields() {
        NodeSet set = NodeSets.read(NodeSets.mixer());
        Node unit = node(set, new NodeId(MIXER, "i=6001"));
        assertThat(unit.variable().orElseThrow().value().orElseThrow().at("UnitId").orElseThrow().number()).contains(5394509.0);
        assertThat(node(set, new NodeId(MIXER, "i=3002")).definition().orElseThrow().fields()).extracting(Node.Field::name)
                .containsExactly("Recipe", "Amount", "Steps");
    }

    private static Node node(NodeSet set, NodeId id) {
        return set.nodes().stream().filter(node -> node.id().equals(id)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ns=1;i=6000 | ns=9;i=6000 | the namespace 9 is not declared",
        "ns=1;i=6000 | ns=x;i=6000 | 'x' is no index of a namespace",
        "ns=1;i=6000 | ns=1;i=99999999999 | is no identifier of a node",
        "ns=1;i=6000 | ns=1;6000= | is no identifier of a node",
        "DataType=\"Double\" | DataType=\"Dubble\" | no alias of that name is declared",
        "NodeId=\"ns=1;i=3001\" | Id=\"ns=1;i=3001\" | has no attribute 'NodeId'",
        "IsAbstract=\"false\" | IsAbstract=\"perhaps\" | may be true or false only",
        "ValueRank=\"1\" | ValueRank=\"one\" | is no whole number",
        "ArrayDimensions=\"1\" | ArrayDimensions=\"1,x\" | is no list of lengths",
        "</UANodeSet> | </UANode> | not well-formed XML",
        "<UANodeSet | <!DOCTYPE a [<!ENTITY b 'c'>]><UANodeSet | document type",
        "Stirs. | &lol; | lol",
        "UANodeSet | UANodeSetChanges | is no NodeSet",
    })
    void aDamagedFileIsRefusedWithLineAndColumn(String part, String damaged, String message) {
        Diagnostic found = refused(NodeSets.mixer().replace(part, damaged));
        assertThat(found.message()).contains(message);
        assertThat(found.place().line()).isPositive();
        assertThat(found.place().column()).isPositive();
        assertThat(found.code()).isEqualTo(Code.FOREIGN_SYNTAX);
    }

    @Test
    void whatNestsOrRepeatsWithoutEndIsRefused() {
        String deep = "<a>".repeat(200) + "</a>".repeat(200);
        assertThat(refused("<UANodeSet>" + deep + "</UANodeSet>").message()).contains("nests more than 100 levels");
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            attributes.append(" a").append(i).append("='1'");
        }
        assertThat(refused("<UANodeSet><UAObject" + attributes + "/></UANodeSet>").message()).contains("has 100 attributes");
    }

    private static Diagnostic refused(String text) {
        return catchThrowableOfType(DiagnosticException.class, () -> NodeSets.read(text)).diagnostics().getFirst();
    }
}
