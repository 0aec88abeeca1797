package org.twinsmith.report.page;

import org.twinsmith.report.Series;

/**
 * How far a mirrored signal lies from the model's, at the instants of the mirrored values.
 *
 * @param compared number of instants; 0 where nothing can be compared
 * @param rms root of the mean squared difference
 * @param largest largest absolute difference
 * @param at when that was, s
 */
record Deviation(int compared, double rms, double largest, double at) {
    /** Compares at each usable mirrored value inside of the model's time, between whose values it interpolates. */
    static Deviation of(Series model, Series mirror) {
        int compared = 0;
        double squares = 0;
        double largest = 0;
        double at = Double.NaN;
        int after = 0;
        for (int i = 0; i < mirror.size(); i++) {
            double time = mirror.times()[i];
            while (after < model.size() && model.times()[after] < time) {
                after++;
            }
            double difference = mirror.values()[i] - value(model, after, time);
            if (mirror.usable(i) && Double.isFinite(difference)) {
                compared++;
                squares += difference * difference;
                at = compared == 1 || Math.abs(difference) > largest ? time : at;
                largest = Math.max(largest, Math.abs(difference));
            }
        }
        return new Deviation(compared, compared == 0 ? Double.NaN : Math.sqrt(squares / compared),
                compared == 0 ? Double.NaN : largest, at);
    }

    private static double value(Series series, int after, double time) {
        if (after >= series.size() || !series.usable(after)) {
            return Double.NaN;
        }
        if (series.times()[after] == time) {
            return series.values()[after];
        }
        if (after == 0 || !series.usable(after - 1)) {
            return Double.NaN;
        }
        double before = series.times()[after - 1];
        double part = (time - before) / (series.times()[after] - before);
        double low = series.values()[after - 1];
        return series.shape() == Series.Shape.STEP ? low : low + part * (series.values()[after] - low);
    }
}
