package org.twinsmith.mqtt.sparkplug;

import java.time.Instant;
import java.util.OptionalLong;

/** Messages of a host application to an edge node or device (sections 6.4.26 and 6.4.27). */
public final class SparkplugCommand {
    /** The metric by which an edge node is asked to announce itself anew. */
    public static final String REBIRTH = "Node Control/Rebirth";

    private SparkplugCommand() {
    }

    /** Asks an edge node to announce itself anew. */
    public static byte[] rebirth(Instant now) {
        return payload(now, new WireWriter().text(1, REBIRTH).number(3, now.toEpochMilli()).number(4, DataType.BOOLEAN.ordinal()).number(14, 1));
    }

    /**
     * Asks for a value of a metric, by its alias where the birth gave it one (section 6.4.19).
     *
     * @param value the number; a truth value is 1 or 0
     * @throws IllegalArgumentException with a reason where the type does not take it
     */
    public static byte[] write(Instant now, String name, OptionalLong alias, DataType type, double value) {
        WireWriter metric = new WireWriter();
        if (alias.isPresent()) {
            metric.number(2, alias.getAsLong());
        } else {
            metric.text(1, name);
        }
        metric.number(3, now.toEpochMilli()).number(4, type.ordinal());
        switch (type) {
            case INT8, INT16, INT32, UINT8, UINT16 -> metric.number(10, type.bits(value) & 0xFFFF_FFFFL);
            case UINT32, INT64, UINT64, DATE_TIME -> metric.number(11, type.bits(value));
            case FLOAT -> metric.real32(12, (float) value);
            case DOUBLE -> metric.real64(13, value);
            case BOOLEAN -> metric.number(14, value == 0 ? 0 : 1);
            case STRING, TEXT -> metric.text(15, value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value));
            default -> throw new IllegalArgumentException("it is of the type " + type.words() + ", but a number or a truth value is sent");
        }
        return payload(now, metric);
    }

    private static byte[] payload(Instant now, WireWriter metric) {
        return new WireWriter().number(1, now.toEpochMilli()).part(2, metric.bytes()).bytes();
    }
}
