package org.twinsmith.mqtt.sparkplug;

import org.twinsmith.mqtt.payload.MalformedMessage;
import org.twinsmith.mqtt.payload.NumberText;

/** The value of a metric, as it came over the wire. */
sealed interface MetricValue {
    /** Said to be nothing, or not there. */
    record None() implements MetricValue {
    }

    /** @param bits what the type makes a number of */
    record Whole(long bits) implements MetricValue {
    }

    record Real(double value) implements MetricValue {
    }

    record Truth(boolean value) implements MetricValue {
    }

    record Text(String value) implements MetricValue {
    }

    /** A data set, a template, an array, bytes. */
    record Other() implements MetricValue {
    }

    /** Its number; NaN where there is none. @throws MalformedMessage where it is something else */
    default double number(String name, DataType type) throws MalformedMessage {
        return switch (this) {
            case None none -> Double.NaN;
            case Whole whole -> type.number(whole.bits());
            case Real real -> real.value();
            case Truth truth -> truth.value() ? 1 : 0;
            case Text text -> NumberText.parse(text.value(), "its metric " + name);
            case Other other -> throw new MalformedMessage("its metric " + name + " is of the type " + type.words() + ", but a number or a truth value is needed");
        };
    }
}
