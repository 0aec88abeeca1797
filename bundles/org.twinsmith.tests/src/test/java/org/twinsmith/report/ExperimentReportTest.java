package org.twinsmith.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.core.plan.Provenance;
import org.w3c.dom.Document;

class ExperimentReportTest {
    private static final String HOSTILE = "</title><script>alert('&1')</script>";

    @TempDir
    Path folder;

    @Test
    void tablesAndChartsAreShownAndNothingOfAModelBecomesMarkup() throws Exception {
        double[][] points = {{1, 10}, {2, Double.NaN}, {3, 30}};
        HtmlReport.write(new ExperimentReport("Sweep", HOSTILE, true, HOSTILE, List.of(new RunReport.Fact(HOSTILE, HOSTILE)),
                List.of(new ExperimentReport.Grid("Measures", HOSTILE, List.of("measure", HOSTILE), List.of(List.of(HOSTILE, "4.2")))),
                List.of(new Chart(HOSTILE, "m", HOSTILE, "kW", points, false), new Chart("run", "", "best", "", points, true)),
                List.of(), List.of(), new RunReport.Origin(new Provenance("tool", "test", "1", List.of()), Instant.EPOCH, "",
                        List.of())), folder.resolve("r.html"));
        String html = Files.readString(folder.resolve("r.html"));

        assertThat(html).doesNotContain(HOSTILE).contains("4.2").contains("<h2 id=\"charts\">Charts</h2>");
        List<String> drawings = Pattern.compile("<svg class=\"chart\".*?</svg>", Pattern.DOTALL).matcher(html).results()
                .map(match -> match.group()).toList();
        assertThat(drawings).hasSize(2);
        Document dots = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(drawings.getFirst().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(dots.getElementsByTagName("circle").getLength()).isEqualTo(2);
        assertThat(drawings.get(1)).contains("<path class=\"model hue-0\" d=\"M");
    }
}
