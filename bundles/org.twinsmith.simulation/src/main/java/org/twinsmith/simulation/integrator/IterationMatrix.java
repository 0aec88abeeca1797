package org.twinsmith.simulation.integrator;

import java.util.Arrays;

import org.twinsmith.simulation.linear.SparseLu;
import org.twinsmith.simulation.linear.SparsePattern;

/**
 * I - c J of an implicit method, sparse, and its LU factors. Where the Jacobian has unknowns beyond the states, so has this
 * matrix: its rows there are the constraints, whose right-hand side is zero.
 */
final class IterationMatrix {
    private final RightHandSide function;
    private final SparseJacobian jacobian;
    private final int states;
    private SparsePattern pattern;
    private SparseLu lu;
    private double[] matrix;
    private int[] diagonal;
    private double[] right;
    private long factorisations;

    IterationMatrix(RightHandSide function, Tolerance tolerance) {
        this.function = function;
        jacobian = new SparseJacobian(function, tolerance);
        states = tolerance.absolute.length;
    }

    /** The Jacobian J. */
    SparseJacobian jacobian() {
        return jacobian;
    }

    /** Decomposes I - c J. @return false where it is singular */
    boolean factor(double c) {
        if (pattern != jacobian.pattern()) {
            take(jacobian.pattern());
        }
        factorisations++;
        double[] entries = jacobian.entries();
        if (jacobian.implicit() == null) {
            for (int p = 0; p < matrix.length; p++) {
                matrix[p] = -c * entries[p];
            }
        } else {
            fill(c, entries, jacobian.implicit());
        }
        for (int p : diagonal) {
            matrix[p] += 1;
        }
        return lu.factor(matrix);
    }

    private void fill(double c, double[] entries, ImplicitPart implicit) {
        for (int column = 0; column < pattern.n(); column++) {
            double scale = column < states ? 1 : implicit.columnScale(column);
            for (int p = pattern.start(column); p < pattern.start(column + 1); p++) {
                int row = pattern.row(p);
                matrix[p] = entries[p] * scale * (row < states ? -c : implicit.rowScale(row));
            }
        }
    }

    private void take(SparsePattern grown) {
        pattern = grown;
        lu = new SparseLu(grown);
        matrix = new double[grown.entries()];
        diagonal = new int[states];
        right = new double[grown.n()];
        for (int c = 0; c < diagonal.length; c++) {
            int p = grown.start(c);
            while (grown.row(p) != c) {
                p++;
            }
            diagonal[c] = p;
        }
    }

    /** Solves (I - c J) x = b in place. */
    void solve(double[] b) {
        if (right.length == states) {
            lu.solve(b);
            return;
        }
        Arrays.fill(right, states, right.length, 0);
        System.arraycopy(b, 0, right, 0, states);
        lu.solve(right);
        System.arraycopy(right, 0, b, 0, states);
    }

    Integrator.Effort effort(long accepted, long rejected) {
        return new Integrator.Effort(accepted, rejected, function.evaluations(), jacobian.evaluations(), factorisations);
    }
}
