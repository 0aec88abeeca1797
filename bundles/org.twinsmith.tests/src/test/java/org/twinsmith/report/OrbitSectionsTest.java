package org.twinsmith.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.twinsmith.core.signal.Quality;

/** What a report says of bodies in orbit and of those who look at them. */
class OrbitSectionsTest {
    private static final double[] TIMES = {0, 20, 40, 40, 80, 120};

    private static String section(String html, String id) {
        int start = html.indexOf("<section aria-labelledby=\"" + id + "\"");
        return start < 0 ? "" : html.substring(start, html.indexOf("</section>", start));
    }

    @Test
    void aGroundTrackIsDrawnAndCutAtTheAntimeridian() {
        String html = HtmlReport.toHtml(Reports.of(List.of(
                Series.model("sat<.latitude", "deg", TIMES, new double[] {0, 10, 20, 20, 30, 40}),
                Series.model("sat<.longitude", "deg", TIMES, new double[] {160, 170, 179, 179, -172, -160}))));
        String tracks = section(html, "tracks");
        assertThat(tracks).contains("sat&lt;", "M320 0L340 -20L358 -40", "L360 -42.22M-360 -42.22L-344 -60L-320 -80").doesNotContain("sat<");
    }

    @Test
    void aPlaceThatDoesNotMoveIsAPointWithItsName() {
        double[] still = {0.5, 0.5, 0.5, 0.5, 0.5, 0.5};
        String tracks = section(HtmlReport.toHtml(Reports.of(List.of(
                Series.model("sat.latitude", "deg", TIMES, new double[] {0, 10, 20, 20, 30, 40}),
                Series.model("sat.longitude", "deg", TIMES, new double[] {160, 170, 179, 179, -172, -160}),
                Series.model("a&b.latitude", "rad", TIMES, still), Series.model("a&b.longitude", "rad", TIMES, still)))), "tracks");
        assertThat(tracks).containsOnlyOnce("class=\"place\"").contains("translate(57.3 -57.3)", ">a&amp;b</text>");
    }

    @Test
    void passesAreListedWithTheirHighestElevationOnce() {
        Series seen = Series.discrete("kiruna.inView", List.of("false", "true"), TIMES, new double[] {0, 0, 0, 1, 1, 0});
        Series height = Series.model("kiruna.elevation", "deg", TIMES, new double[] {-5, 0, 10, 10, 42.5, 5});
        Series mirrored = Series.mirrored("kiruna.inView", "", TIMES, new double[] {0, 0, 0, 1, 1, 0},
                List.of(Quality.GOOD, Quality.GOOD, Quality.GOOD, Quality.GOOD, Quality.GOOD, Quality.GOOD));
        String passes = section(HtmlReport.toHtml(Reports.of(List.of(seen, height, mirrored))), "passes");
        assertThat(passes).containsOnlyOnce("<rect").contains("40 s", "120 s", "80 s", "42.5\u00b0");
    }

    @Test
    void passesOfALongRunAreToldByTheClockOfTheRun() {
        double[] times = {0, 47_404.6, 47_885.2, 86_400};
        Series seen = Series.discrete("kiruna.inView", List.of("false", "true"), times, new double[] {0, 1, 0, 0});
        String passes = section(HtmlReport.toHtml(Reports.lasting(86_400, List.of(seen))), "passes");
        assertThat(passes).contains("13:10:05", "13:18:05", "8.01 min");
    }

    @Test
    void theElevationOfEachPassIsDrawnFromItsRise() {
        Series seen = Series.discrete("kiruna.inView", List.of("false", "true"), TIMES, new double[] {0, 0, 0, 1, 1, 0});
        Series height = Series.model("kiruna.elevation", "deg", TIMES, new double[] {-5, 0, 10, 45, 90, 0});
        String passes = section(HtmlReport.toHtml(Reports.of(List.of(seen, height))), "passes");
        // The plot reaches from 22 down to 236 px for 90 degrees, and from 62 to 948 px for the 80 s of the pass.
        assertThat(passes).contains("Elevation of the passes over kiruna", "d=\"M62 129L505 22L948 236\"");
    }

    @Test
    void coverageSaysHowLongNobodyWasThere() {
        Series covered = Series.discrete("rome.covered", List.of("false", "true"), TIMES, new double[] {1, 0, 0, 1, 0, 0});
        String coverage = section(HtmlReport.toHtml(Reports.of(List.of(covered))), "coverage");
        assertThat(coverage).contains("rome: covered from 0 s to 20 s", "rome: covered from 40 s to 80 s", "30 s", "40 s");
        assertThat(coverage).contains("<td class=\"number\">2</td>");
    }

    @Test
    void anAngleIsNotDrawnOverItsJumpFromOneEndToTheOther() {
        String curves = section(HtmlReport.toHtml(Reports.of(List.of(
                Series.model("sat.longitude", "deg", TIMES, new double[] {160, 170, 179, 179, -172, -160}),
                Series.model("sat.latitude", "deg", TIMES, new double[] {0, 10, 20, 20, 30, 40})))), "curves");
        assertThat(curves.split("<svg class=\"plot\"")).as("panels, for a longitude has its own").hasSize(3);
        String longitude = curves.substring(curves.indexOf("data-name=\"sat.longitude\""));
        assertThat(longitude.substring(0, longitude.indexOf("/>")).split("M")).as("pieces of the line").hasSize(3);
    }

    @Test
    void flagsOfEventsNeverOverlapAndManySmallOnesAreTicks() {
        List<RunReport.Event> events = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            events.add(new RunReport.Event(0.6 * i, "node", i % 10 == 0 ? RunReport.Severity.HIGH : RunReport.Severity.LOW, ""));
        }
        Series one = Series.model("a", "m", TIMES, new double[] {1, 2, 3, 3, 4, 5});
        String curves = section(HtmlReport.toHtml(Reports.of(List.of(one), events)), "curves");
        assertThat(curves.split("class=\"mark\"")).hasSize(181);
        Matcher flags = Pattern.compile("<rect x=\"([-.\\d]+)\" y=\"[-.\\d]+\" width=\"([.\\d]+)\" height=\"15\"").matcher(curves);
        double right = Double.NEGATIVE_INFINITY;
        int count = 0;
        while (flags.find()) {
            assertThat(Double.parseDouble(flags.group(1))).isGreaterThan(right);
            right = Double.parseDouble(flags.group(1)) + Double.parseDouble(flags.group(2));
            count++;
        }
        assertThat(count).isBetween(10, 20);
        assertThat(right).isLessThanOrEqualTo(948.01);
    }

    @Test
    void whatIsSaidOfOrbitsIsAPageOfItsOwn() {
        Series seen = Series.discrete("a<section>.inView", List.of("false", "true"), TIMES, new double[] {0, 0, 0, 1, 1, 0});
        String page = OrbitPage.of(HtmlReport.toHtml(Reports.of(List.of(seen)))).orElseThrow();
        assertThat(page).startsWith("<!DOCTYPE html>").containsOnlyOnce("<section").contains("id=\"passes\"", "a&lt;section&gt;", "<style>").endsWith("</html>\n");
        assertThat(OrbitPage.of(HtmlReport.toHtml(Reports.full("x")))).isEmpty();
        assertThat(OrbitPage.of("no report")).isEmpty();
    }

    @Test
    void aReportWithoutOrbitsHasNeither() {
        String html = HtmlReport.toHtml(Reports.full("x"));
        assertThat(section(html, "tracks")).isEmpty();
        assertThat(section(html, "passes")).isEmpty();
    }
}
