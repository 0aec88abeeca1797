package org.twinsmith.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        assertThat(tracks).contains("sat&lt;", "L340.0 -20.0L358.0 -40.0", "M-344.0 -60.0L-320.0 -80.0").doesNotContain("sat<");
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
    void aReportWithoutOrbitsHasNeither() {
        String html = HtmlReport.toHtml(Reports.full("x"));
        assertThat(section(html, "tracks")).isEmpty();
        assertThat(section(html, "passes")).isEmpty();
    }
}
