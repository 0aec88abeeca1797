package org.twinsmith.simulation.comparison;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.twinsmith.simulation.table.Column;

/** Compares one signal of two runs, over the time that both cover. */
final class SignalComparison {
    private final double[] times;
    private final Column first;
    private final double[] otherTimes;
    private final Column second;
    private final double from;
    private final double to;

    SignalComparison(double[] times, Column first, double[] otherTimes, Column second, double from, double to) {
        this.times = times;
        this.first = first;
        this.otherTimes = otherTimes;
        this.second = second;
        this.from = from;
        this.to = to;
    }

    Comparison.Signal with(Comparison.Tolerance tolerance) {
        double window = tolerance.time() * (to - from);
        double scale = second instanceof Column.Numbers numbers
                ? Arrays.stream(numbers.values()).filter(Double::isFinite).map(Math::abs).max().orElse(0) : 0;
        double allowed = tolerance.absolute() + tolerance.relative() * scale;
        double largest = 0;
        double at = from;
        double squares = 0;
        double deviates = Double.NaN;
        int rows = 0;
        for (int row = 0; row < times.length; row++) {
            if (times[row] < from || times[row] > to) {
                continue;
            }
            double difference = difference(row, window, allowed);
            rows++;
            squares += difference * difference;
            if (difference > largest) {
                largest = difference;
                at = times[row];
            }
            if (Double.isNaN(deviates) && !(difference <= allowed)) {
                deviates = times[row];
            }
        }
        return new Comparison.Signal(first.name(), first instanceof Column.Numbers numbers ? numbers.unit() : "",
                summary(times, first), summary(otherTimes, second), largest, at, rows == 0 ? 0 : Math.sqrt(squares / rows),
                allowed, deviates);
    }

    /** The difference at a row, or that within the window where it is small enough. */
    private double difference(int row, double window, double allowed) {
        double lenient = difference(row, window);
        return lenient <= allowed ? lenient : difference(row, 0);
    }

    private double difference(int row, double window) {
        int low = firstAtOrAfter(Math.max(from, times[row] - window));
        int high = firstAfter(Math.min(to, times[row] + window));
        if (first instanceof Column.Numbers numbers && second instanceof Column.Numbers others) {
            double value = numbers.value(row);
            double[] there = low < high ? IntStream.range(low, high).mapToDouble(others::value).toArray()
                    : new double[] {interpolated(others, times[row])};
            double[] around = {interpolated(others, times[row] - window), interpolated(others, times[row] + window)};
            return Double.isNaN(value) || Arrays.stream(there).allMatch(Double::isNaN)
                    ? missing(Double.isNaN(value), Arrays.stream(there).anyMatch(Double::isNaN))
                    : distance(value, DoubleStream.concat(Arrays.stream(there), Arrays.stream(around)).toArray());
        }
        String word = word(first, row);
        return IntStream.range(low < high ? low : Math.max(0, low - 1), Math.max(high, low))
                .anyMatch(other -> word(second, other).equals(word)) ? 0 : 1;
    }

    private static double missing(boolean first, boolean second) {
        return first && second ? 0 : Double.POSITIVE_INFINITY;
    }

    /** How far a value lies outside of the range of others. */
    private static double distance(double value, double[] others) {
        double least = Arrays.stream(others).filter(other -> !Double.isNaN(other)).min().orElseThrow();
        double greatest = Arrays.stream(others).filter(other -> !Double.isNaN(other)).max().orElseThrow();
        return Math.max(0, Math.max(value - greatest, least - value));
    }

    private static String word(Column column, int row) {
        return switch (column) {
            case Column.Words words -> words.values().get(row);
            case Column.Counts counts -> counts.values().get(row).toString();
            case Column.Numbers numbers -> Double.toString(numbers.value(row));
        };
    }

    private int firstAtOrAfter(double time) {
        int low = 0;
        int high = otherTimes.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (otherTimes[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int firstAfter(double time) {
        return firstAtOrAfter(Math.nextUp(time));
    }

    /** A value of the second run between its rows, or at its nearest end. */
    private double interpolated(Column.Numbers others, double time) {
        int after = firstAtOrAfter(time);
        if (after >= otherTimes.length) {
            return others.value(otherTimes.length - 1);
        }
        if (after == 0 || otherTimes[after] == time) {
            return others.value(after);
        }
        double share = (time - otherTimes[after - 1]) / (otherTimes[after] - otherTimes[after - 1]);
        return others.value(after - 1) + share * (others.value(after) - others.value(after - 1));
    }

    private Comparison.Summary summary(double[] rows, Column column) {
        if (!(column instanceof Column.Numbers numbers)) {
            return new Comparison.Summary(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double[] inside = IntStream.range(0, rows.length).filter(row -> rows[row] >= from && rows[row] <= to)
                .mapToDouble(numbers::value).toArray();
        double area = 0;
        double length = 0;
        for (int row = 1; row < rows.length; row++) {
            if (rows[row - 1] >= from && rows[row] <= to) {
                area += (rows[row] - rows[row - 1]) * (numbers.value(row) + numbers.value(row - 1)) / 2;
                length += rows[row] - rows[row - 1];
            }
        }
        double last = inside.length == 0 ? Double.NaN : inside[inside.length - 1];
        return new Comparison.Summary(Arrays.stream(inside).min().orElse(Double.NaN), length > 0 ? area / length : last,
                Arrays.stream(inside).max().orElse(Double.NaN), last);
    }
}
