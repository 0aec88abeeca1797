package org.twinsmith.mqtt.client;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.twinsmith.core.signal.SourceListener;
import org.twinsmith.mqtt.address.EdgeNode;
import org.twinsmith.mqtt.address.TopicAddress;
import org.twinsmith.mqtt.payload.MalformedMessage;
import org.twinsmith.mqtt.sparkplug.SparkplugPayload;
import org.twinsmith.mqtt.sparkplug.SparkplugTopic;

/** The edge nodes of Sparkplug B whose metrics are followed. */
final class SparkplugHost implements Messages {
    private final Map<EdgeNode, FollowedEdge> edges = new LinkedHashMap<>();

    /** @param requests asks an edge node to announce itself anew */
    SparkplugHost(List<MirrorBinding> bindings, SampleReader reader, SourceListener listener, RebirthRequests requests) {
        Map<EdgeNode, List<MirrorBinding>> byEdge = bindings.stream().filter(each -> each.address() instanceof TopicAddress.OfMetric)
                .collect(Collectors.groupingBy(each -> ((TopicAddress.OfMetric) each.address()).edge(), LinkedHashMap::new, Collectors.toList()));
        byEdge.forEach((edge, bound) -> edges.put(edge, new FollowedEdge(edge, bound, reader, listener, requests)));
    }

    /** Sends the request that an edge node announce itself anew. */
    @FunctionalInterface
    interface RebirthRequests {
        void send(EdgeNode edge);
    }

    Set<EdgeNode> edges() {
        return edges.keySet();
    }

    List<MirrorBinding> of(EdgeNode edge) {
        return edges.get(edge).bindings();
    }

    Collection<FollowedEdge> followed() {
        return edges.values();
    }

    @Override
    public void on(String topic, byte[] message, boolean retained, Instant received) {
        Optional<SparkplugTopic> parsed = SparkplugTopic.parse(topic);
        FollowedEdge edge = parsed.map(found -> edges.get(found.edge())).orElse(null);
        if (edge == null) {
            return;
        }
        if (retained) {
            edge.warn("a message of " + topic + " was kept by the broker, which those of Sparkplug B must not be; it is not used");
            return;
        }
        try {
            edge.on(parsed.get(), SparkplugPayload.read(message), received);
        } catch (MalformedMessage e) {
            edge.warn("a message of " + topic + " cannot be read: " + e.getMessage());
        }
    }
}
