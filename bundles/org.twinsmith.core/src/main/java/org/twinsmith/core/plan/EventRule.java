package org.twinsmith.core.plan;

import org.twinsmith.core.diagnostic.Place;

/**
 * A declared event: it occurs when its condition turns true, and is listed in the report.
 *
 * @param name path in the system, such as {@code p1.overheated}
 * @param severity {@code low}, {@code medium} or {@code high}
 * @param message text for an operator
 * @param ends whether it ends the run
 */
public record EventRule(String name, Condition condition, String severity, String message, boolean ends, Place place) {
    /** An event after which the run goes on. */
    public EventRule(String name, Condition condition, String severity, String message, Place place) {
        this(name, condition, severity, message, false, place);
    }

    /** The same with another condition. */
    public EventRule with(Condition other) {
        return new EventRule(name, other, severity, message, ends, place);
    }
}
