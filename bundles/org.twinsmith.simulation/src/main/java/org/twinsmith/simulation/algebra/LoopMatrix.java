package org.twinsmith.simulation.algebra;

import java.util.Arrays;
import java.util.Optional;

import org.twinsmith.simulation.linear.SparsePattern;

/** The Jacobian of a loop, stored as suits it: row r belongs to residual r, column c to unknown c. */
sealed interface LoopMatrix permits DenseMatrix, SparseMatrix {
    /** A matrix of a pattern, or one with all elements. @param n rows and columns */
    static LoopMatrix of(Optional<SparsePattern> pattern, int n) {
        return pattern.<LoopMatrix>map(SparseMatrix::new).orElseGet(() -> new DenseMatrix(n));
    }

    /** The elements, row by row, or in the order of the pattern. */
    double[] entries();

    default void clear() {
        Arrays.fill(entries(), 0);
    }

    /** Decomposes the elements as they are. @return false where they are singular or not finite */
    boolean factor();

    /** Solves with what {@link #factor} or {@link #factorNormal} decomposed last; overwrites the right-hand side. */
    void solve(double[] b);

    /** Writes the largest magnitude of each row. */
    void rowMagnitudes(double[] into);

    /** Writes for each row the sum of its elements times x, and the largest magnitude of such a term. */
    void terms(double[] x, double[] sums, double[] largest);

    /** Writes Jᵀ y. */
    void transposedTimes(double[] y, double[] into);

    /**
     * Decomposes JᵀW²J with a slightly larger diagonal, after Levenberg 1944. @param weights of the rows
     *
     * @return false where that is singular, not finite, or too large
     */
    boolean factorNormal(double[] weights);

    /** Roughly how many operations a decomposition takes. */
    double cost();

    /** A diagonal element of the normal equations, raised so that the matrix is regular. */
    static double raised(double diagonal, double largest) {
        return diagonal + 1e-6 * diagonal + 1e-12 * largest;
    }
}
