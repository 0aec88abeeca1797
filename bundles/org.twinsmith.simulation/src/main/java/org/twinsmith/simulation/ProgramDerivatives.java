package org.twinsmith.simulation;

import java.util.Arrays;
import java.util.Optional;

import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.program.NoConvergence;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.simulation.integrator.Derivatives;
import org.twinsmith.simulation.linear.SparsePattern;

/** A program as the right-hand side of an integrator, which remembers why it last had no value. */
final class ProgramDerivatives implements Derivatives {
    private final TwinProgram program;
    private final double[] values;
    private final Failures failures;
    private final int states;
    private final int firstDerivative;
    private Optional<SparsePattern> known;
    private final double[] scratch;
    private DiagnosticException failure;
    /** Where all has been evaluated and nothing moved since, s; not a number where that is not so. */
    private double stands = Double.NaN;
    private boolean unknownJacobian;
    private SparsePattern target;
    private double[] own;
    private int[] positions;

    ProgramDerivatives(TwinProgram program, Failures failures) {
        this.program = program;
        this.failures = failures;
        values = program.values();
        states = program.layout().states();
        firstDerivative = program.layout().firstDerivative();
        scratch = new double[states];
    }

    @Override
    public boolean compute(double time, double[] state, double[] derivatives) {
        stands = Double.NaN;
        for (int i = 0; i < states; i++) {
            values[i] = state[i];
        }
        try {
            program.derivatives(time);
        } catch (NoConvergence e) {
            failure = failures.noConvergence(e);
            return false;
        }
        // A sum is not finite where one of its terms is not; the other way round it may overflow, so look again.
        double sum = 0;
        for (int i = 0; i < states; i++) {
            double derivative = values[firstDerivative + i];
            derivatives[i] = derivative;
            sum += derivative;
        }
        return Double.isFinite(sum) || allFinite(time, derivatives);
    }

    private boolean allFinite(double time, double[] derivatives) {
        for (double derivative : derivatives) {
            if (!Double.isFinite(derivative)) {
                failure = failures.notFinite(values, time).orElse(null);
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean isChecked() {
        return true;
    }

    @Override
    public Optional<SparsePattern> pattern(double time, double[] state) {
        if (known == null) {
            known = program.jacobianPattern().map(SparsePattern::ofColumns);
        }
        return known.isPresent() ? known : Optional.of(new ProgramPattern(program).probe(time, state));
    }

    @Override
    public boolean jacobian(double time, double[] state, SparsePattern pattern, double[] entries) {
        if (unknownJacobian) {
            return false;
        }
        if (pattern != target && !aim(pattern)) {
            return false;
        }
        if (!compute(time, state, scratch) || !program.jacobian(time, own)) {
            return false;
        }
        Arrays.fill(entries, 0);
        for (int i = 0; i < own.length; i++) {
            entries[positions[i]] = own[i];
        }
        return true;
    }

    /** Finds the entries of the program's pattern in a larger one. @return false where the program has none */
    private boolean aim(SparsePattern pattern) {
        if (known == null) {
            known = program.jacobianPattern().map(SparsePattern::ofColumns);
        }
        unknownJacobian = known.isEmpty();
        if (unknownJacobian || known.get().n() != pattern.n()) {
            return false;
        }
        target = pattern;
        own = new double[known.get().entries()];
        positions = known.get().positionsIn(pattern);
        return true;
    }

    void forget() {
        failure = null;
    }

    /** Why there was no value since the last {@link #forget}. */
    Optional<DiagnosticException> failure() {
        return Optional.ofNullable(failure);
    }

    /** Brings the program to a state at an instant, with its outputs. */
    void place(double time, double[] state) {
        move(time, state);
        outputs(time);
    }

    /** Brings the program to a state at an instant, without what it computes for those who look. */
    void move(double time, double[] state) {
        System.arraycopy(state, 0, values, 0, states);
        evaluate(time);
    }

    /** Computes the outputs of the program where it stands, evaluated. */
    void outputs(double time) {
        try {
            program.outputs(time);
        } catch (NoConvergence e) {
            throw failures.noConvergence(e);
        }
    }

    /** Finds the free starts. @return false where there are none */
    boolean findStart(double time) {
        try {
            return program.findStart(time);
        } catch (NoConvergence e) {
            throw failures.noConvergence(e);
        }
    }

    /** Whether the program has been brought to an instant of the last step, and not moved since. */
    boolean standsAt(double time) {
        return stands == time;
    }

    /** Evaluates the program where it stands, after values have jumped. */
    void reevaluate(double time) {
        stands = Double.NaN;
        try {
            program.reevaluate(time);
            stands = time;
        } catch (NoConvergence e) {
            throw failures.noConvergence(e);
        }
    }

    /** Evaluates the program where it stands. */
    void evaluate(double time) {
        stands = Double.NaN;
        try {
            program.evaluate(time);
            stands = time;
        } catch (NoConvergence e) {
            throw failures.noConvergence(e);
        }
    }
}
