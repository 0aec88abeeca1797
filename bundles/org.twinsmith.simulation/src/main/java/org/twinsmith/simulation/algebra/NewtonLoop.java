package org.twinsmith.simulation.algebra;

import java.util.Arrays;
import java.util.Locale;

import org.twinsmith.core.program.NoConvergence;

/**
 * Solves an algebraic loop by Newton's method with a backtracking line search (Dennis and Schnabel, Numerical Methods for
 * Unconstrained Optimization and Nonlinear Equations, 6.3), from the values that the unknowns have.
 *
 * <p>Where the Jacobian is singular it takes a Levenberg step; where a guess leads nowhere it tries the last solution and
 * then guesses beside it, always the same, so that runs repeat to the bit. Does not allocate while solving.
 */
public final class NewtonLoop {
    private static final int MOST_ITERATIONS = 100;
    /** The error after a full step is about the square of the step, so this step leaves rounding only. */
    private static final double STEP_TOLERANCE = 1e-9;
    /** SI values below this are zero for any plant. */
    private static final double NOTHING = 1e-18;
    private static final double ROUNDING = 16 * Math.ulp(1.0);
    /** What a stalled line search may leave, as a share of the largest term of an equation. */
    private static final double STALLED = 1e-10;
    /** What a stalled line search may leave of the first residuals of an attempt: where all terms cancel it is rounding. */
    private static final double REDUCED = 1e-13;
    private static final double SHORTEST = 1.0 / (1 << 14);
    private static final double ARMIJO = 1e-4;
    private static final double[] DISTURBANCES = {0, 1e-6, 1e-3, 1e-1, -1e-1, 1, -1, 10};

    private final double[] values;
    private final int[] slots;
    private final String[] names;
    private final LoopEquations equations;
    private final int n;
    private final LinearSystem system;
    private final double[] residuals;
    private final double[] jacobian;
    private final double[] normal;
    private final double[] step;
    private final double[] base;
    private final double[] entry;
    private final double[] solution;
    private final double[] weight;
    private int iterations;
    private double time;

    /**
     * @param values the array that the equations read
     * @param slots where the unknowns stand in it
     * @param names names of the unknowns, for messages
     */
    public NewtonLoop(double[] values, int[] slots, String[] names, LoopEquations equations) {
        this.values = values;
        this.slots = slots.clone();
        this.names = names.clone();
        this.equations = equations;
        n = slots.length;
        system = new LinearSystem(n);
        residuals = new double[n];
        jacobian = new double[n * n];
        normal = new double[n * n];
        step = new double[n];
        base = new double[n];
        entry = new double[n];
        solution = new double[n];
        weight = new double[n];
    }

    /**
     * Writes the solution into the unknowns' slots.
     *
     * @param now s
     * @throws NoConvergence where no guess leads to a solution; the unknowns are then as they were, and what follows from
     *         them is computed again
     */
    public void solve(double now) {
        time = now;
        read(entry);
        iterations = 0;
        boolean solved = converges();
        for (int attempt = 0; !solved && attempt < DISTURBANCES.length; attempt++) {
            write(solution);
            disturb(DISTURBANCES[attempt]);
            solved = converges();
        }
        if (!solved) {
            NoConvergence failure = failure();
            write(entry);
            equations.residuals(time, residuals);
            throw failure;
        }
        read(solution);
    }

    private boolean converges() {
        if (!evaluate()) {
            return false;
        }
        double first = 0;
        for (int i = 0; i < MOST_ITERATIONS; i++) {
            iterations++;
            Arrays.fill(jacobian, 0);
            equations.jacobian(time, jacobian);
            if (withinShare(ROUNDING)) {
                return true;
            }
            if (!direction()) {
                return false;
            }
            first = i == 0 ? merit() : first;
            boolean small = stepIsWithin(STEP_TOLERANCE);
            double length = search();
            if (length == 0) {
                return small || withinShare(STALLED) || merit() <= REDUCED * REDUCED * first;
            }
            if (length == 1 && small) {
                return true;
            }
        }
        return false;
    }

