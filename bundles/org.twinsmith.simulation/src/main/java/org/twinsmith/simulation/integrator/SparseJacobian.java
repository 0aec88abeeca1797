package org.twinsmith.simulation.integrator;

import java.util.Arrays;
import java.util.Optional;

import org.twinsmith.simulation.linear.SparsePattern;

/**
 * The Jacobian of a right-hand side, sparse: told by it, or by finite differences in groups of columns. One that is told may
 * have unknowns beyond the states, see {@link ImplicitPart}; where it has no finite value, differences by states take its
 * place until the next discontinuity.
 */
final class SparseJacobian {
    private static final double ROOT_EPSILON = Math.sqrt(Math.ulp(1.0));
    /** What of the largest change of a derivative may be left unexplained. */
    private static final double SHARE = 0.01;
    /** Up to so many states, the pattern is looked up again after each discontinuity. */
    private static final int CHEAP = 32;

    private final RightHandSide function;
    private final Tolerance tolerance;
    private final int n;
    private final double[] trial;
    private final double[] difference;
    private final double[] increments;
    private SparsePattern pattern;
    private ColumnGroups groups;
    /** Null where nothing stands beyond the states. */
    private ImplicitPart implicit;
    private boolean plain;
    private double[] entries;
    private double norm;
    private boolean evaluated;
    private boolean unconfirmed;
    private long evaluations;

    SparseJacobian(RightHandSide function, Tolerance tolerance) {
        this.function = function;
        this.tolerance = tolerance;
        n = tolerance.absolute.length;
        trial = new double[n];
        difference = new double[n];
        increments = new double[n];
    }

    /** Makes sure that there is a pattern, after a discontinuity. */
    void restart(double time, double[] y) {
        if (plain) {
            plain = false;
            pattern = null;
        }
        if (pattern == null || n <= CHEAP) {
            extendPattern(time, y);
        } else {
            unconfirmed = true;
        }
    }

    /** Looks up the pattern and adds what is new. @return whether anything was */
    boolean extendPattern(double time, double[] y) {
        SparsePattern found = (plain ? Optional.<SparsePattern>empty() : function.derivatives().pattern(time, y))
                .orElseGet(() -> PatternProbe.of(function.derivatives(), time, y));
        SparsePattern all = found.withDiagonalAnd(pattern == null || pattern.n() != found.n() ? found : pattern);
        if (all.equals(pattern)) {
            return false;
        }
        pattern = all;
        evaluated = false;
        implicit = all.n() > n ? new ImplicitPart(all, n) : null;
        groups = implicit == null ? ColumnGroups.of(all) : null;
        entries = new double[all.entries()];
        return true;
    }

    /**
     * Evaluates the Jacobian.
     *
     * @param f the derivatives at y
     * @param h the step, s, for the size of the differences
     * @return false where it has no finite value
     */
    boolean evaluate(double time, double[] y, double[] f, double h) {
        if (!compute(time, y, f, h)) {
            return false;
        }
        boolean doubtful = unconfirmed && implicit == null && !foretells(time, y, f);
        unconfirmed = false;
        return !doubtful || !extendPattern(time, y) || compute(time, y, f, h);
    }

    private boolean compute(double time, double[] y, double[] f, double h) {
        evaluations++;
        boolean known = !plain && function.derivatives().jacobian(time, y, pattern, entries);
        if (implicit != null) {
            known &= implicit.scale(entries);
            if (!known) {
                plain = true;
                extendPattern(time, y);
            }
        }
        if (!known && !differences(time, y, f, h)) {
            return false;
        }
        norm = implicit == null ? maximumRowSum() : Double.NaN;
        evaluated = implicit != null || Double.isFinite(norm);
        return evaluated;
    }

    /** Whether there is a Jacobian of the present pattern. */
    boolean evaluated() {
        return evaluated;
    }

    /** Forward differences with the increments of CVODE (Hindmarsh et al. 2005, section 2.1), in groups of columns. */
    private boolean differences(double time, double[] y, double[] f, double h) {
        double size = tolerance.norm(f, y);
        double least = size == 0 ? 1 : 1000 * Math.abs(h) * Math.ulp(1.0) * n * size;
        System.arraycopy(y, 0, trial, 0, n);
        for (int[] group : groups.groups()) {
            for (int c : group) {
                double increment = Math.max(ROOT_EPSILON * Math.abs(y[c]), least * tolerance.at(c, y[c]));
                trial[c] = y[c] + increment;
                increments[c] = trial[c] - y[c];
            }
            if (!function.compute(time, trial, difference) && !backward(time, y, group)) {
                return false;
            }
            for (int c : group) {
                trial[c] = y[c];
                for (int p = pattern.start(c); p < pattern.start(c + 1); p++) {
                    int r = pattern.row(p);
                    entries[p] = (difference[r] - f[r]) / increments[c];
                }
            }
        }
        return true;
    }

    /** Whether the Jacobian foretells what a step across all states does to each derivative: whether no element is missed. */
    private boolean foretells(double time, double[] y, double[] f) {
        for (int c = 0; c < n; c++) {
            // Weights without a simple ratio, lest contributions cancel as they do in a balance.
            double weight = 1 + (c * 0.6180339887498949) % 1;
            trial[c] = y[c] + weight * ROOT_EPSILON * tolerance.magnitude(c, y[c]);
            increments[c] = trial[c] - y[c];
        }
        if (!function.compute(time, trial, difference)) {
            return true;
        }
        for (int c = 0; c < n; c++) {
            for (int p = pattern.start(c); p < pattern.start(c + 1); p++) {
                difference[pattern.row(p)] -= entries[p] * increments[c];
            }
        }
        double missed = 0;
        double moved = 0;
        for (int r = 0; r < n; r++) {
            double scale = 1 / tolerance.at(r, y[r]);
            missed = Math.max(missed, Math.abs(difference[r] - f[r]) * scale);
            moved = Math.max(moved, Math.abs(increments[r]) * scale);
        }
        return missed <= SHARE * norm * moved + ROOT_EPSILON * tolerance.norm(f, y);
    }

    private boolean backward(double time, double[] y, int[] group) {
        for (int c : group) {
            trial[c] = y[c] - increments[c];
            increments[c] = trial[c] - y[c];
        }
        return function.compute(time, trial, difference);
    }

    private double maximumRowSum() {
        Arrays.fill(difference, 0);
        for (int p = 0; p < entries.length; p++) {
            difference[pattern.row(p)] += Math.abs(entries[p]);
        }
        double largest = 0;
        for (double sum : difference) {
            largest = sum <= largest ? largest : sum;
        }
        return largest;
    }

    /** Which derivatives (and constraints) depend on which states (and unknowns); another object once it has changed. */
    SparsePattern pattern() {
        return pattern;
    }

    /** The partial derivatives in the order of the pattern, as they were last evaluated. */
    double[] entries() {
        return entries;
    }

    /** How often it has been evaluated. */
    long evaluations() {
        return evaluations;
    }

    /** The unknowns beyond the states; null where there are none. */
    ImplicitPart implicit() {
        return implicit;
    }

    /** The maximum norm of the Jacobian, 1/s, a bound of its eigenvalues; with unknowns beyond the states about the largest. */
    double norm() {
        if (Double.isNaN(norm) && implicit != null && evaluated) {
            norm = implicit.largestEigenvalue(entries);
            norm = Double.isNaN(norm) ? Double.POSITIVE_INFINITY : norm;
        }
        return norm;
    }
}
