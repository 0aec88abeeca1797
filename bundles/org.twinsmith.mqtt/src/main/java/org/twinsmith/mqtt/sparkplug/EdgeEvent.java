package org.twinsmith.mqtt.sparkplug;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What a message of an edge node comes to. */
public sealed interface EdgeEvent {
    /** The edge node, or a device behind it, is there. @param device empty for the edge node @param metrics what it has */
    record Born(String device, Set<String> metrics) implements EdgeEvent {
        public Born {
            metrics = Set.copyOf(metrics);
        }
    }

    /** A device, or with an empty name the edge node and all behind it, is gone. */
    record Gone(String device) implements EdgeEvent {
    }

    /** A value. @param metric with its name and type @param time of the message */
    record Value(String device, Metric metric, Optional<Instant> time) implements EdgeEvent {
    }

    /** Messages are missing. @param expected the number that was due @param found the one that came */
    record Missed(int expected, int found) implements EdgeEvent {
    }

    /** Something was said of metrics that no birth that we know of announced. */
    record Unannounced() implements EdgeEvent {
    }
}
