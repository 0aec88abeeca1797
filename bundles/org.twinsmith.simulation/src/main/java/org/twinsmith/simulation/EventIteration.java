package org.twinsmith.simulation;

import java.util.ArrayList;
import java.util.List;

import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.program.Memory;
import org.twinsmith.core.program.TwinProgram;

/** Runs a program's reactions at one instant until nothing changes any more. */
final class EventIteration {
    private final TwinProgram program;
    private final ProgramDerivatives derivatives;
    private final Failures failures;
    private final int limit;
    private DiagnosticException failure;

    EventIteration(TwinProgram program, ProgramDerivatives derivatives, Failures failures, int limit) {
        this.program = program;
        this.derivatives = derivatives;
        this.failures = failures;
        this.limit = limit;
    }

    /** The first event iteration: relations first take their truth, so that no {@code when} sees a false edge. */
    void initial(double time) {
        findStart(time);
        evaluate(time);
        settleRelations(time);
        for (int i = 0; program.memory().filter(Memory::begin).isPresent(); i++) {
            if (i >= limit) {
                throw failures.noHistory();
            }
            evaluate(time);
            settleRelations(time);
        }
        if (program.fire(time, true)) {
            evaluate(time);
        }
        settle(time);
    }

    /** Free starts are found anew until the relations agree with them. */
    private void findStart(double time) {
        for (int i = 0;; i++) {
            failure = null;
            try {
                if (!derivatives.findStart(time)) {
                    return;
                }
            } catch (DiagnosticException e) {
                failure = e;
            }
            if (!program.hold(time)) {
                if (failure != null) {
                    throw failure;
                }
                return;
            }
            bound(i, time);
        }
    }

    /** Iterates from the values as they are evaluated now. @return whether anything changed */
    boolean settle(double time) {
        for (int i = 0;; i++) {
            boolean held = settleRelations(time);
            boolean fired = program.fire(time, false);
            if (fired) {
                evaluate(time);
            }
            if (!held && !fired) {
                return i > 0;
            }
            bound(i, time);
        }
    }

    /** Relations agree with each other before any reaction looks at them. @return whether any changed */
    private boolean settleRelations(double time) {
        for (int i = 0;; i++) {
            if (!program.hold(time)) {
                if (failure != null) {
                    throw failure;
                }
                return i > 0;
            }
            evaluate(time);
            bound(i, time);
        }
    }

    /**
     * Keeps a failure for later: as long as relations change, some still say what was, and equations may contradict them,
     * as a speed that is zero already does a pump that still counts as running.
     */
    private void evaluate(double time) {
        failure = null;
        try {
            derivatives.reevaluate(time);
        } catch (DiagnosticException e) {
            failure = e;
        }
    }

    private void bound(int iteration, double time) {
        if (iteration >= limit) {
            throw failures.chatter(time, restless(time), limit, "without time passing");
        }
    }

    /** The texts of the relations that change in a few more iterations. */
    private List<String> restless(double time) {
        int relations = program.info().relations().size();
        boolean[] changes = new boolean[relations];
        double[] before = new double[relations];
        double[] after = new double[relations];
        for (int i = 0; i < 4; i++) {
            program.residuals(time, before);
            if (program.hold(time)) {
                evaluate(time);
            }
            if (program.fire(time, false)) {
                evaluate(time);
            }
            program.residuals(time, after);
            for (int r = 0; r < relations; r++) {
                changes[r] |= Math.signum(before[r]) != Math.signum(after[r]);
            }
        }
        List<String> texts = new ArrayList<>();
        for (int r = 0; r < relations; r++) {
            if (changes[r]) {
                texts.add(program.relationText(r));
            }
        }
        return texts;
    }
}
