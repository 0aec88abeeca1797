package org.twinsmith.mqtt.sparkplug;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.twinsmith.mqtt.payload.MalformedMessage;

/** Reads one metric. The numbers are those of the fields in {@code sparkplug_b.proto} (section 6.4.2). */
final class MetricReader {
    private static final String QUALITY = "Quality";
    private static final String UNIT = "engUnit";
    private static final int MOST_PROPERTIES = 1_000;
    private String name = "";
    private OptionalLong alias = OptionalLong.empty();
    private Optional<Instant> time = Optional.empty();
    private DataType type = DataType.UNKNOWN;
    private boolean historical;
    private boolean isNull;
    private String unit = "";
    private OptionalInt quality = OptionalInt.empty();
    private MetricValue value = new MetricValue.None();

    static Metric read(WireReader in) throws MalformedMessage {
        MetricReader metric = new MetricReader();
        while (in.next()) {
            metric.field(in);
        }
        return new Metric(metric.name, metric.alias, metric.time, metric.type, metric.historical, metric.quality,
                metric.isNull ? new MetricValue.None() : metric.value, metric.unit);
    }

    private void field(WireReader in) throws MalformedMessage {
        switch (in.field()) {
            case 1 -> name = in.text();
            case 2 -> alias = OptionalLong.of(in.number());
            case 3 -> time = SparkplugPayload.time(in.number());
            case 4 -> type = DataType.of(in.number()).orElse(DataType.UNKNOWN);
            case 5 -> historical = in.number() != 0;
            case 7 -> isNull = in.number() != 0;
            case 9 -> properties(in.message());
            default -> value(in);
        }
    }

    private void value(WireReader in) throws MalformedMessage {
        switch (in.field()) {
            case 10, 11 -> value = new MetricValue.Whole(in.number());
            case 12 -> value = new MetricValue.Real(in.real32());
            case 13 -> value = new MetricValue.Real(in.real64());
            case 14 -> value = new MetricValue.Truth(in.number() != 0);
            case 15 -> value = new MetricValue.Text(in.text());
            case 16, 17, 18, 19 -> {
                in.skip();
                value = new MetricValue.Other();
            }
            default -> in.skip();
        }
    }

    /** Keys and values of a set of properties are two lists side by side. */
    private void properties(WireReader in) throws MalformedMessage {
        List<String> keys = new ArrayList<>();
        List<Property> values = new ArrayList<>();
        while (in.next()) {
            switch (in.field()) {
                case 1 -> keys.add(in.text());
                case 2 -> values.add(property(in.message()));
                default -> in.skip();
            }
            if (keys.size() > MOST_PROPERTIES || values.size() > MOST_PROPERTIES) {
                throw new MalformedMessage("a metric of it has more than " + MOST_PROPERTIES + " properties");
            }
        }
        quality = named(keys, values, QUALITY).map(Property::number).orElse(OptionalInt.empty());
        unit = named(keys, values, UNIT).map(Property::text).orElse("");
    }

    private static Optional<Property> named(List<String> keys, List<Property> values, String name) {
        int at = keys.indexOf(name);
        return at >= 0 && at < values.size() ? Optional.of(values.get(at)) : Optional.empty();
    }

    /** The value of a property, as far as it is a whole number or a text. */
    private record Property(OptionalInt number, String text) {
    }

    private static Property property(WireReader in) throws MalformedMessage {
        OptionalInt number = OptionalInt.empty();
        String text = "";
        while (in.next()) {
            switch (in.field()) {
                case 3, 4 -> number = OptionalInt.of((int) in.number());
                case 8 -> text = in.text();
                default -> in.skip();
            }
        }
        return new Property(number, text);
    }
}
