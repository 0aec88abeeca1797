package org.twinsmith.report.plot;

import org.twinsmith.report.Series;

/** Angles in degrees that begin anew after a whole turn, as longitudes and azimuths do: the jump is none of the quantity. */
final class Turns {
    private static final double HALF = 180;
    private static final double WHOLE = 360;
    private static final double MOST_OF_ONE = 300;

    private Turns() {
    }

    /** Whether a series is such an angle: in degrees, over nearly a whole turn and no more, with jumps of more than half of one. */
    static boolean hasJumps(Series series) {
        if (!series.unit().equals("deg") || series.shape() != Series.Shape.LINE) {
            return false;
        }
        Range range = Range.of(series);
        boolean turn = range.span() > MOST_OF_ONE && (range.low() >= -HALF && range.high() <= HALF || range.low() >= 0 && range.high() <= WHOLE);
        double[] values = series.values();
        for (int i = 1; turn && i < values.length; i++) {
            if (isJump(values[i - 1], values[i])) {
                return true;
            }
        }
        return false;
    }

    static boolean isJump(double before, double after) {
        return Math.abs(after - before) > HALF;
    }
}
