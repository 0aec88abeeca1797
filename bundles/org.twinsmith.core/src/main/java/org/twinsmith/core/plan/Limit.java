package org.twinsmith.core.plan;

/**
 * A range that a variable is expected to stay in. It changes nothing of a run; what shows the variable shows the limit.
 *
 * @param range SI; a side without a bound is infinite
 */
public record Limit(Kind kind, Interval range) {
    /** What it means to leave the range. */
    public enum Kind {
        OPERATING, WARNING, ALARM, TRIP
    }
}
