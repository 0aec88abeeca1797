package org.twinsmith.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.report.LastValues;
import org.twinsmith.report.Series;

class FiguresOfARunTest {
    @Test
    void theMeanIsOverTimeNotOverValuesAndOfStepsExact() {
        // 10 for nine seconds, then 0 for one: 9, whatever the number of values in between.
        double[] times = {0, 8.9, 8.95, 9, 10};
        Series steps = new Series("x", "m", Series.Origin.MODEL, Series.Shape.STEP, List.of(), times,
                new double[] {10, 10, 10, 0, 0}, List.of());
        assertThat(Summary.of(steps).mean()).isCloseTo(9, within(1e-12));
        Series ramp = Series.model("x", "m", new double[] {0, 1, 4}, new double[] {0, 2, 8});
        assertThat(Summary.of(ramp).mean()).isCloseTo(4, within(1e-12));
    }

    @Test
    void badValuesDoNotCount() {
        Series series = Series.mirrored("x", "m", new double[] {0, 1, 2}, new double[] {1, 99, 3},
                List.of(Quality.GOOD, Quality.BAD, Quality.GOOD));
        Summary summary = Summary.of(series);
        assertThat(summary.highest()).isEqualTo(3);
        assertThat(summary.lowest()).isEqualTo(1);
    }

    @Test
    void aMirrorThatIsOffByAConstantDeviatesByThatConstantWhereverItsInstantsLie() {
        double[] times = IntStream.range(0, 101).mapToDouble(i -> i).toArray();
        Series model = Series.model("x", "m", times, IntStream.range(0, 101).mapToDouble(i -> 3 * i).toArray());
        double[] seen = {-5, 0.5, 17.25, 99.9, 140};
        Series mirror = Series.mirrored("x", "m", seen, IntStream.range(0, 5).mapToDouble(i -> 3 * seen[i] + 0.25).toArray(),
                List.of());
        Deviation deviation = Deviation.of(model, mirror);
        assertThat(deviation.compared()).isEqualTo(3);
        assertThat(deviation.rms()).isCloseTo(0.25, within(1e-12));
        assertThat(deviation.largest()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void theLargestDeviationComesWithItsInstant() {
        Series model = Series.model("x", "m", new double[] {0, 10}, new double[] {0, 0});
        Series mirror = Series.mirrored("x", "m", new double[] {1, 4, 9}, new double[] {0.1, -2, 1}, List.of());
        assertThat(Deviation.of(model, mirror).at()).isEqualTo(4);
    }

    @Test
    void theDrawingGetsTheModelsLastUsableValue() {
        Series model = Series.model("p", "kW", new double[] {0, 1}, new double[] {11.23456, Double.NaN});
        Series mirror = Series.mirrored("p", "kW", new double[] {0}, new double[] {5}, List.of());
        Series mode = Series.discrete("mode", List.of("off", "auto"), new double[] {0}, new double[] {1});
        assertThat(LastValues.of(List.of(mirror, model, mode))).containsOnly(entry("p", "11.23"),
                entry("mode", "auto"));
    }
}
