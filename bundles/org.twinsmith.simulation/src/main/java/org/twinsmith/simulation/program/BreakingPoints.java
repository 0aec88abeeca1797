package org.twinsmith.simulation.program;

import java.util.Map;
import java.util.TreeMap;

/**
 * The instants at which discontinuities of the past come back through delays. With each delay a discontinuity is one
 * order smoother; after {@link #MOST} of them no method notices it any more, and with many delays the instants are bounded
 * by leaving the smoothest out, which error control then finds by itself.
 */
final class BreakingPoints {
    /** One more than the highest order of a method. */
    private static final int MOST = 9;
    /** How many instants one discontinuity may lead to. */
    private static final int LIMIT = 500;
    private final double[] delays;
    private final int generations;
    /** How often the discontinuity has been delayed by then, by its instant. */
    private final TreeMap<Double, Integer> pending = new TreeMap<>();

    BreakingPoints(double[] delays) {
        this.delays = delays.clone();
        generations = generations(delays.length);
    }

    /** The number of sums of up to g of d delays is (d + g) over g. */
    private static int generations(int delays) {
        double sums = 1;
        for (int g = 1; g <= MOST; g++) {
            sums = sums * (delays + g) / g;
            if (sums > LIMIT) {
                return Math.max(1, g - 1);
            }
        }
        return MOST;
    }

    /** Notes a discontinuity. @param generation how often it has been delayed already */
    void follow(double time, int generation) {
        if (generation < generations) {
            for (double delay : delays) {
                add(time + delay, generation + 1);
            }
        }
    }

    private void add(double time, int generation) {
        Map.Entry<Double, Integer> before = pending.floorEntry(time);
        Map.Entry<Double, Integer> after = pending.ceilingEntry(time);
        if (before != null && Clocks.same(time, before.getKey())) {
            pending.merge(before.getKey(), generation, Math::min);
        } else if (after != null && Clocks.same(after.getKey(), time)) {
            pending.merge(after.getKey(), generation, Math::min);
        } else {
            pending.put(time, generation);
        }
    }

    /** Lets those that are due follow on. @return whether any is */
    boolean pass(double time) {
        boolean any = false;
        while (!pending.isEmpty() && Clocks.same(pending.firstKey(), time)) {
            Map.Entry<Double, Integer> due = pending.pollFirstEntry();
            follow(due.getKey(), due.getValue());
            any = true;
        }
        return any;
    }

    /** The next instant, s; infinite where there is none. */
    double next() {
        return pending.isEmpty() ? Double.POSITIVE_INFINITY : pending.firstKey();
    }
}
