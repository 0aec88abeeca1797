package org.twinsmith.mqtt.client;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.mqtt.address.EdgeNode;
import org.twinsmith.mqtt.address.JsonPointer;
import org.twinsmith.mqtt.address.TopicAddress;
import org.twinsmith.mqtt.payload.JsonMessage;
import org.twinsmith.mqtt.payload.MalformedMessage;
import org.twinsmith.mqtt.payload.ValueKind;
import org.twinsmith.mqtt.security.BrokerAccess;
import org.twinsmith.mqtt.sparkplug.EdgeEvent;
import org.twinsmith.mqtt.sparkplug.EdgeSession;
import org.twinsmith.mqtt.sparkplug.MessageType;
import org.twinsmith.mqtt.sparkplug.Metric;
import org.twinsmith.mqtt.sparkplug.SparkplugCommand;
import org.twinsmith.mqtt.sparkplug.SparkplugPayload;
import org.twinsmith.mqtt.sparkplug.SparkplugTopic;

/**
 * Listens for a while and tells which values there are: a broker has no list of its topics. Each edge node of Sparkplug B that is heard is asked once to
 * announce itself, which a mirror asks of it as well.
 */
public final class TopicBrowser {
    private static final int ANSWER_MILLIS = 10_000;
    private static final int STEP_MILLIS = 50;
    private static final int MOST_LEAVES = 200;
    private final int most;
    private final Map<String, BrowsedTopic> found = new TreeMap<>();
    private final Map<EdgeNode, EdgeSession> sessions = new HashMap<>();
    private final Set<EdgeNode> asked = new HashSet<>();
    private Connection connection;

    private TopicBrowser(int most) {
        this.most = most;
    }

    /**
     * Listens.
     *
     * @param filter topics, with wildcards; {@code #} for all
     * @param most how many values at most
     * @param cancelled whether to end before the time
     * @return what was seen, in the order of the addresses
     * @throws DiagnosticException as {@link Connection#open}; {@code REFUSED} where the broker does not give the topics
     */
    public static List<BrowsedTopic> browse(BrokerAccess access, String filter, Duration time, int most, BooleanSupplier cancelled) {
        TopicBrowser browser = new TopicBrowser(most);
        try (Connection connection = Connection.open(access, false, browser.new Events())) {
            browser.connection = connection;
            connection.begin();
            connection.subscribe(filter).get(ANSWER_MILLIS, TimeUnit.MILLISECONDS);
            long end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < end && !cancelled.getAsBoolean()) {
                Thread.sleep(STEP_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new DiagnosticException(Diagnostic.error(Code.REFUSED, access.broker() + " does not let this client read " + filter,
                    "have the broker allow it, or name topics that it allows", Place.NOWHERE), e);
        }
        synchronized (browser) {
            return List.copyOf(browser.found.values());
        }
    }

    private synchronized void on(String topic, byte[] message, boolean retained) {
        Optional<SparkplugTopic> metrics = SparkplugTopic.parse(topic);
        try {
            if (metrics.isPresent() && !retained) {
                sparkplug(metrics.get(), SparkplugPayload.read(message));
            } else if (metrics.isEmpty() && !topic.startsWith(TopicAddress.NAMESPACE + "/")) {
                JsonMessage.read(message).leaves(MOST_LEAVES).forEach(leaf -> tell(new TopicAddress.InJson(topic, leaf.pointer()), leaf.kind(), leaf.text(), ""));
            }
        } catch (MalformedMessage e) {
            tell(new TopicAddress.InJson(topic, JsonPointer.WHOLE), ValueKind.OTHER, "", "");
        }
    }

    private void sparkplug(SparkplugTopic topic, SparkplugPayload payload) {
        if (asked.add(topic.edge()) && topic.type() != MessageType.NBIRTH) {
            connection.send(new SparkplugTopic(MessageType.NCMD, topic.edge(), "").toString(), SparkplugCommand.rebirth(Instant.now()));
        }
        for (EdgeEvent event : sessions.computeIfAbsent(topic.edge(), edge -> new EdgeSession()).on(topic, payload)) {
            if (event instanceof EdgeEvent.Value value) {
                Metric metric = value.metric();
                tell(new TopicAddress.OfMetric(topic.edge(), value.device(), metric.name()), kind(metric), metric.shown(), metric.unit());
            }
        }
    }

    private static ValueKind kind(Metric metric) {
        return metric.isTruth() ? ValueKind.TRUTH : metric.isNumber() ? ValueKind.NUMBER : metric.isText() ? ValueKind.TEXT : ValueKind.OTHER;
    }

    private void tell(TopicAddress address, ValueKind kind, String value, String unit) {
        BrowsedTopic before = found.get(address.toString());
        if (before != null || found.size() < most) {
            found.put(address.toString(), new BrowsedTopic(address, kind, value, unit.isEmpty() && before != null ? before.unit() : unit,
                    before == null ? 1 : before.messages() + 1));
        }
    }

    /** Only messages count; a connection that is lost is tried again meanwhile. */
    private final class Events implements Connection.Events {
        @Override
        public void on(String topic, byte[] message, boolean retained, Instant received) {
            TopicBrowser.this.on(topic, message, retained);
        }

        @Override
        public void lost(boolean soon) {
            StackLogging.debug("the connection was lost while browsing", null);
        }

        @Override
        public void back(boolean kept) {
            StackLogging.debug("the connection is back", null);
        }
    }
}
