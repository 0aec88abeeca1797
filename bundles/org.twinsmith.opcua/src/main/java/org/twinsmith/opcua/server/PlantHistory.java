package org.twinsmith.opcua.server;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a plant has published, as far back as fits: a ring of rows with all signals at an instant. Written by the thread that
 * publishes, read by those of the server.
 */
final class PlantHistory {
    /** Of all signals together; 64 MB. */
    private static final int MOST_VALUES = 8_000_000;
    private static final int MOST_ROWS = 100_000;
    private static final int FEWEST_ROWS = 64;
    private final double[][] rows;
    private final long[] times;
    private int first;
    private int count;

    /** A value at a source time. @param si NaN where it was bad */
    record Entry(Instant time, double si) {
    }

    PlantHistory(int signals) {
        int size = Math.clamp(MOST_VALUES / Math.max(1, signals), FEWEST_ROWS, MOST_ROWS);
        rows = new double[size][];
        times = new long[size];
    }

    /** Keeps a copy of the values. Instants come in order; one that does not begins a new history. */
    synchronized void add(Instant time, double[] values) {
        long nanos = nanos(time);
        if (count > 0 && nanos < times[(first + count - 1) % rows.length]) {
            count = 0;
        }
        int at = (first + count) % rows.length;
        if (count == rows.length) {
            first = (first + 1) % rows.length;
        } else {
            count++;
        }
        if (rows[at] == null) {
            rows[at] = new double[values.length];
        }
        System.arraycopy(values, 0, rows[at], 0, values.length);
        times[at] = nanos;
    }

    /**
     * The values of a signal from an instant on, in order.
     *
     * @param until exclusive
     * @param most how many at most
     */
    synchronized List<Entry> forward(int signal, Instant from, Instant until, int most) {
        List<Entry> entries = new ArrayList<>();
        long end = nanos(until);
        for (int i = firstNotBefore(nanos(from)); i < count && entries.size() < most && time(i) < end; i++) {
            entries.add(entry(signal, i));
        }
        return entries;
    }

    /** As {@link #forward}, from a later instant back to an earlier one, the latest first. @param until exclusive */
    synchronized List<Entry> backward(int signal, Instant from, Instant until, int most) {
        List<Entry> entries = new ArrayList<>();
        long end = nanos(until);
        for (int i = firstNotBefore(nanos(from) + 1) - 1; i >= 0 && entries.size() < most && time(i) > end; i--) {
            entries.add(entry(signal, i));
        }
        return entries;
    }

    private Entry entry(int signal, int index) {
        int at = (first + index) % rows.length;
        return new Entry(Instant.ofEpochSecond(Math.floorDiv(times[at], 1_000_000_000L), Math.floorMod(times[at], 1_000_000_000L)), rows[at][signal]);
    }

    private int firstNotBefore(long nanos) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time(middle) < nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long time(int index) {
        return times[(first + index) % rows.length];
    }

    /** Beyond the years 1677 to 2262 the nearest of them. */
    private static long nanos(Instant time) {
        try {
            return Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000_000L), time.getNano());
        } catch (ArithmeticException e) {
            return time.getEpochSecond() < 0 ? Long.MIN_VALUE + 1 : Long.MAX_VALUE - 1;
        }
    }
}
