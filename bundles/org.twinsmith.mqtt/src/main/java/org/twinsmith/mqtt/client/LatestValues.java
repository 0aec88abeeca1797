package org.twinsmith.mqtt.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Supplier;

import org.twinsmith.core.signal.Quality;
import org.twinsmith.mqtt.address.EdgeNode;
import org.twinsmith.mqtt.address.TopicAddress;
import org.twinsmith.mqtt.payload.JsonMessage;
import org.twinsmith.mqtt.payload.MalformedMessage;
import org.twinsmith.mqtt.payload.Reading;
import org.twinsmith.mqtt.sparkplug.DataType;
import org.twinsmith.mqtt.sparkplug.EdgeEvent;
import org.twinsmith.mqtt.sparkplug.EdgeSession;
import org.twinsmith.mqtt.sparkplug.Metric;
import org.twinsmith.mqtt.sparkplug.SparkplugPayload;
import org.twinsmith.mqtt.sparkplug.SparkplugTopic;

/** The last value that was told of each address, and what births say of metrics. Filled by the thread of a connection, asked by another. */
final class LatestValues implements Connection.Events {
    private final List<TopicAddress> watched;
    private final Map<TopicAddress, Told> values = new HashMap<>();
    private final Map<TopicAddress, Announced> announced = new HashMap<>();
    private final Map<EdgeNode, EdgeSession> sessions = new HashMap<>();

    LatestValues(Collection<TopicAddress> watched) {
        this.watched = List.copyOf(watched);
    }

    /** @param count how many values of the address came so far, this one included */
    private record Told(double value, long count) {
    }

    /** What a birth says of a metric. */
    record Announced(OptionalLong alias, DataType type) {
    }

    /** How many values of an address came so far. */
    synchronized long count(TopicAddress address) {
        return values.containsKey(address) ? values.get(address).count() : 0;
    }

    /** The last value of an address, once more than a number of them have come; empty where they do not, or nothing is known. */
    synchronized OptionalDouble after(TopicAddress address, long before, Duration patience) throws InterruptedException {
        Told told = await(() -> count(address) > before ? values.get(address) : null, patience);
        return told == null || !Double.isFinite(told.value()) ? OptionalDouble.empty() : OptionalDouble.of(told.value());
    }

    /** What the births say of a metric; empty where none names it in time. */
    synchronized Optional<Announced> announced(TopicAddress.OfMetric metric, Duration patience) throws InterruptedException {
        return Optional.ofNullable(await(() -> announced.get(metric), patience));
    }

    private <T> T await(Supplier<T> found, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        T result = found.get();
        while (result == null && System.nanoTime() < end) {
            wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            result = found.get();
        }
        return result;
    }

    @Override
    public synchronized void on(String topic, byte[] message, boolean retained, Instant received) {
        try {
            Optional<SparkplugTopic> metrics = SparkplugTopic.parse(topic);
            if (metrics.isPresent()) {
                sparkplug(metrics.get(), SparkplugPayload.read(message));
            } else {
                json(topic, JsonMessage.read(message));
            }
        } catch (MalformedMessage e) {
            StackLogging.debug("not read: " + topic, e);
        }
        notifyAll();
    }

    private void json(String topic, JsonMessage message) throws MalformedMessage {
        for (TopicAddress each : watched) {
            if (each instanceof TopicAddress.InJson json && json.topic().equals(topic)) {
                message.reading(json.pointer(), Optional.empty()).ifPresent(reading -> tell(each, reading));
            }
        }
    }

    private void sparkplug(SparkplugTopic topic, SparkplugPayload payload) throws MalformedMessage {
        for (EdgeEvent event : sessions.computeIfAbsent(topic.edge(), edge -> new EdgeSession()).on(topic, payload)) {
            switch (event) {
                case EdgeEvent.Born born -> payload.metrics().stream().filter(each -> !each.name().isEmpty()).forEach(each -> announced.put(
                        new TopicAddress.OfMetric(topic.edge(), born.device(), each.name()), new Announced(each.alias(), each.type())));
                case EdgeEvent.Gone gone -> announced.keySet().removeIf(each -> each instanceof TopicAddress.OfMetric metric && metric.edge().equals(topic.edge())
                        && (gone.device().isEmpty() || gone.device().equals(metric.device())));
                case EdgeEvent.Value value -> value(topic.edge(), value.device(), value.metric());
                case EdgeEvent.Missed ignored -> { }
                case EdgeEvent.Unannounced ignored -> { }
            }
        }
    }

    private void value(EdgeNode edge, String device, Metric metric) throws MalformedMessage {
        TopicAddress address = new TopicAddress.OfMetric(edge, device, metric.name());
        if (watched.contains(address) && !metric.historical()) {
            tell(address, metric.reading(Optional.empty()));
        }
    }

    private void tell(TopicAddress address, Reading reading) {
        values.put(address, new Told(reading.quality() == Quality.BAD ? Double.NaN : reading.value(), count(address) + 1));
    }

    @Override
    public void lost(boolean soon) {
        StackLogging.debug("the connection was lost while writing", null);
    }

    @Override
    public void back(boolean kept) {
        StackLogging.debug("the connection is back", null);
    }
}
