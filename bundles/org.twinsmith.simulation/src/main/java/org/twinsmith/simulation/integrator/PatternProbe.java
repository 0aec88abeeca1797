package org.twinsmith.simulation.integrator;

import java.util.Arrays;

import org.twinsmith.simulation.linear.SparsePattern;

/**
 * Finds out which derivatives depend on which states by looking where an undefined state makes undefined derivatives:
 * arithmetic hands a NaN on whatever the other operands are, so that no dependency is missed for a factor that happens to
 * be zero. Branches that are not taken are not seen; a Jacobian that lacks them makes Newton's method slow, never wrong.
 */
public final class PatternProbe {
    private PatternProbe() {
    }

    /**
     * Probes a right-hand side, once for each state.
     *
     * @param time s
     * @param state y, SI; not written
     */
    public static SparsePattern of(Derivatives derivatives, double time, double[] state) {
        int n = state.length;
        int[][] columns = new int[n][];
        double[] y = state.clone();
        double[] f = new double[n];
        int[] rows = new int[n];
        for (int c = 0; c < n; c++) {
            y[c] = Double.NaN;
            // What the function does not come to write counts as undefined.
            Arrays.fill(f, Double.NaN);
            derivatives.compute(time, y, f);
            y[c] = state[c];
            columns[c] = Arrays.copyOf(rows, undefined(f, rows));
        }
        return SparsePattern.ofColumns(columns);
    }

    private static int undefined(double[] f, int[] rows) {
        int count = 0;
        for (int r = 0; r < f.length; r++) {
            if (Double.isNaN(f[r])) {
                rows[count++] = r;
            }
        }
        return count;
    }
}
