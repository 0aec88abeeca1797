package org.twinsmith.mqtt.sparkplug;

import java.time.Instant;

import org.twinsmith.mqtt.address.TopicAddress;

/** Whether a host application is there, as edge nodes that store for it want to know (sections 4.4 and 6.4.28). */
public final class HostState {
    private HostState() {
    }

    /** @param host the name of the host application */
    public static String topic(String host) {
        return TopicAddress.NAMESPACE + "/STATE/" + host;
    }

    /** The message, in JSON. @param time that of the connection, the same in birth and death */
    public static String payload(boolean online, Instant time) {
        return "{\"online\":" + online + ",\"timestamp\":" + time.toEpochMilli() + "}";
    }
}
