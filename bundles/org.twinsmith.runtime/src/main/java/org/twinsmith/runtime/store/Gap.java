package org.twinsmith.runtime.store;

import java.time.Duration;
import java.time.Instant;

/**
 * A time for which a signal was not followed.
 *
 * @param from source time of the last sample before
 * @param until source time of the first sample after, or of the end of the run
 * @param cause why
 * @param bridged whether the source delivered afterwards all that it had queued or recorded meanwhile, so that nothing is
 *         missing
 */
public record Gap(String signal, Instant from, Instant until, Cause cause, boolean bridged) {
    /** Why a signal was not followed. */
    public enum Cause {
        /** The connection to the source was lost. */
        CONNECTION,
        /** The mirror itself was not running. */
        STOPPED,
        /** More arrived than could be written or remembered. */
        OVERFLOW
    }

    public Duration length() {
        return Duration.between(from, until);
    }

    /** Whether nothing is known of an instant because of this gap. */
    public boolean hides(Instant time) {
        return !bridged && time.isAfter(from) && time.isBefore(until);
    }
}
