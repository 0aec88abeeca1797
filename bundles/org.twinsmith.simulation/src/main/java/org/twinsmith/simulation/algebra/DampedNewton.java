package org.twinsmith.simulation.algebra;

/**
 * Newton's method with a backtracking line search (Dennis and Schnabel, Numerical Methods for Unconstrained Optimization
 * and Nonlinear Equations, 6.3) from where the unknowns stand; a Levenberg step where the Jacobian is singular. Does not
 * allocate while it iterates.
 */
final class DampedNewton {
    private static final int MOST_ITERATIONS = 100;
    /** The error after a full step is about the square of the step, so this step leaves rounding only. */
    private static final double STEP_TOLERANCE = 1e-9;
    /** SI values below this are zero for any plant. */
    static final double NOTHING = 1e-18;
    private static final double ROUNDING = 16 * Math.ulp(1.0);
    /** What a stalled line search may leave, as a share of the largest term of an equation. */
    private static final double STALLED = 1e-10;
    /** What a stalled line search may leave of the first residuals of an attempt: where all terms cancel it is rounding. */
    private static final double REDUCED = 1e-13;
    private static final double SHORTEST = 1.0 / (1 << 14);
    private static final double ARMIJO = 1e-4;

    private final LoopPoint point;
    private final LoopMatrix matrix;
    private final int n;
    private final double[] residuals;
    private final double[] step;
    private final double[] base;
    private final double[] weight;
    private final double[] sums;
    private final double[] largest;
    private int iterations;
    /** Whether the last step is Newton's. */
    private boolean regular;

    DampedNewton(LoopPoint point, LoopMatrix matrix) {
        this.point = point;
        this.matrix = matrix;
        n = point.size();
        residuals = point.residuals();
        step = new double[n];
        base = new double[n];
        weight = new double[n];
        sums = new double[n];
        largest = new double[n];
    }

    void resetCount() {
        iterations = 0;
    }

    /** Iterations since the last {@link #resetCount}. */
    int iterations() {
        return iterations;
    }

    /** The last step that was tried. */
    double step(int unknown) {
        return step[unknown];
    }

    /** A residual over the largest partial derivative of its equation: about the change of an unknown that it asks for. */
    double weighted(int row) {
        return Math.abs(residuals[row] * weight[row]);
    }

    /** Iterates. @return whether the unknowns stand in a solution */
    boolean converges() {
        if (!point.evaluate()) {
            return false;
        }
        double first = 0;
        for (int i = 0; i < MOST_ITERATIONS; i++) {
            iterations++;
            point.differentiate(matrix);
            if (withinShare(ROUNDING)) {
                return true;
            }
            if (!direction()) {
                return false;
            }
            first = i == 0 ? merit() : first;
            // A Levenberg step is short beside any minimum, not only beside a solution.
            boolean small = regular && stepIsWithin(STEP_TOLERANCE);
            double length = search();
            if (length == 0) {
                return small || withinShare(STALLED)
                        || Double.isFinite(first) && merit() <= REDUCED * REDUCED * first;
            }
            if (length == 1 && small) {
                return true;
            }
        }
        return false;
    }

    /** Whether each residual is at most a share of the largest term of its linearised equation. */
    private boolean withinShare(double share) {
        point.read(base);
        matrix.terms(base, sums, largest);
        for (int r = 0; r < n; r++) {
            double most = Math.max(largest[r], Math.abs(residuals[r] - sums[r]));
            if (!(Math.abs(residuals[r]) <= share * most)) {
                return false;
            }
        }
        return true;
    }

    /** Computes the Newton step, or a Levenberg step where there is none. */
    private boolean direction() {
        matrix.rowMagnitudes(weight);
        for (int r = 0; r < n; r++) {
            step[r] = -residuals[r];
            weight[r] = weight[r] > 0 ? 1 / weight[r] : 1;
        }
        regular = matrix.factor();
        if (regular) {
            matrix.solve(step);
        } else if (!levenberg()) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            if (!Double.isFinite(step[i])) {
                return false;
            }
        }
        return true;
    }

    /** (JᵀW²J + µ diag) step = -JᵀW² f (Levenberg 1944). */
    private boolean levenberg() {
        for (int r = 0; r < n; r++) {
            sums[r] = -residuals[r] * weight[r] * weight[r];
        }
        matrix.transposedTimes(sums, step);
        if (!matrix.factorNormal(weight)) {
            return false;
        }
        matrix.solve(step);
        return true;
    }

    private boolean stepIsWithin(double share) {
        for (int i = 0; i < n; i++) {
            if (Math.abs(step[i]) > share * Math.abs(point.value(i)) + NOTHING) {
                return false;
            }
        }
        return true;
    }

    /** Goes along the step until the equations are better met. @return the length gone; 0 where nothing helps */
    private double search() {
        point.read(base);
        double before = merit();
        for (double length = 1; length >= SHORTEST; length /= 2) {
            for (int i = 0; i < n; i++) {
                point.set(i, base[i] + length * step[i]);
            }
            if (point.evaluate()) {
                double after = merit();
                if (Double.isFinite(after) && after <= (1 - 2 * ARMIJO * length) * before) {
                    return length;
                }
            }
        }
        point.write(base);
        point.evaluate();
        return 0;
    }

    private double merit() {
        double sum = 0;
        for (int r = 0; r < n; r++) {
            double weighted = residuals[r] * weight[r];
            sum += weighted * weighted;
        }
        return sum;
    }
}
