package org.twinsmith.mqtt.payload;

import java.time.Instant;
import java.util.Optional;

import org.twinsmith.core.signal.Quality;

/**
 * What a message says of one value.
 *
 * @param value in the source's unit; NaN where the quality is bad
 * @param quality how far it can be trusted
 * @param time when it was so; empty where the message does not say
 */
public record Reading(double value, Quality quality, Optional<Instant> time) {
    /** Nothing is known. */
    public static Reading unknown(Optional<Instant> time) {
        return new Reading(Double.NaN, Quality.BAD, time);
    }

    /** A value that is trusted. */
    public static Reading good(double value, Optional<Instant> time) {
        return new Reading(value, Quality.GOOD, time);
    }

    /** The same, trusted less: a value that was kept for us may be old. */
    public Reading doubted() {
        return quality == Quality.GOOD ? new Reading(value, Quality.UNCERTAIN, time) : this;
    }
}
