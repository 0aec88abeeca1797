package org.twinsmith.exchange.nodeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.eclipse.xtext.Grammar;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinsmith.exchange.Loss;
import org.twinsmith.exchange.nodeset.document.NodeId;
import org.twinsmith.exchange.nodeset.twin.Identifiers;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelLoader;
import org.twinsmith.lang.TwinStandaloneSetup;

/** A NodeSet as text: what each construct becomes, and what the report says of the rest. */
class NodeSetImportTest {
    private static final String FILE = "org.example.UA.Mixer.twin";

    @Test
    void typesBecomeAssetsWithUnitsLimitsAndDocumentation() {
        assertThat(text()).contains("""
                asset DriveType {
                    semantics "https://example.org/UA/Mixer/;i=1000"
                    /** Speed of the shaft * / and more */
                    writable property Speed : Real [rpm]
                    limits Speed operating 0 .. 1500
                }
                """, "/** Stirs. See https://example.org/mixer */", "label \"Rührer\"@de",
                "optional property Serial_x0020_Number : String", "command Start(Ramp : Real [ms])",
                "asset Probe[Probe_count] : DriveType", "event BaseEventType when false");
    }

    @Test
    void literalsKeepTheirNumbers() {
        assertThat(text()).contains("    off,\n    in_,\n    unused_2,\n    full_x0020_speed\n");
    }

    @Test
    void whatExistsIsASystemWithValuesAndBindings() {
        assertThat(text()).contains("""
                    asset Mixer_x0020_7 : Mixer_x0020_7_Type {
                        Level = 0
                        state_ = full_x0020_speed
                        without Serial_x0020_Number
                    }
                """, "        Speed = 740.5\n",
                "bind Mixer.Mixer_x0020_7.Drive.Speed <- server \"nsu=https://example.org/UA/Mixer/;s=Mixer7.Drive.Speed\" [rpm]\n");
    }

    @Test
    void theTextIsWithoutErrorsAndTheSameEachTime() {
        NodeSetImport.Converted converted = NodeSets.imported(NodeSets.mixer());
        LoadedModel model = ModelLoader.standalone().loadTexts(converted.files());
        assertThat(model.diagnostics()).isEmpty();
        assertThat(NodeSets.imported(NodeSets.mixer()).files()).isEqualTo(converted.files());
    }

    @Test
    void whatIsNotCarriedIsInTheReportWithItsReason() {
        assertThat(NodeSets.imported(NodeSets.mixer()).losses()).extracting(Loss::toString).anySatisfy(loss -> assertThat(loss)
                .startsWith("Photo (nsu=https://example.org/UA/Mixer/;i=6012): ").contains("ByteString"))
                .anySatisfy(loss -> assertThat(loss).contains("Steps", "array"))
                .anySatisfy(loss -> assertThat(loss).contains("1.02.0", "1.2.0"));
    }

    @Test
    void aMissingModelIsNamedAndItsTypesAreLeftOut() {
        String text = NodeSets.mixer().replace("<Reference ReferenceType=\"HasSubtype\" IsForward=\"false\">i=58</Reference>\n"
                + "      <Reference ReferenceType=\"HasComponent\">ns=1;i=6000", "<Reference ReferenceType=\"HasSubtype\" IsForward=\"false\">"
                + "nsu=urn:elsewhere;i=7</Reference>\n      <Reference ReferenceType=\"HasComponent\">ns=1;i=6000")
                .replace("<RequiredModel ", "<RequiredModel ModelUri=\"urn:elsewhere\"/><RequiredModel ");
        NodeSetImport.Converted converted = NodeSets.imported(text);
        assertThat(converted.missing()).extracting(model -> model.uri()).contains("urn:elsewhere");
        assertThat(converted.losses()).extracting(Loss::what).anyMatch(what -> what.contains("nsu=urn:elsewhere;i=7"));
        assertThat(ModelLoader.standalone().loadTexts(converted.files()).errors()).isEmpty();
    }

    @Test
    void aDataTypeThatTheStandardDoesNotHaveIsALoss() {
        NodeSetImport.Converted converted = NodeSets.imported(NodeSets.mixer().replace("DataType=\"i=15\"", "DataType=\"s=Range\""));
        assertThat(converted.losses()).extracting(Loss::element).anyMatch(element -> element.startsWith("Photo"));
    }

    @Test
    void aTypeThatContainsItselfGetsARelation() {
        String text = NodeSets.mixer().replace("<Reference ReferenceType=\"HasTypeDefinition\">ns=1;i=1000</Reference><Reference "
                + "ReferenceType=\"HasModellingRule\">i=11508", "<Reference ReferenceType=\"HasTypeDefinition\">ns=1;i=1001</Reference>"
                + "<Reference ReferenceType=\"HasModellingRule\">i=11508");
        NodeSetImport.Converted converted = NodeSets.imported(text);
        assertThat(converted.files().get(FILE)).contains("relation Probe : MixerType [0..*]");
        assertThat(ModelLoader.standalone().loadTexts(converted.files()).errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Motor Speed", "state", "state_", "_x0020_", "a_x0020_x0041_", " x0020_", "9 lives", "größe", "😀", "A-B", "in", "_", "x__y",
        "system", "System", "Real", "1_x"})
    void namesCanBeReadBack(String name) {
        String identifier = Identifiers.of(name);
        assertThat(identifier).matches("[A-Za-z_][A-Za-z_0-9]*");
        assertThat(Identifiers.name(identifier)).isEqualTo(name);
    }

    @Test
    void noWordOfTheLanguageIsInTheWay() {
        Grammar grammar = new TwinStandaloneSetup().createInjectorAndDoEMFRegistration().getInstance(IGrammarAccess.class).getGrammar();
        StringBuilder members = new StringBuilder("namespace t\nasset A {\n");
        GrammarUtil.getAllKeywords(grammar).stream().filter(word -> word.matches("[A-Za-z]+")).sorted()
                .forEach(word -> members.append("    property ").append(Identifiers.of(word)).append(" : String\n"));
        assertThat(ModelLoader.standalone().loadTexts(Map.of("t.twin", members.append("}\n").toString())).errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"http://opcfoundation.org/UA/DI/, org.opcfoundation.UA.DI", "urn:my company:line-4, my_x0020_company.line_x002D_4",
        "http://x.org/system/, org.x.system_", "https://example.org:8080/a?b#c, org_x003A_8080.example.a.b.c", "/, model"})
    void aUriGivesTheNamespace(String uri, String namespace) {
        assertThat(Identifiers.namespace(uri)).isEqualTo(namespace);
    }

    @ParameterizedTest
    @ValueSource(strings = {"i=17", "s=Pump 7/ä%20", "g=00000000-0000-0000-0000-000000000001", "b=AAE="})
    void anIdCanBeReadBackFromItsIri(String identifier) {
        NodeId id = new NodeId("http://example.org/UA/", identifier);
        assertThat(NodeId.ofIri(id.iri())).contains(id);
        assertThat(NodeId.parse(id.toString())).isEqualTo(id);
    }

    private static String text() {
        return NodeSets.imported(NodeSets.mixer()).files().get(FILE);
    }
}
