package org.twinsmith.core.experiment;

import java.util.List;

/**
 * What an optimisation looks for.
 *
 * @param varied the values that are free, each between finite bounds
 * @param objective the figure that is to become small
 * @param maximise whether it is to become large instead
 * @param constraints what has to hold besides
 * @param evaluations how many runs are allowed
 * @param seed of the exploration
 */
public record Goal(List<Varied> varied, Measure objective, boolean maximise, List<Limit> constraints, int evaluations,
        long seed) {
    public Goal {
        varied = List.copyOf(varied);
        constraints = List.copyOf(constraints);
        if (varied.isEmpty() || evaluations < 1 || !varied.stream().allMatch(Varied::isBounded)) {
            throw new IllegalArgumentException("an optimisation needs bounded values and evaluations");
        }
    }

    /**
     * A condition on a run.
     *
     * @param text as it stands in the model
     * @param margin how much is left until it is violated: negative where it is
     */
    public record Limit(String text, Measure margin) {
    }
}
