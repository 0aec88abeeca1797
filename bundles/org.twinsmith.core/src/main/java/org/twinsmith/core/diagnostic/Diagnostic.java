package org.twinsmith.core.diagnostic;

import java.util.Objects;

/**
 * One finding.
 *
 * @param code its stable code
 * @param severity its weight
 * @param message what is, and what was allowed, with units; one sentence without a final period
 * @param remedy what to do about it; empty where the message says it already
 * @param place where
 */
public record Diagnostic(Code code, Severity severity, String message, String remedy, Place place) {
    public Diagnostic {
        Objects.requireNonNull(code);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(message);
        Objects.requireNonNull(remedy);
        Objects.requireNonNull(place);
    }

    /** An error at a place. */
    public static Diagnostic error(Code code, String message, String remedy, Place place) {
        return new Diagnostic(code, Severity.ERROR, message, remedy, place);
    }

    /** A warning at a place. */
    public static Diagnostic warning(Code code, String message, String remedy, Place place) {
        return new Diagnostic(code, Severity.WARNING, message, remedy, place);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** {@code place: severity TW-nnnn: message; remedy}: one line for a console. */
    @Override
    public String toString() {
        String where = place.toString();
        return (where.isEmpty() ? "" : where + ": ") + severity.label() + " " + code.id() + ": " + message
                + (remedy.isEmpty() ? "" : "; " + remedy);
    }
}
