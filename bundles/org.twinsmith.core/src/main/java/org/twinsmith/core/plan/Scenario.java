package org.twinsmith.core.plan;

import java.util.List;
import java.util.Optional;

import org.twinsmith.core.diagnostic.Place;

/**
 * What a run does besides the equations.
 *
 * @param name its name in the model
 * @param duration length of the run, s
 * @param interval time between recorded rows, s
 * @param recorded names of the variables to record; empty for all that are published
 * @param expectations what must hold
 * @param solver how to integrate; empty where the scenario leaves it open
 */
public record Scenario(String name, double duration, double interval, List<String> recorded,
        List<Expectation> expectations, Optional<Solver> solver) {
    public Scenario {
        recorded = List.copyOf(recorded);
        expectations = List.copyOf(expectations);
    }

    /** A scenario that leaves open how to integrate. */
    public Scenario(String name, double duration, double interval, List<String> recorded, List<Expectation> expectations) {
        this(name, duration, interval, recorded, expectations, Optional.empty());
    }

    /** The same with other expectations. */
    public Scenario with(List<Expectation> others) {
        return new Scenario(name, duration, interval, recorded, others, solver);
    }

    /** A condition that must hold. @param when at every instant, at the end, or at one instant at least */
    public record Expectation(Condition condition, When when, String text, Place place) {
        /** When an expectation must hold. */
        public enum When {
            ALWAYS, FINALLY, EVENTUALLY
        }
    }
}
