package org.twinsmith.mqtt.sparkplug;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.twinsmith.mqtt.payload.MalformedMessage;

/**
 * What a message of Sparkplug B holds (section 6.4.1).
 *
 * @param time when it was sent, if it says so
 * @param sequence its number within the edge node's session, 0 to 255; empty for a death
 * @param metrics its metrics, in order
 */
public record SparkplugPayload(Optional<Instant> time, OptionalInt sequence, List<Metric> metrics) {
    /** A birth of a large plant has some megabytes. */
    private static final int LARGEST = 1 << 24;
    private static final int MOST_METRICS = 200_000;
    private static final int LAST_NUMBER = 255;

    public SparkplugPayload {
        metrics = List.copyOf(metrics);
    }

    /** Reads a message. @throws MalformedMessage where it is none, or too large */
    public static SparkplugPayload read(byte[] message) throws MalformedMessage {
        if (message.length > LARGEST) {
            throw new MalformedMessage("it has " + message.length + " bytes; " + LARGEST + " are allowed");
        }
        Optional<Instant> time = Optional.empty();
        OptionalInt sequence = OptionalInt.empty();
        List<Metric> metrics = new ArrayList<>();
        WireReader in = new WireReader(message);
        while (in.next()) {
            switch (in.field()) {
                case 1 -> time = time(in.number());
                case 2 -> metrics.add(MetricReader.read(in.message()));
                case 3 -> sequence = OptionalInt.of(sequence(in.number()));
                default -> in.skip();
            }
            if (metrics.size() > MOST_METRICS) {
                throw new MalformedMessage("it has more than " + MOST_METRICS + " metrics");
            }
        }
        return new SparkplugPayload(time, sequence, metrics);
    }

    /** Milliseconds since 1970; 0 is what encoders write who do not know. */
    static Optional<Instant> time(long millis) {
        return millis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    private static int sequence(long number) throws MalformedMessage {
        if (number < 0 || number > LAST_NUMBER) {
            throw new MalformedMessage("its sequence number is " + Long.toUnsignedString(number) + "; 0 to " + LAST_NUMBER + " are allowed");
        }
        return (int) number;
    }
}
