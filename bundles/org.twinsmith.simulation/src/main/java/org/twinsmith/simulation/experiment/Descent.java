package org.twinsmith.simulation.experiment;

import java.util.Arrays;

import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;
import org.twinsmith.core.experiment.Goal;

/**
 * A local search from one point: the augmented Lagrangian of Powell, Hestenes and Rockafellar (Nocedal and Wright,
 * Numerical Optimization, 2nd edition, 2006, section 17.4) around a method without derivatives within bounds: BOBYQA
 * (Powell, DAMTP 2009/NA06), in one dimension that of Brent (Algorithms for Minimization without Derivatives, 1973).
 */
final class Descent {
    private static final int ROUNDS = 12;
    private static final double FIRST_RADIUS = 0.1;
    private static final double LAST_RADIUS = 1e-7;
    private static final double FIRST_PENALTY = 10;
    private static final int UNLIMITED = 1_000_000;

    private final Goal goal;
    private final Merit merit;
    private final Search search;
    private final double[] multipliers;
    private double penalty = FIRST_PENALTY;
    private double worst = 1;

    Descent(Goal goal, Merit merit, Search search) {
        this.goal = goal;
        this.merit = merit;
        this.search = search;
        multipliers = new double[goal.constraints().size()];
    }

    /**
     * Searches until nothing gets better or no more runs are allowed; what was run stays in the search.
     *
     * @return whether it came to an end by itself
     */
    boolean from(double[] start) {
        double[] point = start.clone();
        double violation = Double.POSITIVE_INFINITY;
        double radius = FIRST_RADIUS;
        try {
            for (int round = 0; round < ROUNDS; round++) {
                double[] next = minimum(point, radius, precision(round));
                double nowViolated = update(next);
                boolean settled = distance(point, next) < 1e-6 && nowViolated <= Merit.SLACK;
                if (multipliers.length == 0 || settled && round > 0) {
                    return true;
                }
                if (nowViolated > Math.max(violation / 4, Merit.SLACK)) {
                    penalty *= 10;
                }
                violation = nowViolated;
                point = next;
                radius = Math.max(1e-3, radius / 3);
            }
            return violation <= Merit.SLACK;
        } catch (Search.Exhausted e) {
            return false;
        }
    }

    private double update(double[] point) {
        Search.Evaluation evaluation = search.at(point);
        if (!Merit.isUsable(evaluation)) {
            return Double.POSITIVE_INFINITY;
        }
        for (int c = 0; c < multipliers.length; c++) {
            multipliers[c] = Math.max(0, multipliers[c] - penalty * merit.margin(evaluation, c));
        }
        return merit.violation(evaluation);
    }

    /** How close to a bottom the search goes: with multipliers that are not yet right, no closer than they deserve. */
    private double precision(int round) {
        return multipliers.length == 0 ? LAST_RADIUS : Math.max(LAST_RADIUS, 1e-2 * Math.pow(0.1, round));
    }

    private double[] minimum(double[] start, double radius, double precision) {
        return start.length == 1 ? new double[] {inOneDimension(start[0], radius, precision)}
                : inMore(start, radius, precision);
    }

    private double inOneDimension(double start, double radius, double precision) {
        double low = Math.max(0, start - 2 * radius);
        double high = Math.min(1, start + 2 * radius);
        double inside = new BrentOptimizer(precision, precision).optimize(new MaxEval(UNLIMITED), GoalType.MINIMIZE,
                new UnivariateObjectiveFunction(x -> lagrangian(new double[] {x})),
                new SearchInterval(low, high, Math.clamp(start, low, high))).getPoint();
        double end = inside - low < high - inside ? low : high;
        return lagrangian(new double[] {end}) < lagrangian(new double[] {inside}) ? end : inside;
    }

    private double[] inMore(double[] start, double radius, double precision) {
        int n = start.length;
        double[] zeros = new double[n];
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        double[][] best = {start};
        double[] least = {Double.POSITIVE_INFINITY};
        try {
            PointValuePair found = new BOBYQAOptimizer(2 * n + 1, radius, Math.min(precision, radius / 10)).optimize(new MaxEval(UNLIMITED),
                    GoalType.MINIMIZE, new SimpleBounds(zeros, ones), new InitialGuess(start),
                    new ObjectiveFunction(point -> remembered(point, best, least)));
            return found.getPoint();
        } catch (MathIllegalStateException e) {
            // Rounding has made its quadratic model useless: what it has found so far counts.
            return best[0];
        }
    }

    private double remembered(double[] point, double[][] best, double[] least) {
        double value = lagrangian(point);
        if (value < least[0]) {
            least[0] = value;
            best[0] = point.clone();
        }
        return value;
    }

    private double lagrangian(double[] point) {
        Search.Evaluation evaluation = search.at(point);
        if (!Merit.isUsable(evaluation)) {
            return worst + 1;
        }
        double value = merit.objective(evaluation);
        for (int c = 0; c < multipliers.length; c++) {
            double active = Math.max(0, multipliers[c] - penalty * merit.margin(evaluation, c));
            value += (active * active - multipliers[c] * multipliers[c]) / (2 * penalty);
        }
        worst = Math.max(worst, value);
        return value;
    }

    private double distance(double[] left, double[] right) {
        double largest = 0;
        for (int i = 0; i < goal.varied().size(); i++) {
            largest = Math.max(largest, Math.abs(left[i] - right[i]));
        }
        return largest;
    }
}
