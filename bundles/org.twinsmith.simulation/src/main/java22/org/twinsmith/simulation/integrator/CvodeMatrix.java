package org.twinsmith.simulation.integrator;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

import org.twinsmith.simulation.linear.SparsePattern;

/**
 * The matrix of CVODE's Newton iteration and what solves it: sparse with KLU (Davis and Natarajan, ACM TOMS 37, 2010), or
 * dense where there are few states or no KLU.
 */
final class CvodeMatrix {
    /** Up to so many states, a dense matrix is the faster one. */
    private static final int FEW = 12;
    /** A dense matrix of that many takes 200 MB twice, and a decomposition a minute. */
    static final int MOST_DENSE = 5000;
    private static final int BY_COLUMNS = 0;

    private final SparseJacobian jacobian;
    private final SparsePattern pattern;
    private final boolean sparse;
    private final MemorySegment solver;
    private final MemorySegment step;
    private final MemorySegment matrix;
    private final MemorySegment linear;
    private SparsePattern grown;
    private int[] places;

    /**
     * Makes it for the pattern that the Jacobian has now.
     *
     * @param solver the memory of CVODE, asked for its step
     * @param y a vector, for its length
     */
    CvodeMatrix(SparseJacobian jacobian, MemorySegment solver, MemorySegment y, MemorySegment context) {
        this.jacobian = jacobian;
        this.solver = solver;
        step = Arena.ofAuto().allocate(JAVA_DOUBLE);
        pattern = jacobian.pattern();
        long n = pattern.n();
        sparse = n > FEW && SundialsLibrary.HERE.klu();
        matrix = sparse ? CvodeFunctions.make("SUNSparseMatrix", n, n, (long) pattern.entries(), BY_COLUMNS, context)
                : CvodeFunctions.make("SUNDenseMatrix", n, n, context);
        linear = CvodeFunctions.make(sparse ? "SUNLinSol_KLU" : "SUNLinSol_Dense", y, matrix, context);
    }

    /** Whether the Jacobian has come to have elements that this matrix has no room for. */
    boolean outgrown() {
        return sparse && pattern != jacobian.pattern();
    }

    MemorySegment matrix() {
        return matrix;
    }

    MemorySegment linear() {
        return linear;
    }

    /** Evaluates the Jacobian and writes it into the matrix, which CVODE has cleared. @return false where it is not finite */
    boolean evaluate(double time, double[] y, double[] f) {
        CvodeFunctions.currentStep(solver, step);
        if (!jacobian.evaluate(time, y, f, step.get(JAVA_DOUBLE, 0))) {
            return false;
        }
        if (sparse) {
            writeSparse();
        } else {
            writeDense();
        }
        return true;
    }

    private void writeSparse() {
        MemorySegment starts = part("SUNSparseMatrix_IndexPointers", pattern.n() + 1L);
        MemorySegment rows = part("SUNSparseMatrix_IndexValues", pattern.entries());
        MemorySegment values = part("SUNSparseMatrix_Data", pattern.entries());
        for (int c = 0; c <= pattern.n(); c++) {
            starts.setAtIndex(JAVA_LONG, c, pattern.start(c));
        }
        double[] entries = jacobian.entries();
        boolean whole = pattern == jacobian.pattern();
        if (!whole && grown != jacobian.pattern()) {
            grown = jacobian.pattern();
            places = pattern.positionsIn(grown);
        }
        for (int p = 0; p < pattern.entries(); p++) {
            rows.setAtIndex(JAVA_LONG, p, pattern.row(p));
            values.setAtIndex(JAVA_DOUBLE, p, entries[whole ? p : places[p]]);
        }
    }

    private void writeDense() {
        SparsePattern all = jacobian.pattern();
        int n = all.n();
        MemorySegment values = part("SUNDenseMatrix_Data", (long) n * n);
        for (int c = 0; c < n; c++) {
            for (int p = all.start(c); p < all.start(c + 1); p++) {
                values.setAtIndex(JAVA_DOUBLE, (long) c * n + all.row(p), jacobian.entries()[p]);
            }
        }
    }

    /** An array of the matrix, each element of eight bytes. */
    private MemorySegment part(String name, long length) {
        return CvodeFunctions.make(name, matrix).reinterpret(8 * length);
    }

    void free() {
        CvodeFunctions.call("SUNLinSolFree", linear);
        CvodeFunctions.run("SUNMatDestroy", matrix);
    }
}
