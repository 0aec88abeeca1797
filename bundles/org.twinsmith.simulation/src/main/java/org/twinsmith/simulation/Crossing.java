package org.twinsmith.simulation;

import java.util.function.DoubleUnaryOperator;

/**
 * Brackets the instant at which the sign of a continuous function changes, by the Illinois variant of regula falsi
 * (Dowell and Jarratt 1971). Zero is a sign of its own, so that the right end is strictly beyond the change.
 */
final class Crossing {
    /** Which end the last iteration left in place; if it stays a second time, its weight is halved. */
    private enum Kept {
        NONE, LEFT, RIGHT
    }

    private Crossing() {
    }

    /**
     * The right end of a bracket around the first change of sign that bisection meets.
     *
     * @param function the function
     * @param from an instant with the old sign, s
     * @param atFrom the function there
     * @param to a later instant with another sign, s
     * @param atTo the function there
     * @param width width of the bracket, s; a few roundings of time at least
     */
    static double after(DoubleUnaryOperator function, double from, double atFrom, double to, double atTo, double width) {
        double sign = Math.signum(atFrom);
        double a = from;
        double b = to;
        double atA = atFrom;
        double atB = atTo;
        Kept kept = Kept.NONE;
        for (int i = 0; b - a > width; i++) {
            double guess = i % 8 == 7 ? (a + b) / 2 : b - atB * (b - a) / (atB - atA);
            double t = within(guess, a + width / 2, b - width / 2, (a + b) / 2);
            double atT = function.applyAsDouble(t);
            if (Math.signum(atT) == sign) {
                a = t;
                atA = atT;
                atB = kept == Kept.RIGHT ? atB / 2 : atB;
                kept = Kept.RIGHT;
            } else {
                b = t;
                atB = atT;
                atA = kept == Kept.LEFT ? atA / 2 : atA;
                kept = Kept.LEFT;
            }
        }
        return b;
    }

    private static double within(double guess, double low, double high, double otherwise) {
        return Double.isFinite(guess) ? Math.min(Math.max(guess, low), high) : otherwise;
    }
}
