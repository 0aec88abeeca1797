package org.twinsmith.simulation;

import java.util.ArrayList;
import java.util.List;

import org.twinsmith.core.program.TwinProgram;

/** Runs a program's reactions at one instant until nothing changes any more. */
final class EventIteration {
    private final TwinProgram program;
    private final ProgramDerivatives derivatives;
    private final Failures failures;
    private final int limit;

    EventIteration(TwinProgram program, ProgramDerivatives derivatives, Failures failures, int limit) {
        this.program = program;
        this.derivatives = derivatives;
        this.failures = failures;
        this.limit = limit;
    }

    /** The first event iteration: relations first take their truth, so that no {@code when} sees a false edge. */
    void initial(double time) {
        derivatives.reevaluate(time);
        for (int i = 0; program.hold(time); i++) {
            derivatives.reevaluate(time);
            bound(i, time);
        }
        if (program.fire(time, true)) {
            derivatives.reevaluate(time);
        }
        settle(time);
    }

    /** Iterates from the values as they are evaluated now. @return whether anything changed */
    boolean settle(double time) {
        for (int i = 0;; i++) {
            if (!once(time)) {
                return i > 0;
            }
            bound(i, time);
        }
    }

    private boolean once(double time) {
        boolean held = program.hold(time);
        if (held) {
            derivatives.reevaluate(time);
        }
        boolean fired = program.fire(time, false);
        if (fired) {
            derivatives.reevaluate(time);
        }
        return held || fired;
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
            once(time);
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