    /** Whether each residual is at most a share of the largest term of its linearised equation. */
    private boolean withinShare(double share) {
        for (int r = 0; r < n; r++) {
            double largest = 0;
            double linear = 0;
            for (int c = 0; c < n; c++) {
                double term = jacobian[r * n + c] * values[slots[c]];
                linear += term;
                largest = Math.max(largest, Math.abs(term));
            }
            largest = Math.max(largest, Math.abs(residuals[r] - linear));
            if (!(Math.abs(residuals[r]) <= share * largest)) {
                return false;
            }
        }
        return true;
    }

    /** Computes the Newton step, or a Levenberg step where there is none. */
    private boolean direction() {
        for (int r = 0; r < n; r++) {
            step[r] = -residuals[r];
            weight[r] = rowWeight(r);
        }
        if (system.factor(jacobian)) {
            system.solve(step);
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

    private double rowWeight(int row) {
        double largest = 0;
        for (int c = 0; c < n; c++) {
            largest = Math.max(largest, Math.abs(jacobian[row * n + c]));
        }
        return largest > 0 ? 1 / largest : 1;
    }

    /** (JᵀJ + µ diag) step = -Jᵀ f, with weighted rows (Levenberg 1944). */
    private boolean levenberg() {
        double largest = 0;
        for (int i = 0; i < n; i++) {
            step[i] = 0;
            for (int r = 0; r < n; r++) {
                step[i] -= jacobian[r * n + i] * residuals[r] * weight[r] * weight[r];
            }
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int r = 0; r < n; r++) {
                    sum += jacobian[r * n + i] * jacobian[r * n + j] * weight[r] * weight[r];
                }
                normal[i * n + j] = sum;
            }
            largest = Math.max(largest, normal[i * n + i]);
        }
        for (int i = 0; i < n; i++) {
            normal[i * n + i] += 1e-6 * normal[i * n + i] + 1e-12 * largest;
        }
        if (!(largest > 0) || !system.factor(normal)) {
            return false;
        }
        system.solve(step);
        return true;
    }

    private boolean stepIsWithin(double share) {
        for (int i = 0; i < n; i++) {
            if (Math.abs(step[i]) > share * Math.abs(values[slots[i]]) + NOTHING) {
                return false;
            }
        }
        return true;
    }

    /** Goes along the step until the equations are better met. @return the length gone; 0 where nothing helps */
    private double search() {
        read(base);
        double before = merit();
        for (double length = 1; length >= SHORTEST; length /= 2) {
            for (int i = 0; i < n; i++) {
                values[slots[i]] = base[i] + length * step[i];
            }
            if (evaluate() && merit() <= (1 - 2 * ARMIJO * length) * before) {
                return length;
            }
        }
        write(base);
        evaluate();
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

    private boolean evaluate() {
        equations.residuals(time, residuals);
        for (int r = 0; r < n; r++) {
            if (!Double.isFinite(residuals[r])) {
                return false;
            }
        }
        return true;
    }

    private void disturb(double size) {
        for (int i = 0; i < n; i++) {
            int slot = slots[i];
            values[slot] += size * (1 + 0.3 * i / n) * Math.max(Math.abs(values[slot]), 1);
        }
    }

    private void read(double[] into) {
        for (int i = 0; i < n; i++) {
            into[i] = values[slots[i]];
        }
    }

    private void write(double[] from) {
        for (int i = 0; i < n; i++) {
            values[slots[i]] = from[i];
        }
    }

    private NoConvergence failure() {
        int worst = 0;
        double farthest = -1;
        for (int i = 0; i < n; i++) {
            double relative = Math.abs(step[i]) / Math.max(Math.abs(values[slots[i]]), NOTHING);
            if (!Double.isFinite(values[slots[i]]) || relative > farthest) {
                worst = i;
                farthest = Double.isFinite(values[slots[i]]) ? relative : Double.POSITIVE_INFINITY;
            }
        }
        double largest = 0;
        for (double residual : residuals) {
            largest = Double.isFinite(residual) ? Math.max(largest, Math.abs(residual)) : Double.POSITIVE_INFINITY;
        }
        String guesses = (DISTURBANCES.length + 1) + " guesses";
        return new NoConvergence(names[worst], time, iterations == 0
                ? "the equations have no finite value at any of " + guesses + ", the last of which was "
                        + values[slots[worst]]
                : String.format(Locale.ROOT, "after %d iterations from %s %s is at %.6g with a next step of %.3g, and "
                        + "the largest of %d residuals is %.3g", iterations, guesses, names[worst],
                        values[slots[worst]], step[worst], n, largest));
    }
}
