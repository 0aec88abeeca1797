package org.twinsmith.simulation.integrator;

import org.twinsmith.simulation.linear.SparseLu;
import org.twinsmith.simulation.linear.SparsePattern;

/** I - c J of an implicit method, sparse, and its LU factors. */
final class IterationMatrix {
    private final RightHandSide function;
    private final SparseJacobian jacobian;
    private SparsePattern pattern;
    private SparseLu lu;
    private double[] matrix;
    private int[] diagonal;
    private long factorisations;

    IterationMatrix(RightHandSide function, Tolerance tolerance) {
        this.function = function;
        jacobian = new SparseJacobian(function, tolerance);
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
        for (int p = 0; p < matrix.length; p++) {
            matrix[p] = -c * entries[p];
        }
        for (int p : diagonal) {
            matrix[p] += 1;
        }
        return lu.factor(matrix);
    }

    private void take(SparsePattern grown) {
        pattern = grown;
        lu = new SparseLu(grown);
        matrix = new double[grown.entries()];
        diagonal = new int[grown.n()];
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
        lu.solve(b);
    }

    Integrator.Effort effort(long accepted, long rejected) {
        return new Integrator.Effort(accepted, rejected, function.evaluations(), jacobian.evaluations(), factorisations);
    }
}
