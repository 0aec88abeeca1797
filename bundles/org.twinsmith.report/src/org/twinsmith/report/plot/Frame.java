package org.twinsmith.report.plot;

import org.twinsmith.diagram.svg.SvgNumber;

/**
 * Maps time and value to a plot's coordinates, px, y downwards.
 *
 * @param time range of the time axis, s
 * @param value range of the value axis
 * @param bottom where the time axis lies
 */
record Frame(Range time, Range value, double bottom) {
    static final double WIDTH = 960;
    static final double LEFT = 62;
    static final double RIGHT = 948;
    static final double TOP = 22;
    /** Room below the time axis for its ticks and its label. */
    static final double BELOW = 40;

    double height() {
        return bottom + BELOW;
    }

    double x(double at) {
        return LEFT + (at - time.low()) / time.span() * (RIGHT - LEFT);
    }

    double y(double at) {
        return bottom - (at - value.low()) / value.span() * (bottom - TOP);
    }

    String point(double atTime, double atValue) {
        return SvgNumber.of(x(atTime)) + " " + SvgNumber.of(y(atValue));
    }
}
