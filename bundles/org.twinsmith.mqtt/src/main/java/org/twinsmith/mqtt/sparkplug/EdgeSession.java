package org.twinsmith.mqtt.sparkplug;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Follows the session of one edge node, from its birth to its death (section 5). To be used by one thread at a time.
 *
 * <p>Sequence numbers count the messages of the edge node and all its devices together, modulo 256; whoever does not find
 * the next one has missed messages. A death carries the number of the birth that it belongs to: that of an older
 * session, which a broker delivers late, is none.
 */
public final class EdgeSession {
    private static final String BIRTH_NUMBER = "bdSeq";
    private static final int NUMBERS = 256;
    private static final int NONE = -1;
    private static final int MOST_METRICS = 1_000_000;
    private final Map<Long, Announced> aliases = new HashMap<>();
    private final Map<Key, DataType> types = new HashMap<>();
    private OptionalLong birth = OptionalLong.empty();
    private int next = NONE;

    private record Key(String device, String metric) {
    }

    private record Announced(String metric, DataType type) {
    }

    /** The message counts from here on as if it were the first: the connection to the broker was lost meanwhile. */
    public void startAnew() {
        next = NONE;
    }

    /** What a message comes to, in order. Commands come to nothing. */
    public List<EdgeEvent> on(SparkplugTopic topic, SparkplugPayload payload) {
        List<EdgeEvent> events = new ArrayList<>();
        switch (topic.type()) {
            case NBIRTH -> {
                aliases.clear();
                types.clear();
                birth = birthNumber(payload);
                next = NONE;
                count(payload, events);
                announce("", payload, events);
            }
            case DBIRTH -> {
                count(payload, events);
                announce(topic.device(), payload, events);
            }
            case NDATA, DDATA -> {
                count(payload, events);
                values(topic.device(), payload, events);
            }
            case NDEATH -> die(payload, events);
            case DDEATH -> {
                count(payload, events);
                events.add(new EdgeEvent.Gone(topic.device()));
            }
            case NCMD, DCMD -> { }
        }
        return events;
    }

    private void count(SparkplugPayload payload, List<EdgeEvent> events) {
        if (payload.sequence().isPresent()) {
            int found = payload.sequence().getAsInt();
            if (next != NONE && found != next) {
                events.add(new EdgeEvent.Missed(next, found));
            }
            next = (found + 1) % NUMBERS;
        }
    }

    private void announce(String device, SparkplugPayload payload, List<EdgeEvent> events) {
        Set<String> names = new HashSet<>();
        for (Metric metric : payload.metrics()) {
            if (!metric.name().isEmpty() && types.size() < MOST_METRICS && aliases.size() < MOST_METRICS) {
                names.add(metric.name());
                types.put(new Key(device, metric.name()), metric.type());
                metric.alias().ifPresent(alias -> aliases.put(alias, new Announced(metric.name(), metric.type())));
            }
        }
        events.add(new EdgeEvent.Born(device, names));
        values(device, payload, events);
    }

    private void values(String device, SparkplugPayload payload, List<EdgeEvent> events) {
        boolean unannounced = false;
        for (Metric metric : payload.metrics()) {
            Announced known = metric.alias().isPresent() ? aliases.get(metric.alias().getAsLong()) : null;
            if (!metric.name().isEmpty()) {
                DataType type = types.getOrDefault(new Key(device, metric.name()), DataType.UNKNOWN);
                events.add(new EdgeEvent.Value(device, metric.named(metric.name(), type), payload.time()));
            } else if (known != null) {
                events.add(new EdgeEvent.Value(device, metric.named(known.metric(), known.type()), payload.time()));
            } else {
                unannounced = true;
            }
        }
        if (unannounced) {
            events.add(new EdgeEvent.Unannounced());
        }
    }

    private void die(SparkplugPayload payload, List<EdgeEvent> events) {
        OptionalLong of = birthNumber(payload);
        if (of.isEmpty() || birth.isEmpty() || of.getAsLong() == birth.getAsLong()) {
            next = NONE;
            events.add(new EdgeEvent.Gone(""));
        }
    }

    private static OptionalLong birthNumber(SparkplugPayload payload) {
        return payload.metrics().stream().filter(metric -> metric.name().equals(BIRTH_NUMBER) && metric.value() instanceof MetricValue.Whole)
                .mapToLong(metric -> ((MetricValue.Whole) metric.value()).bits()).findFirst();
    }
}
