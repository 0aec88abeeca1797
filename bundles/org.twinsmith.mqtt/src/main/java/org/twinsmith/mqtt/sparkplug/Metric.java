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
 * @param unit the property {@code engUnit}, which edge nodes use for the unit; else empty
 */
public record Metric(String name, OptionalLong alias, Optional<Instant> time, DataType type, boolean historical, OptionalInt quality, MetricValue value,
        String unit) {
    private static final int BAD = 0;
    private static final int STALE = 500;
    /** In OPC Classic, whose codes these are, the two bits of 192 are the quality, and 64 alone is uncertain. */
    private static final int QUALITY_BITS = 192;
    private static final int GOOD = 192;
    private static final int UNCERTAIN = 64;

    /** A metric whose unit is not said. */
    Metric(String name, OptionalLong alias, Optional<Instant> time, DataType type, boolean historical, OptionalInt quality, MetricValue value) {
        this(name, alias, time, type, historical, quality, value, "");
    }

    public boolean isTruth() {
        return type == DataType.BOOLEAN;
    }

    public boolean isNumber() {
        return type.ordinal() >= DataType.INT8.ordinal() && type.ordinal() <= DataType.DOUBLE.ordinal() || type == DataType.DATE_TIME;
    }

    public boolean isText() {
        return type == DataType.STRING || type == DataType.TEXT || type == DataType.UUID;
    }

    /** Its value for people; empty where there is none with a short text. */
    public String shown() {
        return switch (value) {
            case MetricValue.None none -> "";
            case MetricValue.Whole whole -> String.valueOf(type.number(whole.bits()));
            case MetricValue.Real real -> String.valueOf(real.value());
            case MetricValue.Truth truth -> String.valueOf(truth.value());
            case MetricValue.Text text -> text.value();
            case MetricValue.Other other -> "";
        };
    }

    /** The same under a name, with the type that its birth said. */
    Metric named(String known, DataType declared) {
        return new Metric(known, alias, time, type == DataType.UNKNOWN ? declared : type, historical, quality, value, unit);
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
