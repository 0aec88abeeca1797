package org.twinsmith.report.plot;

import java.util.ArrayList;
import java.util.List;

/** Positions of an axis' marks: multiples of a round step inside of a range. */
final class Ticks {
    private static final double[] DECIMAL = {1, 2, 2.5, 5, 10};
    private static final double[] CLOCK = {1, 2, 5, 10, 15, 20, 30, 60};
    private static final int MOST = 40;

    private Ticks() {
    }

    /** Marks at multiples of 1, 2, 2.5 or 5 times a power of ten, about as many as wanted. */
    static List<Double> decimal(Range range, int wanted) {
        double rough = range.span() / wanted;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        return multiples(range, power * smallestAbove(DECIMAL, rough / power));
    }

    /** Marks that suit a clock, for seconds and minutes: multiples of 1, 2, 5, 10, 15, 20, 30 or 60. */
    static List<Double> clock(Range range, int wanted) {
        double rough = range.span() / wanted;
        boolean suits = rough >= 0.9 && rough <= 60;
        return suits ? multiples(range, smallestAbove(CLOCK, rough)) : decimal(range, wanted);
    }

    private static double smallestAbove(double[] steps, double rough) {
        for (double step : steps) {
            if (step >= rough * 0.999) {
                return step;
            }
        }
        return steps[steps.length - 1];
    }

    private static List<Double> multiples(Range range, double step) {
        List<Double> ticks = new ArrayList<>();
        double slack = 1e-9 * range.span();
        double first = Math.ceil((range.low() - slack) / step);
        for (int i = 0; i < MOST && (first + i) * step <= range.high() + slack; i++) {
            // Adding zero turns a negative zero into a plain one.
            ticks.add((first + i) * step + 0.0);
        }
        return ticks;
    }
}
