package org.twinsmith.report.plot;

/** The unit in which a run's times are shown, by its length. */
public enum TimeUnit {
    MILLISECONDS("ms", 0.001), SECONDS("s", 1), MINUTES("min", 60), HOURS("h", 3600), DAYS("d", 86_400);

    private final String text;
    private final double seconds;

    TimeUnit(String text, double seconds) {
        this.text = text;
        this.seconds = seconds;
    }

    /** The unit for a run of some seconds. */
    public static TimeUnit of(double length) {
        if (length > 4 * DAYS.seconds) {
            return DAYS;
        }
        if (length > 4 * HOURS.seconds) {
            return HOURS;
        }
        if (length > 3 * MINUTES.seconds) {
            return MINUTES;
        }
        return length >= 1 || length == 0 ? SECONDS : MILLISECONDS;
    }

    public String text() {
        return text;
    }

    /** A time in seconds, in this unit. */
    public double from(double time) {
        return time / seconds;
    }

    /** {@code 12.5 min}. */
    public String show(double time) {
        return Double.isFinite(time) ? Figures.of(time / seconds, 5) + " " + text : "–";
    }
}
