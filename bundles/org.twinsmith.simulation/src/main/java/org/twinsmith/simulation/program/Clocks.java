package org.twinsmith.simulation.program;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;

/** When sampled blocks run: at {@code offset + k * period}, each instant once. */
final class Clocks {
    /** Instants that differ by fewer roundings of time than this are one: 3 * 0.1 s and 0.3 s. */
    private static final int ROUNDINGS = 8;
    private final double[] periods;
    private final double[] offsets;
    private final long[] counts;
    private final boolean[] due;

    /** @param data period and offset of each clock, s */
    Clocks(double[] data) {
        int count = data.length / 2;
        periods = new double[count];
        offsets = new double[count];
        counts = new long[count];
        due = new boolean[count];
        for (int c = 0; c < count; c++) {
            periods[c] = data[2 * c];
            offsets[c] = data[2 * c + 1];
            if (!(periods[c] > 0) || !(offsets[c] >= 0)) {
                throw new DiagnosticException(Diagnostic.error(Code.RANGE, "a sampled block has a period of "
                        + periods[c] + " s from " + offsets[c] + " s on",
                        "a period is above zero, and its first instant not before the start", Place.NOWHERE));
            }
        }
    }

    int count() {
        return periods.length;
    }

    /** Finds out which clocks are due, and counts them on. @return whether any is */
    boolean tick(double time) {
        boolean any = false;
        for (int c = 0; c < due.length; c++) {
            due[c] = same(instant(c), time);
            if (due[c]) {
                counts[c]++;
            }
            any |= due[c];
        }
        return any;
    }

    /** Whether a clock was due at the last {@link #tick}. */
    boolean isDue(int clock) {
        return due[clock];
    }

    /** The first instant that has not been; infinite where there is no clock. */
    double next() {
        double next = Double.POSITIVE_INFINITY;
        for (int c = 0; c < periods.length; c++) {
            next = Math.min(next, instant(c));
        }
        return next;
    }

    /** The next instant of each clock, s. */
    double instant(int clock) {
        return offsets[clock] + counts[clock] * periods[clock];
    }

    /** Whether an instant is the present one, or was before it, as far as time is told apart. */
    static boolean same(double instant, double time) {
        return instant - time <= ROUNDINGS * Math.ulp(time);
    }
}
