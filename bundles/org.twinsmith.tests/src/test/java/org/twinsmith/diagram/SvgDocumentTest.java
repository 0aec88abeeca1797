package org.twinsmith.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinsmith.diagram.svg.ElementId;
import org.twinsmith.diagram.svg.SvgNumber;
import org.twinsmith.diagram.svg.SvgStyle;
import org.twinsmith.model.twin.ComponentType;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgDocumentTest {
    @Test
    void aDrawingIsWellFormedWithUniqueIdsAndEveryComponentLinkAndReadoutHasItsStableId() throws Exception {
        List<String> ids = ids(parse(svg(Systems.pumpingStation())));
        assertThat(ids).doesNotHaveDuplicates().contains("node-p1", "pin-p1.suction", "link-sump.outlet-intake1.inlet",
                "signal-p1.power");
        assertThat(ids(parse(svg(Systems.nested())))).doesNotHaveDuplicates().contains("node-first.a");
    }

    @Test
    void aReadoutSaysItsSignalAndUnitSoThatALivePageCanFillIt() throws Exception {
        Element readout = element(parse(svg(Systems.pumpingStation())), "signal-p1.power");
        assertThat(readout.getAttribute("data-signal")).isEqualTo("p1.power");
        assertThat(readout.getAttribute("data-unit")).isEqualTo("kW");
        NodeList texts = readout.getElementsByTagName("text");
        assertThat(((Element) texts.item(texts.getLength() - 1)).getAttribute("class")).isEqualTo("tw-value-text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"</svg><script>alert(1)</script>", "\" onload=\"alert(1)", "]]>", "<!--", "a&amp;b",
        "\u0000\u0008\ud800 \uffff", "\u202e\u0301 名前 😀", "%1$s %n", "  ",
        "x<style>*{display:none}</style>", "' '' \\ ${x}"})
    void hostileNamesArriveAsTextAndNeverAsMarkup(String name) throws Exception {
        Document document = parse(svg(Systems.named(name)));
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getElementsByTagName("style").getLength()).isEqualTo(1);
        assertThat(ids(document)).doesNotHaveDuplicates();
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            assertThat(((Element) all.item(i)).getAttribute("onload")).isEmpty();
        }
    }

    @Test
    void aVeryLongNameIsShortenedInTheDrawingAndWholeInItsTooltip() throws Exception {
        String name = "long".repeat(500);
        String svg = svg(Systems.named(name));
        assertThat(Double.parseDouble(parse(svg).getDocumentElement().getAttribute("width"))).isLessThan(2000);
        assertThat(svg).contains("…</text>").contains("<title>" + name + " : " + name);
    }

    @Test
    void theSameSystemGivesTheSameBytes() {
        assertThat(svg(Systems.random(7))).isEqualTo(svg(Systems.random(7)));
        assertThat(svg(Systems.nested())).isEqualTo(svg(Systems.nested()));
    }

    @Test
    void nothingInTheDrawingPointsOutOfItAndDarkColoursAreForScreensOnly() {
        String svg = svg(Systems.pumpingStation());
        assertThat(svg.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http", "url(", "@import", "href");
        assertThat(SvgStyle.CSS).contains("@media screen and (prefers-color-scheme: dark)").doesNotContain("<", "&");
    }

    @Test
    void idsDifferWherePathsDiffer() {
        assertThat(List.of(ElementId.of("node", "a_b"), ElementId.of("node", "a b"), ElementId.of("node", "a__20_b"),
                ElementId.of("node", "a__b"), ElementId.of("node", "a.b"), ElementId.of("node", "é")))
                .doesNotHaveDuplicates();
        assertThat(ElementId.of("node", "p1.speed_set")).isEqualTo("node-p1.speed_set");
    }

    @Test
    void coordinatesHaveAtMostTwoDecimalsAndNoExponent() {
        assertThat(List.of(SvgNumber.of(0.1 + 0.2), SvgNumber.of(-0.004), SvgNumber.of(-1.5), SvgNumber.of(1e7),
                SvgNumber.of(2.05))).containsExactly("0.3", "0", "-1.5", "10000000", "2.05");
    }

    private static String svg(ComponentType system) {
        return TopologyDrawing.of(system).layout(() -> false).toSvg();
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> ids(Document document) {
        List<String> ids = new ArrayList<>();
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            String id = ((Element) all.item(i)).getAttribute("id");
            if (!id.isEmpty()) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static Element element(Document document, String id) {
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            if (((Element) all.item(i)).getAttribute("id").equals(id)) {
                return (Element) all.item(i);
            }
        }
        throw new AssertionError("no element " + id);
    }
}
