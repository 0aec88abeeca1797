package org.twinsmith.mqtt.sparkplug;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.twinsmith.core.signal.Quality;
import org.twinsmith.mqtt.payload.MalformedMessage;
import org.twinsmith.mqtt.payload.Reading;

/**
 * A metric of a message.
 *
 * @param name its name; empty where only its alias is sent
 * @param alias the number that stands for the name, if any
 * @param time when it was so, if it says that itself
 * @param type the type of its value; {@code UNKNOWN} where only the birth said it
 * @param historical whether it is of the past, and not how things are now
 * @param quality the property {@code Quality}: 0 bad, 192 good, 500 stale (section 6.4.17)
 */
public record Metric(String name, OptionalLong alias, Optional<Instant> time, DataType type, boolean historical, OptionalInt quality, MetricValue value) {
    private static final int BAD = 0;
    private static final int STALE = 500;
    /** In OPC Classic, whose codes these are, the two bits of 192 are the quality, and 64 alone is uncertain. */
    private static final int QUALITY_BITS = 192;
    private static final int GOOD = 192;
    private static final int UNCERTAIN = 64;

    /** The same under a name, with the type that its birth said. */
    Metric named(String known, DataType declared) {
        return new Metric(known, alias, time, type == DataType.UNKNOWN ? declared : type, historical, quality, value);
    }

    /** What it says. @param message the time of the message, for a metric without one @throws MalformedMessage where it is no number */
    public Reading reading(Optional<Instant> message) throws MalformedMessage {
        Optional<Instant> when = time.or(() -> message);
        double number = value.number(name, type);
        Quality trust = trust();
        return value instanceof MetricValue.None || trust == Quality.BAD ? Reading.unknown(when) : new Reading(number, trust, when);
    }

    private Quality trust() {
        int code = quality.orElse(GOOD);
        if (code == STALE || (code & QUALITY_BITS) == UNCERTAIN) {
            return Quality.UNCERTAIN;
        }
        return code == BAD || (code & QUALITY_BITS) != GOOD ? Quality.BAD : Quality.GOOD;
    }
}
