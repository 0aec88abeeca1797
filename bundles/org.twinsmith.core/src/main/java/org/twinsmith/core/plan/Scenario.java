package org.twinsmith.core.plan;

import java.util.List;

import org.twinsmith.core.diagnostic.Place;

/**
 * What a run does besides the equations.
 *
 * @param name its name in the model
 * @param duration length of the run, s
 * @param interval time between recorded rows, s
 * @param recorded names of the variables to record; empty for all that are published
 * @param expectations what must hold
 */
public record Scenario(String name, double duration, double interval, List<String> recorded,
        List<Expectation> expectations) {
    public Scenario {
        recorded = List.copyOf(recorded);
        expectations = List.copyOf(expectations);
    }

    /** A condition that must hold. @param when at every instant, at the end, or at one instant at least */
    public record Expectation(Condition condition, When when, String text, Place place) {
        /** When an expectation must hold. */
        public enum When {
            ALWAYS, FINALLY, EVENTUALLY
        }
    }
}
