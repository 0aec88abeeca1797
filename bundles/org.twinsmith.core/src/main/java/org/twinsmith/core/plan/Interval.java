package org.twinsmith.core.plan;

/** A closed range in coherent SI; an open end is infinite. */
public record Interval(double low, double high) {
    public static final Interval ALL = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
