package org.twinsmith.simulation.orbit;

import java.util.Optional;
import org.twinsmith.core.orbit.ClosestApproach;

/**
 * Finds where two bodies are closest between the instants at which their states are known. Of each pair of instants between which they turn from
 * approaching to leaving each other, the instant itself is found on polynomials through the nearest states; so the instants have to be so close that
 * bodies pass each other once between them, at most. The ends of the run do not count.
 */
public final class ApproachSearch {
    private static final int WINDOW = 4;
    private static final double TOLERANCE = 1e-6;
    private final double[] dates;
    private final double[][] first;
    private final double[][] second;
    private final HermiteMotion firstMotion;
    private final HermiteMotion secondMotion;

    private ApproachSearch(double[] dates, double[][] first, double[][] second) {
        this.dates = dates;
        this.first = first;
        this.second = second;
        firstMotion = new HermiteMotion(dates, first, WINDOW);
        secondMotion = new HermiteMotion(dates, second, WINDOW);
    }

    /**
     * The closest of all approaches; empty where they never turn from approaching to leaving.
     *
     * @param dates s, ascending
     * @param first for each date position and velocity in an inertial frame, m and m/s
     * @param second the same of the other
     */
    public static Optional<ClosestApproach> of(double[] dates, double[][] first, double[][] second) {
        return new ApproachSearch(dates, first, second).closest();
    }

    private Optional<ClosestApproach> closest() {
        ClosestApproach best = null;
        double before = rate(first[0], second[0]);
        for (int i = 1; i < dates.length; i++) {
            double now = rate(first[i], second[i]);
            if (before < 0 && now >= 0 && (best == null || bound(i) < best.distance())) {
                ClosestApproach found = at(turn(dates[i - 1], dates[i]));
                best = best == null || found.distance() < best.distance() ? found : best;
            }
            before = now;
        }
        return Optional.ofNullable(best);
    }

    /** The distance cannot fall below this before a row, as they do not move faster than twice what they do at the ends. */
    private double bound(int row) {
        ClosestApproach start = new ClosestApproach(dates[row - 1], first[row - 1], second[row - 1]);
        ClosestApproach end = new ClosestApproach(dates[row], first[row], second[row]);
        double reach = 2 * Math.max(start.speed(), end.speed()) * (dates[row] - dates[row - 1]);
        return Math.max(start.distance(), end.distance()) - reach;
    }

    /** Half the derivative of the square of their distance, m2/s. */
    private static double rate(double[] a, double[] b) {
        double rate = 0;
        for (int axis = 0; axis < 3; axis++) {
            rate += (b[axis] - a[axis]) * (b[axis + 3] - a[axis + 3]);
        }
        return rate;
    }

    private ClosestApproach at(double date) {
        double[] one = new double[6];
        double[] other = new double[6];
        firstMotion.at(date, one);
        secondMotion.at(date, other);
        return new ClosestApproach(date, one, other);
    }

    private double turn(double from, double to) {
        double low = from;
        double high = to;
        while (high - low > TOLERANCE) {
            double middle = low + (high - low) / 2;
            ClosestApproach there = at(middle);
            if (middle <= low || middle >= high) {
                return middle;
            }
            if (rate(there.first(), there.second()) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + (high - low) / 2;
    }
}
