package org.twinsmith.core.signal;

import java.time.Instant;
import java.util.List;

import org.twinsmith.core.diagnostic.Diagnostic;

/**
 * Takes what a source delivers, whatever its protocol. Called on threads of the source, one call at a time for samples
 * of one source; every method must return soon.
 */
public interface SourceListener {
    /**
     * Values arrived, in the order of the source; or became unknown because the connection was lost. When this returns
     * the source may tell its peer that they were taken.
     */
    void samples(List<Sample> batch);

    /**
     * Something happened that a user should know: {@code UNKNOWN_NODE}, {@code REFUSED}, {@code BAD_BINDING} for single
     * signals; {@code CONNECTION_LOST}, as an error when it is lost and as information when it is back.
     */
    void diagnostic(Diagnostic diagnostic);

    /**
     * Nothing is known of some signals from now on, until {@link #resumed}.
     *
     * @param at by our clock
     */
    default void interrupted(List<String> signals, Instant at) {
        // whoever keeps no account of outages needs no more than the samples
    }

    /**
     * All that a source knows of a signal between two source times has been delivered after all, from its own records.
     */
    default void filled(String signal, Instant from, Instant until) {
        // see interrupted
    }

    /**
     * The source is back.
     *
     * @param at by our clock
     * @param continued whether the source kept what it had to say meanwhile, and delivers it now
     */
    default void resumed(List<String> signals, Instant at, boolean continued) {
        // see interrupted
    }
}
