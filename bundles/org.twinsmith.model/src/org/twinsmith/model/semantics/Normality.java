package org.twinsmith.model.semantics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.model.twin.Baseline;

/**
 * What a recording says is normal: the mean of a value, and how far it scatters.
 *
 * @param mean SI
 * @param deviation the standard deviation of the sample, with n - 1, SI
 */
public record Normality(double mean, double deviation) implements NormalityOutcome {
    private static final int FEWEST = 3;

    /** The instant that a date or a time of ISO 8601 means; a date means its beginning in UTC. */
    public static Instant instant(String text) {
        return text.contains("T") ? OffsetDateTime.parse(text).toInstant() : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /**
     * Reads what a baseline is learnt from.
     *
     * @param modelFile path of the text that declares it; the file is looked for in its folder
     * @param time heading of the column with the times
     * @param value heading and unit of the column with the value
     */
    public static NormalityOutcome of(Quantities quantities, String modelFile, Baseline baseline, String time, RecordedCurves.Column value) {
        try {
            SiColumns read = SiColumns.recorded(quantities, modelFile, baseline.getFile(), List.of(time, value.heading()),
                    List.<Unit>of(quantities.unit("s"), value.unit()));
            double[] values = within(baseline, read);
            if (values.length < FEWEST) {
                return new NormalityOutcome.Unknown("'" + baseline.getFile() + "' has " + values.length + " values under \"" + value.heading() + "\" from then until then",
                        "a baseline needs " + FEWEST + " at least");
            }
            double mean = IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum() / values.length;
            double squares = IntStream.range(0, values.length).mapToDouble(i -> (values[i] - mean) * (values[i] - mean)).sum();
            double deviation = Math.sqrt(squares / (values.length - 1));
            return deviation > 0 ? new Normality(mean, deviation) : new NormalityOutcome.Unknown("all values under \"" + value.heading() + "\" of '"
                    + baseline.getFile() + "' are the same", "so nothing tells how far a normal one scatters; take a longer time");
        } catch (SiColumns.Unusable e) {
            return new NormalityOutcome.Unknown(e.getMessage(), e.remedy());
        }
    }

    private static double[] within(Baseline baseline, SiColumns read) {
        double from = bound(baseline, baseline.getFrom(), read.begin(), Double.NEGATIVE_INFINITY);
        double until = bound(baseline, baseline.getUntil(), read.begin(), Double.POSITIVE_INFINITY);
        double[] times = read.columns().getFirst();
        double[] values = read.columns().get(1);
        return IntStream.range(0, times.length).filter(row -> times[row] >= from && times[row] <= until && !Double.isNaN(values[row]))
                .mapToDouble(row -> values[row]).toArray();
    }

    private static double bound(Baseline baseline, String text, OptionalDouble begin, double open) {
        if (text == null) {
            return open;
        }
        if (begin.isEmpty()) {
            throw new SiColumns.Unusable("'" + baseline.getFile() + "' has no instants, so nothing tells which of its rows are of \"" + text + "\"",
                    "take 'from' and 'until' away, or write instants such as 2026-03-01T12:00:00Z into the file");
        }
        return instant(text).toEpochMilli() / 1e3 - begin.getAsDouble();
    }
}
