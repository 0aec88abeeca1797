package org.twinsmith.core.plan;

import java.util.List;
import java.util.Optional;

/**
 * What keeps a written value from harm.
 *
 * @param limit allowed values, SI
 * @param ramp fastest change, SI a second; infinite where nothing limits it
 * @param role who answers for it; empty where anybody does
 * @param interlock what has to hold while it is written
 */
public record Guards(Interval limit, double ramp, String role, Optional<Interlock> interlock) {
    /** No guards at all. */
    public static final Guards NONE = new Guards(Interval.ALL, Double.POSITIVE_INFINITY, "", Optional.empty());

    /**
     * A condition on values of the plant.
     *
     * @param condition its slots are indices of the list of variables
     * @param variables the names of those whose values it reads
     * @param text as written, for messages
     */
    public record Interlock(Condition condition, List<String> variables, String text) {
        public Interlock {
            variables = List.copyOf(variables);
        }
    }
}
