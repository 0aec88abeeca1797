package org.twinsmith.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.report.RunReport;
import org.twinsmith.report.Series;

class PlotTest {
    @Test
    void ticksAreRoundFewAndInsideOfTheRange() {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            double low = random.nextGaussian() * Math.pow(10, random.nextInt(12) - 6);
            Range range = new Range(low, low + Math.pow(10, random.nextDouble() * 12 - 6));
            List<Double> ticks = Ticks.decimal(range, 4);
            assertThat(ticks).as("%s", range).hasSizeBetween(1, 9);
            double slack = 1e-6 * range.span();
            assertThat(ticks).allSatisfy(tick -> assertThat(tick).isBetween(low - slack, range.high() + slack));
        }
        assertThat(Ticks.decimal(new Range(0, 4.7), 4)).containsExactly(0.0, 2.0, 4.0);
        assertThat(Ticks.clock(new Range(0, 120), 8)).containsExactly(0.0, 15.0, 30.0, 45.0, 60.0, 75.0, 90.0, 105.0, 120.0);
    }

    @Test
    void neighbouringTicksNeverHaveTheSameLabel() {
        for (Range range : List.of(new Range(0, 1), new Range(1e6, 1e6 + 0.01), new Range(-1e-7, 1e-7),
                new Range(101_325, 101_330), new Range(-40, 1e5))) {
            List<Double> ticks = Ticks.decimal(range, 4);
            double step = ticks.size() > 1 ? ticks.get(1) - ticks.get(0) : 1;
            assertThat(ticks.stream().map(tick -> Figures.tick(tick, step)).toList()).as("%s", range)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void figuresHaveFewDigitsATrueMinusAndNoExponentLetters() {
        assertThat(DoubleStream.of(0, -0.0, 12.345678, -3.5, 1e-9, 6.02214076e23, 1234567, 0.00012, Double.NaN)
                .mapToObj(Figures::of)).containsExactly("0", "0", "12.35", "−3.5", "1·10⁻⁹", "6.022·10²³", "1235000",
                "0.00012", "–");
    }

    @Test
    void unitsAreSetAsPrintSetsThemAndWhatIsUnknownStays() {
        assertThat(List.of("m3/h", "degC", "1", "kg.m/s2", "m^2", "J/(kg.K)", "%", "s-1", "mm[Hg]", "10*3/ul", "")
                .stream().map(UnitLabel::of)).containsExactly("m³/h", "°C", "", "kg.m/s²", "m²", "J/(kg.K)", "%", "s⁻¹",
                "mm[Hg]", "10*3/ul", "");
    }

    @Test
    void signalsOfOneUnitShareAPanelUnlessOneWouldLookFlatAndAMirrorStaysWithItsModel() {
        double[] times = {0, 1};
        Series small = Series.model("a", "m", times, new double[] {0, 1});
        Series alike = Series.model("b", "m", times, new double[] {1, 2});
        Series large = Series.model("c", "m", times, new double[] {0, 500});
        Series other = Series.model("d", "kW", times, new double[] {0, 1});
        Series mirror = Series.mirrored("a", "m", times, new double[] {0, 1}, List.of());
        List<Panel> panels = Panel.of(List.of(small, alike, large, other, mirror));
        Series still = Series.model("p.a", "m", times, new double[] {0, 0.001});
        Series lively = Series.model("q.a", "m", times, new double[] {0, 900});
        assertThat(Panel.of(List.of(lively, still))).as("same last name").hasSize(1);
        assertThat(panels).extracting(panel -> panel.curves().stream()
                .map(curve -> curve.name() + curve.series().size()).collect(Collectors.joining(" ")))
                .containsExactly("a2 b1", "c1", "d1");
    }

    @Test
    void aThinnedSeriesKeepsEveryColumnsLowestHighestFirstAndLastValue() {
        int count = 65_536;
        Random random = new Random(11);
        double[] times = IntStream.range(0, count).mapToDouble(i -> i).toArray();
        double[] values = IntStream.range(0, count).mapToDouble(i -> random.nextGaussian()).toArray();
        Series series = Series.model("noise", "1", times, values);
        int columns = 128;
        int[] kept = Decimation.keep(series, new Range(0, count), columns);
        assertThat(kept.length).isLessThanOrEqualTo(4 * columns);
        assertThat(kept).isSorted();
        for (int column = 0; column < columns; column++) {
            int from = column * count / columns;
            int to = (column + 1) * count / columns;
            int[] inside = Arrays.stream(kept).filter(i -> i >= from && i < to).toArray();
            assertThat(Arrays.stream(inside).mapToDouble(i -> values[i]).max())
                    .isEqualTo(Arrays.stream(values, from, to).max());
            assertThat(Arrays.stream(inside).mapToDouble(i -> values[i]).min())
                    .isEqualTo(Arrays.stream(values, from, to).min());
            assertThat(inside).contains(from, to - 1);
        }
    }

    @Test
    void aGapBreaksTheLineAndBadQualityIsMarked() {
        double[] times = {0, 1, 2, 3, 4};
        String gap = paint(Series.model("x", "m", times, new double[] {1, 2, Double.NaN, 3, 4}));
        assertThat(path(gap).chars().filter(each -> each == 'M').count()).isEqualTo(2);
        List<Quality> qualities = List.of(Quality.GOOD, Quality.GOOD, Quality.BAD, Quality.UNCERTAIN, Quality.GOOD);
        String bad = paint(Series.mirrored("x", "m", times, new double[] {1, 2, 2, 3, 4}, qualities));
        assertThat(path(bad).chars().filter(each -> each == 'M').count()).isEqualTo(2);
        assertThat(bad).containsOnlyOnce("class=\"bad\"").containsOnlyOnce("ring uncertain");
    }

    @Test
    void aStepGoesAlongTheOldValueBeforeItTurns() {
        String plot = paint(Series.mirrored("x", "m", new double[] {0, 10}, new double[] {0, 1}, List.of()));
        String[] points = path(plot).substring(1).split("L");
        assertThat(points).hasSize(3);
        assertThat(points[1].split(" ")[1]).isEqualTo(points[0].split(" ")[1]);
        assertThat(points[1].split(" ")[0]).isEqualTo(points[2].split(" ")[0]);
    }

    @Test
    void eventsCloseToEachOtherShareAFlagThatNamesAllOfThem() {
        List<RunReport.Event> events = List.of(new RunReport.Event(10, "a", RunReport.Severity.LOW, ""),
                new RunReport.Event(10.1, "b", RunReport.Severity.HIGH, ""),
                new RunReport.Event(90, "c", RunReport.Severity.LOW, ""));
        Series series = Series.model("x", "m", new double[] {0, 100}, new double[] {0, 1});
        String plot = new Plot(0, 100, events, 400).paint(Panel.of(List.of(series)).get(0), "plot-1");
        assertThat(plot).contains("event high\"><title>1–2: a, b", "event low\"><title>3: c");
    }

    private static String paint(Series series) {
        return new Plot(0, 10, List.of(), 400).paint(Panel.of(List.of(series)).get(0), "plot-1");
    }

    private static String path(String plot) {
        return Pattern.compile("data-name=\"[^\"]*\" d=\"([^\"]*)\"").matcher(plot).results().findFirst().orElseThrow()
                .group(1);
    }
}
