package org.twinsmith.simulation.integrator;

import java.util.Arrays;
import java.util.Optional;

import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.simulation.linear.SparsePattern;

/**
 * A right-hand side whose Jacobian has no unknowns beyond the states: what others have is eliminated, column by column. For
 * solvers that own their matrix; with unknowns to eliminate, every element of it may differ from zero.
 */
final class Condensed implements Derivatives {
    private final Derivatives whole;
    private SparsePattern wholePattern;
    private SparsePattern condensed;
    private ImplicitPart implicit;
    private double[] wholeEntries;
    private double[] unit;
    private double[] column;

    Condensed(Derivatives whole) {
        this.whole = whole;
    }

    @Override
    public boolean compute(double time, double[] state, double[] derivatives) {
        return whole.compute(time, state, derivatives);
    }

    @Override
    public Optional<SparsePattern> pattern(double time, double[] state) {
        Optional<SparsePattern> found = whole.pattern(time, state);
        if (found.isEmpty() || found.get().n() == state.length) {
            implicit = null;
            return found;
        }
        if (state.length > CvodeMatrix.MOST_DENSE) {
            throw new DiagnosticException(Sundials.missing("the system has " + state.length + " states that act on each other"
                    + " through common unknowns; at most " + CvodeMatrix.MOST_DENSE + " are possible"));
        }
        if (!found.get().equals(wholePattern)) {
            wholePattern = found.get();
            wholeEntries = new double[wholePattern.entries()];
            condensed = SparsePattern.dense(state.length);
            unit = new double[state.length];
            column = new double[state.length];
        }
        implicit = new ImplicitPart(wholePattern, state.length);
        return Optional.of(condensed);
    }

    @Override
    public boolean jacobian(double time, double[] state, SparsePattern pattern, double[] entries) {
        if (implicit == null) {
            return whole.jacobian(time, state, pattern, entries);
        }
        if (!whole.jacobian(time, state, wholePattern, wholeEntries) || !implicit.scale(wholeEntries)
                || !implicit.factor()) {
            return false;
        }
        for (int c = 0; c < unit.length; c++) {
            Arrays.fill(unit, 0);
            unit[c] = 1;
            implicit.multiply(wholeEntries, unit, column);
            System.arraycopy(column, 0, entries, pattern.start(c), unit.length);
        }
        return true;
    }
}
