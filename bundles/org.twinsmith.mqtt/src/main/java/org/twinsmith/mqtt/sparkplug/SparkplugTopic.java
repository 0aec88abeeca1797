package org.twinsmith.mqtt.sparkplug;

import java.util.Optional;

import org.twinsmith.mqtt.address.EdgeNode;
import org.twinsmith.mqtt.address.TopicAddress;

/** A topic of Sparkplug B: {@code spBv1.0/GROUP/TYPE/EDGE} or {@code spBv1.0/GROUP/TYPE/EDGE/DEVICE}. @param device empty for the edge node itself */
public record SparkplugTopic(MessageType type, EdgeNode edge, String device) {
    private static final int TYPE = 2;
    private static final int EDGE = 3;

    /** Reads a topic; empty where it is another one. */
    public static Optional<SparkplugTopic> parse(String topic) {
        String[] levels = topic.split("/", -1);
        if (levels.length <= EDGE || levels.length > EDGE + 2 || !levels[0].equals(TopicAddress.NAMESPACE)) {
            return Optional.empty();
        }
        String device = levels.length > EDGE + 1 ? levels[EDGE + 1] : "";
        return MessageType.named(levels[TYPE]).filter(type -> type.name().startsWith("D") == !device.isEmpty())
                .map(type -> new SparkplugTopic(type, new EdgeNode(levels[1], levels[EDGE]), device));
    }

    /** All that an edge node and its devices publish. */
    public static String everything(EdgeNode edge) {
        return TopicAddress.NAMESPACE + "/" + edge.group() + "/+/" + edge.name() + "/#";
    }

    @Override
    public String toString() {
        return TopicAddress.NAMESPACE + "/" + edge.group() + "/" + type + "/" + edge.name() + (device.isEmpty() ? "" : "/" + device);
    }
}
