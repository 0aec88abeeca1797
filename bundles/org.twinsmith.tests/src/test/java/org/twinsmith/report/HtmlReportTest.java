package org.twinsmith.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

class HtmlReportTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"p1.power", "</script><script>alert(1)</script>", "</title></style><img src=x onerror=alert(1)>",
        "\"><svg onload=alert(1)>", "' onmouseover='x", "<!--", "-->", "]]>", "&lt;b&gt; &amp;", "\u0000\u0001\ud800",
        "名前 😀 \u202e", "%1$s %d", "${x} $1 \\"})
    void everyForeignTextArrivesAsTextInAPageThatAStrictHtmlParserAccepts(String text) throws Exception {
        Document page = parse(HtmlReport.toHtml(Reports.full(text)));
        assertThat(elements(page, "script")).hasSize(1);
        assertThat(elements(page, "img")).isEmpty();
        for (Element element : elements(page, "*")) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                assertThat(element.getAttributes().item(i).getNodeName()).doesNotStartWith("on").isNotEqualTo("style");
            }
        }
        assertThat(page.getDocumentElement().getTextContent()).contains("Twin run report");
    }

    @Test
    void aPlainTextIsFoundWhereItBelongs() throws Exception {
        Document page = parse(HtmlReport.toHtml(Reports.full("Näme <1>")));
        assertThat(elements(page, "h1").get(0).getTextContent()).isEqualTo("Näme <1>: Näme <1>");
        assertThat(elements(page, "td").stream().map(Element::getTextContent)).contains("Näme <1>", "60 s");
    }

    @Test
    void idsAreUniqueAndEveryReferenceToOneLeadsSomewhere() throws Exception {
        Document page = parse(HtmlReport.toHtml(Reports.full("a")));
        List<String> ids = elements(page, "*").stream().map(each -> each.getAttribute("id")).filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        List<String> references = new ArrayList<>();
        elements(page, "a").forEach(each -> references.add(each.getAttribute("href").substring(1)));
        elements(page, "*").forEach(each -> references.addAll(Arrays.stream(each.getAttribute("aria-labelledby").split(" "))
                .filter(id -> !id.isEmpty()).toList()));
        assertThat(ids).containsAll(references);
    }

    @Test
    void thePolicyNamesTheHashOfEveryStyleSheetAndOfTheScriptAndAllowsNothingElse() throws Exception {
        Document page = parse(HtmlReport.toHtml(Reports.full("a")));
        String policy = elements(page, "meta").stream().filter(each -> each.getAttribute("http-equiv")
                .equals("Content-Security-Policy")).findFirst().orElseThrow().getAttribute("content");
        assertThat(policy).startsWith("default-src 'none';").doesNotContain("unsafe", "http", "*");
        for (String name : List.of("style", "script")) {
            List<Element> found = elements(page, name);
            assertThat(found).hasSize(name.equals("style") ? 2 : 1);
            for (Element each : found) {
                byte[] text = each.getTextContent().getBytes(StandardCharsets.UTF_8);
                String hash = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text));
                assertThat(policy).contains("'sha256-" + hash + "'");
            }
        }
    }

    @Test
    void nothingInThePagePointsOutOfIt() {
        String html = HtmlReport.toHtml(Reports.full("a")).replace("http://www.w3.org/2000/svg", "");
        assertThat(html).doesNotContain("http:", "https:", "src=", "url(", "@import");
    }

    @Test
    void aMillionValuesMakeAPageBelowTwoMegabytesThatKeepsThePeak() {
        Series spike = Reports.sampled("spike", "kW", 1_000_000, 0.01, time -> Math.abs(time - 4321) < 0.004 ? 900 : Math.sin(time));
        String html = HtmlReport.toHtml(Reports.of(List.of(spike)));
        assertThat(html.length()).isLessThan(200_000);
        assertThat(html).contains("highest").contains(">900<");
        List<Series> many = IntStream.range(0, 60).mapToObj(i -> Reports.sampled("s" + i, "kW", 20_000, 1,
                time -> i + Math.sin(time * (i + 1)))).toList();
        assertThat(HtmlReport.toHtml(Reports.of(many)).length()).isLessThan(2_000_000);
        List<Series> crowd = IntStream.range(0, 2000).mapToObj(i -> Reports.sampled("s" + i, "kW", 300, 1,
                time -> i + Math.sin(time * (i + 1)))).toList();
        assertThat(HtmlReport.toHtml(Reports.of(crowd)).length()).isLessThan(2_000_000);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.MAX_VALUE, Double.MIN_VALUE, -1e300, 1e-300, 0})
    void whatAWildModelProducesStillMakesAPage(double value) throws Exception {
        double[] times = {0, 1, 1, 2};
        RunReport report = Reports.of(List.of(Series.model("x", "m", times, new double[] {value, value, -value, 1}),
                Series.model("y", "s", times, new double[] {value, value, value, value}),
                Series.model("one", "s", new double[] {0}, new double[] {value}),
                Series.model("none", "s", new double[0], new double[0])));
        assertThat(parse(HtmlReport.toHtml(report)).getDocumentElement().getTextContent()).doesNotContain("NaN", "Infinity");
    }

    @Test
    void aRunThatRecordedNothingSaysSo() {
        assertThat(HtmlReport.toHtml(Reports.of(List.of()))).contains("The run recorded nothing", "No declared event occurred");
    }

    @Test
    void theVerdictNamesFailedExpectationsAndAnEarlyEnd() {
        RunReport failed = Reports.full("a");
        assertThat(HtmlReport.toHtml(failed)).contains("1 of 2 expectations failed");
        RunReport early = new RunReport("S", "", "", 600, 240, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                failed.origin());
        assertThat(HtmlReport.toHtml(early)).contains("Stopped early, at 4 min of 10 min");
    }

    @Test
    void theSameReportGivesTheSameTextAndTheFileHoldsItInFoldersThatAreMade() throws Exception {
        Path file = folder.resolve("new/folder/report.html");
        HtmlReport.write(Reports.full("é"), file);
        assertThat(Files.readString(file)).isEqualTo(HtmlReport.toHtml(Reports.full("é")));
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whereTheFileCannotBeWrittenADiagnosticNamesItAndNothingIsLeftBehind() throws Exception {
        Path blocked = Files.writeString(folder.resolve("file"), "in the way").resolve("report.html");
        assertThatThrownBy(() -> HtmlReport.write(Reports.full("a"), blocked))
                .isInstanceOfSatisfying(DiagnosticException.class, failure -> {
                    assertThat(failure.diagnostics().get(0).code()).isEqualTo(Code.UNWRITABLE);
                    assertThat(failure.diagnostics().get(0).message()).contains(blocked.toString());
                });
        Path directory = Files.createDirectories(folder.resolve("taken/report.html/inside")).getParent();
        assertThatThrownBy(() -> HtmlReport.write(Reports.full("a"), directory)).isInstanceOf(DiagnosticException.class);
        try (var files = Files.list(directory.getParent())) {
            assertThat(files).containsExactly(directory);
        }
    }

    @Test
    void paperIsNeverDark() {
        Matcher dark = Pattern.compile("@media([^{]*)prefers-color-scheme").matcher(HtmlReport.toHtml(Reports.full("a")));
        assertThat(dark.find()).isTrue();
        assertThat(dark.group(1)).contains("screen");
    }

    private static Document parse(String html) throws Exception {
        HtmlDocumentBuilder builder = new HtmlDocumentBuilder(XmlViolationPolicy.FATAL);
        builder.setErrorHandler(new Strict());
        return builder.parse(new InputSource(new StringReader(html)));
    }

    private static List<Element> elements(Document page, String name) {
        NodeList all = page.getElementsByTagName("*");
        return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i))
                .filter(each -> name.equals("*") || each.getLocalName().equals(name)).toList();
    }

    /** Takes every parse error of the HTML standard for a failure. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException problem) throws SAXParseException {
            throw problem;
        }

        @Override
        public void error(SAXParseException problem) throws SAXParseException {
            throw problem;
        }

        @Override
        public void fatalError(SAXParseException problem) throws SAXParseException {
            throw problem;
        }
    }
}
