package org.twinsmith.mqtt.address;

import java.util.List;

/** The address of a value within the messages of a broker. */
public sealed interface TopicAddress {
    /** What the topics of Sparkplug B begin with (Eclipse Sparkplug 3.0.0, section 4). */
    String NAMESPACE = "spBv1.0";

    /**
     * A value in JSON.
     *
     * @param topic the messages' topic, without wildcards
     * @param pointer where in the message the value stands
     */
    record InJson(String topic, JsonPointer pointer) implements TopicAddress {
        @Override
        public String toString() {
            return pointer.tokens().isEmpty() ? topic : topic + " " + pointer;
        }
    }

    /**
     * A metric of Sparkplug B.
     *
     * @param edge who publishes it
     * @param device the device behind it; empty for a metric of the edge node itself
     * @param metric the metric's name, which may have slashes
     */
    record OfMetric(EdgeNode edge, String device, String metric) implements TopicAddress {
        @Override
        public String toString() {
            return NAMESPACE + "/" + edge + (device.isEmpty() ? "" : "/" + device) + " " + metric;
        }
    }

    /**
     * Reads what a binding says. The type of message in a topic of Sparkplug, as seen on the wire, may stand or be left out: a
     * metric is announced in one type of message and reported in another.
     *
     * @param payload a JSON pointer, or the name of a metric
     * @throws IllegalArgumentException with a message for the user
     */
    static TopicAddress parse(String topic, String payload) {
        if (topic.isEmpty() || topic.matches("(?s).*[+#\\x00].*")) {
            throw new IllegalArgumentException("'" + topic + "' is no MQTT topic; it has no wildcards + and #");
        }
        return topic.startsWith(NAMESPACE + "/") ? metric(topic, payload) : new InJson(topic, JsonPointer.parse(payload));
    }

    private static TopicAddress metric(String topic, String payload) {
        List<String> levels = List.of(topic.split("/", -1));
        boolean typed = levels.size() > 2 && levels.get(2).matches("[ND](BIRTH|DEATH|DATA|CMD)");
        int edge = typed ? 3 : 2;
        if (levels.size() <= edge || levels.size() > edge + 2 || levels.contains("")) {
            throw new IllegalArgumentException("'" + topic + "' names no edge node of Sparkplug B; write " + NAMESPACE + "/GROUP/EDGE or "
                    + NAMESPACE + "/GROUP/EDGE/DEVICE");
        }
        String name = payload.startsWith("/") ? payload.substring(1) : payload;
        if (name.isEmpty()) {
            throw new IllegalArgumentException("nothing says which metric of '" + topic + "' is meant; write: payload \"NAME\"");
        }
        return new OfMetric(new EdgeNode(levels.get(1), levels.get(edge)), levels.size() > edge + 1 ? levels.get(edge + 1) : "", name);
    }
}
