package org.twinsmith.report.page;

import org.twinsmith.report.Series;

/**
 * What a series comes to, in its unit; NaN where it has no usable value.
 *
 * @param mean integral over time divided by the time; by the trapezoidal rule, of steps exactly
 */
record Summary(double lowest, double mean, double highest, double last) {
    static Summary of(Series series) {
        double lowest = Double.NaN;
        double highest = Double.NaN;
        double last = Double.NaN;
        double area = 0;
        double time = 0;
        for (int i = 0; i < series.size(); i++) {
            if (!series.usable(i)) {
                continue;
            }
            last = series.values()[i];
            lowest = Double.isNaN(lowest) ? last : Math.min(lowest, last);
            highest = Double.isNaN(highest) ? last : Math.max(highest, last);
            if (i > 0 && series.usable(i - 1)) {
                double length = series.times()[i] - series.times()[i - 1];
                double before = series.values()[i - 1];
                area += length * (series.shape() == Series.Shape.STEP ? before : (before + last) / 2);
                time += length;
            }
        }
        return new Summary(lowest, time > 0 ? area / time : last, highest, last);
    }
}
