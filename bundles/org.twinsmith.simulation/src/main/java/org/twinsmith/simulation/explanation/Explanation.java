package org.twinsmith.simulation.explanation;

import java.util.List;

import org.twinsmith.core.plan.Variable;

/**
 * Why an alarm was raised.
 *
 * @param time when, s
 * @param alarm the name of its event
 * @param watched what it looked at, at that instant
 * @param causes what had happened upstream: faults, the nearest first; then changes, the nearest first, of equally near ones the largest
 */
public record Explanation(double time, String alarm, List<Value> watched, List<Cause> causes) {
    public Explanation {
        watched = List.copyOf(watched);
        causes = List.copyOf(causes);
    }

    /** A value at the instant of the alarm. @param si SI */
    public record Value(Variable variable, double si) {
    }

    /** What may have brought the alarm about. */
    public sealed interface Cause {
    }

    /** A fault of the scenario. @param name path and kind, such as {@code p1.suction.leak} @param text as written @param since s */
    public record Fault(String name, String text, double since) implements Cause {
    }

    /**
     * An input, or a value that changes at events only, that is not what it was at the start.
     *
     * @param before at the start of the run, SI
     * @param now at the alarm, SI
     * @param through the values by which it reaches what is watched, from the cause on, both ends left out
     */
    public record Change(Variable variable, double before, double now, List<String> through) implements Cause {
        public Change {
            through = List.copyOf(through);
        }

        /** How much it changed, as a share of the larger of both values. */
        double share() {
            return Math.abs(now - before) / Math.max(Math.abs(now), Math.abs(before));
        }
    }
}
