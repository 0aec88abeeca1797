package org.twinsmith.mqtt.sparkplug;

import java.time.Instant;

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

    private static byte[] payload(Instant now, WireWriter metric) {
        return new WireWriter().number(1, now.toEpochMilli()).part(2, metric.bytes()).bytes();
    }
}
