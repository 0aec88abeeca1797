package org.twinsmith.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.twinsmith.core.program.ProgramInfo;
import org.twinsmith.core.program.TwinProgram;

/** Watches the expectations of a scenario. */
final class Expectations {
    private static final String ALWAYS = "ALWAYS";
    private static final String EVENTUALLY = "EVENTUALLY";

    private final TwinProgram program;
    private final List<ProgramInfo.Expectation> expectations;
    private final double[] firstViolation;
    private final boolean[] seen;

    Expectations(TwinProgram program) {
        this.program = program;
        expectations = program.info().expectations();
        firstViolation = new double[expectations.size()];
        Arrays.fill(firstViolation, Double.NaN);
        seen = new boolean[expectations.size()];
    }

    /** Looks at the program as it is evaluated now. @param time s */
    void observe(double time) {
        for (int i = 0; i < seen.length; i++) {
            boolean holds = program.expectation(i, time);
            seen[i] |= holds;
            if (!holds && Double.isNaN(firstViolation[i]) && expectations.get(i).when().equals(ALWAYS)) {
                firstViolation[i] = time;
            }
        }
    }

    /** Judges at the end. @param complete whether the run came to the scenario's end @param time of the end, s */
    List<Run.Outcome> judge(boolean complete, double time) {
        List<Run.Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < seen.length; i++) {
            double violated = switch (expectations.get(i).when()) {
                case ALWAYS -> Double.isNaN(firstViolation[i]) && !complete ? time : firstViolation[i];
                case EVENTUALLY -> seen[i] ? Double.NaN : time;
                default -> complete && program.expectation(i, time) ? Double.NaN : time;
            };
            outcomes.add(new Run.Outcome(expectations.get(i), Double.isNaN(violated), violated));
        }
        return outcomes;
    }
}
