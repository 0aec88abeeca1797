package org.twinsmith.report.plot;

import java.util.stream.IntStream;

import org.twinsmith.report.Series;

/** A closed range of values; empty where low is above high. */
record Range(double low, double high) {
    static final Range EMPTY = new Range(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    /** Beyond this, differences of values overflow or lose every digit; such values are treated as gaps. */
    static final double LARGEST = 1e290;
    /** Below this, parts of a span vanish. */
    private static final double SMALLEST = 1e-280;

    /** The range of what a series can show. */
    static Range of(Series series) {
        double[] shown = IntStream.range(0, series.size()).filter(i -> isShown(series, i))
                .mapToDouble(i -> series.values()[i]).toArray();
        Range range = EMPTY;
        for (double value : shown) {
            range = range.with(value);
        }
        return range;
    }

    static boolean isShown(Series series, int index) {
        return series.usable(index) && Math.abs(series.values()[index]) < LARGEST
                && Double.isFinite(series.times()[index]);
    }

    boolean isEmpty() {
        return low > high;
    }

    double span() {
        return isEmpty() ? 0 : high - low;
    }

    Range with(double value) {
        return new Range(Math.min(low, value), Math.max(high, value));
    }

    Range with(Range other) {
        return new Range(Math.min(low, other.low), Math.max(high, other.high));
    }

    /** The range of an axis: with air at both ends, down to zero where that is near, and never without a span. */
    Range forAxis() {
        if (isEmpty()) {
            return new Range(0, 1);
        }
        double size = Math.max(Math.abs(low), Math.abs(high));
        if (span() <= Math.max(1e-9 * size, SMALLEST)) {
            double around = size < SMALLEST ? 1 : 0.1 * size;
            return new Range(low - around, high + around);
        }
        double air = 0.06 * span();
        boolean nearZero = low >= 0 && low < 0.35 * high;
        return new Range(nearZero ? Math.min(0, low) : low - air, high + air);
    }
}
