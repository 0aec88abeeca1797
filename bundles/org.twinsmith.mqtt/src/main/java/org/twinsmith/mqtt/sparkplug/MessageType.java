package org.twinsmith.mqtt.sparkplug;

import java.util.Arrays;
import java.util.Optional;

/** What a message of Sparkplug B is about (section 4.1): N of the edge node itself, D of a device behind it. */
public enum MessageType {
    NBIRTH, NDATA, NDEATH, NCMD, DBIRTH, DDATA, DDEATH, DCMD;

    /** The type of that name. */
    public static Optional<MessageType> named(String word) {
        return Arrays.stream(values()).filter(each -> each.name().equals(word)).findFirst();
    }
}
