package org.twinsmith.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.twinsmith.report.Series;

/**
 * Thins a long series without changing its picture: of each column of the plot the first, lowest, highest and last
 * value stay.
 *
 * <p>Source: U. Jugel, Z. Jerzak, G. Hackenbroich, V. Markl: M4: A Visualization-Oriented Time Series Data Aggregation.
 * PVLDB 7(10), 2014.
 */
final class Decimation {
    private Decimation() {
    }

    /** Indices to keep, rising. Gaps stay gaps: of neighbours that cannot be shown, the first stays. */
    static int[] keep(Series series, Range time, int columns) {
        if (series.size() <= 4 * columns) {
            return IntStream.range(0, series.size()).toArray();
        }
        List<Integer> kept = new ArrayList<>();
        int from = 0;
        while (from < series.size()) {
            int to = from + 1;
            while (to < series.size() && column(series, to, time, columns) == column(series, from, time, columns)
                    && Range.isShown(series, to) == Range.isShown(series, from)) {
                to++;
            }
            keepColumn(series, from, to, kept);
            from = to;
        }
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void keepColumn(Series series, int from, int to, List<Integer> kept) {
        if (!Range.isShown(series, from)) {
            kept.add(from);
            return;
        }
        int low = from;
        int high = from;
        for (int i = from; i < to; i++) {
            low = series.values()[i] < series.values()[low] ? i : low;
            high = series.values()[i] > series.values()[high] ? i : high;
        }
        IntStream.of(from, low, high, to - 1).sorted().distinct().forEach(kept::add);
    }

    private static int column(Series series, int index, Range time, int columns) {
        return (int) Math.floor((series.times()[index] - time.low()) / time.span() * columns);
    }
}
