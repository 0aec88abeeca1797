package org.twinsmith.simulation.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.hipparchus.stat.correlation.SpearmansCorrelation;
import org.hipparchus.stat.descriptive.DescriptiveStatistics;
import org.twinsmith.core.experiment.Factor;
import org.twinsmith.core.experiment.Measure;

/** What a sweep comes to, measure by measure. */
public record SweepSummary(List<OfMeasure> measures) {
    public SweepSummary {
        measures = List.copyOf(measures);
    }

    /**
     * The distribution of one measure over the runs that went to their end, in its unit; not numbers where none did.
     *
     * @param low what 5 % of the runs do not exceed
     * @param high what 95 % of the runs do not exceed
     * @param influences the factors, that with the largest rank correlation first
     */
    public record OfMeasure(String name, String unit, int runs, double least, double low, double median, double high,
            double greatest, double mean, double deviation, List<Influence> influences) {
        public OfMeasure {
            influences = List.copyOf(influences);
        }
    }

    /** How a measure moves with a factor. @param rankCorrelation Spearman's, from -1 to 1 */
    public record Influence(String factor, double rankCorrelation) {
    }

    /** Summarises what there is. */
    public static SweepSummary of(Sweep.Outcome outcome, List<Measure> measures) {
        return new SweepSummary(IntStream.range(0, measures.size())
                .mapToObj(m -> summary(outcome, measures.get(m), m)).toList());
    }

    private static OfMeasure summary(Sweep.Outcome outcome, Measure measure, int index) {
        List<Sweep.Row> rows = outcome.rows().stream()
                .filter(row -> Double.isFinite(row.result().measures().get(index))).toList();
        double[] values = rows.stream().mapToDouble(row -> measure.unit().fromSi(row.result().measures().get(index)))
                .toArray();
        DescriptiveStatistics statistics = new DescriptiveStatistics(values);
        return new OfMeasure(measure.name(), measure.unit().text(), values.length, statistics.getMin(),
                statistics.getPercentile(5), statistics.getPercentile(50), statistics.getPercentile(95),
                statistics.getMax(), statistics.getMean(), statistics.getStandardDeviation(),
                influences(outcome.design().factors(), rows, values));
    }

    private static List<Influence> influences(List<Factor> factors, List<Sweep.Row> rows, double[] values) {
        List<Influence> influences = new ArrayList<>();
        for (int f = 0; f < factors.size(); f++) {
            int factor = f;
            double[] levels = rows.stream().mapToDouble(row -> row.values().get(factor)).toArray();
            double correlation = values.length < 2 ? Double.NaN : new SpearmansCorrelation().correlation(levels, values);
            if (Double.isFinite(correlation)) {
                influences.add(new Influence(factors.get(f).variable().name(), correlation));
            }
        }
        influences.sort(Comparator.comparingDouble(each -> -Math.abs(each.rankCorrelation())));
        return influences;
    }
}
