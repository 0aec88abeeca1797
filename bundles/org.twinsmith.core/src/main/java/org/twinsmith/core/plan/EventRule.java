package org.twinsmith.core.plan;

import org.twinsmith.core.diagnostic.Place;

/**
 * A declared event: it occurs when its condition turns true, and is listed in the report.
 *
 * @param name path in the system, such as {@code p1.overheated}
 * @param severity {@code low}, {@code medium} or {@code high}
 * @param message text for an operator
 * @param kind what it stands for
 */
public record EventRule(String name, Condition condition, String severity, String message, Kind kind, Place place) {
    /** What an event stands for. */
    public enum Kind {
        /** Declared by a type. */
        DECLARED,
        /** The end of the run, which the scenario asks for. */
        END,
        /** The beginning of a fault; the name is that of the value or port that is wrong, and of the kind of fault. */
        FAULT,
        /** Raised by a monitor. */
        ALARM,
        /** Raised by a monitor that has to say why. */
        EXPLAINED_ALARM
    }

    /** An event that a type declares. */
    public EventRule(String name, Condition condition, String severity, String message, Place place) {
        this(name, condition, severity, message, Kind.DECLARED, place);
    }

    /** Whether it ends the run. */
    public boolean ends() {
        return kind == Kind.END;
    }

    /** The same with another condition. */
    public EventRule with(Condition other) {
        return new EventRule(name, other, severity, message, kind, place);
    }
}
