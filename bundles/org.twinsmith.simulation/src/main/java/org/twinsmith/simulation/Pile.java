package org.twinsmith.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Notices relations that change again and again almost without time passing: sliding along a switch, or bounces that
 * shrink until time stands still (Zeno). Many relations that change once each, like those of a fleet, are no such pile.
 */
final class Pile {
    /** Events of one pile are at most this far apart, s; or this share of the time, where that is more. */
    private static final double GAP = 1e-6;
    private static final double GAP_SHARE = 1e-9;
    /** Changes of one relation within a pile. */
    static final int LIMIT = 20;
    /** The same where derivatives do not feel it: rounding changes the sign of what ought to be zero, and does no harm. */
    static final int UNFELT_LIMIT = 1000;
    /** Changes of one relation within a pile that are chatter where the method of integration cannot tell them apart. */
    static final int BLURRED_LIMIT = 4;

    private final int[] changes;
    private double last = Double.NEGATIVE_INFINITY;

    Pile(int relations) {
        changes = new int[relations];
    }

    /**
     * Takes an event into account.
     *
     * @param time s
     * @param changed the relations that changed
     * @param limit changes of one relation that are not too often
     * @return the relations that changed too often; empty where all is well
     */
    List<Integer> add(double time, boolean[] changed, int limit) {
        if (time - last > Math.max(GAP, GAP_SHARE * Math.abs(time))) {
            Arrays.fill(changes, 0);
        }
        last = time;
        for (int r = 0; r < changes.length; r++) {
            changes[r] += changed[r] ? 1 : 0;
        }
        return restless(changed, limit);
    }

    /** The relations of a set that have changed more often than a limit in this pile. */
    List<Integer> restless(boolean[] among, int limit) {
        List<Integer> restless = new ArrayList<>();
        for (int r = 0; r < changes.length; r++) {
            if (among[r] && changes[r] > limit) {
                restless.add(r);
            }
        }
        return restless;
    }
}
