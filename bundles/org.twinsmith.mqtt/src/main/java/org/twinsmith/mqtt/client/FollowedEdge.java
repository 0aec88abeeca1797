package org.twinsmith.mqtt.client;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.diagnostic.Severity;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.core.signal.SourceListener;
import org.twinsmith.mqtt.address.EdgeNode;
import org.twinsmith.mqtt.address.TopicAddress;
import org.twinsmith.mqtt.payload.MalformedMessage;
import org.twinsmith.mqtt.payload.Reading;
import org.twinsmith.mqtt.sparkplug.EdgeEvent;
import org.twinsmith.mqtt.sparkplug.EdgeSession;
import org.twinsmith.mqtt.sparkplug.Metric;
import org.twinsmith.mqtt.sparkplug.SparkplugPayload;
import org.twinsmith.mqtt.sparkplug.SparkplugTopic;

/** One edge node whose metrics are followed: values become samples, deaths and missing messages become outages. Used by one thread. */
final class FollowedEdge {
    /** An edge node that does not answer is not asked again at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final EdgeNode edge;
    private final List<MirrorBinding> bindings;
    private final Map<Key, List<MirrorBinding>> byMetric;
    private final SampleReader reader;
    private final SourceListener listener;
    private final SparkplugHost.RebirthRequests requests;
    private final EdgeSession session = new EdgeSession();
    private final Set<String> gone = new HashSet<>();
    private final Set<String> said = new HashSet<>();
    private boolean heard;
    private long asked = System.nanoTime() - PATIENCE.toNanos();

    private record Key(String device, String metric) {
    }

    FollowedEdge(EdgeNode edge, List<MirrorBinding> bindings, SampleReader reader, SourceListener listener, SparkplugHost.RebirthRequests requests) {
        this.edge = edge;
        this.bindings = List.copyOf(bindings);
        byMetric = bindings.stream().collect(Collectors.groupingBy(each -> new Key(address(each).device(), address(each).metric())));
        this.reader = reader;
        this.listener = listener;
        this.requests = requests;
    }

    private static TopicAddress.OfMetric address(MirrorBinding binding) {
        return (TopicAddress.OfMetric) binding.address();
    }

    List<MirrorBinding> bindings() {
        return bindings;
    }

    /** The signals that only the connection to the broker can take away, because who publishes them is there. */
    List<String> present() {
        return bindings.stream().filter(each -> !gone.contains("") && !gone.contains(address(each).device())).map(MirrorBinding::signal).toList();
    }

    /** Follows from here on. @param continued whether the broker has kept the messages meanwhile */
    void connected(boolean continued) {
        if (!continued) {
            session.startAnew();
            askForBirth();
        }
    }

    /** Says so where nothing at all has come from the edge node. */
    void lookForLife() {
        if (!heard) {
            say(Severity.WARNING, "nothing has been heard of the edge node " + edge, "look whether it is running, and whether the broker lets this client read "
                    + SparkplugTopic.everything(edge));
        }
    }

    void on(SparkplugTopic topic, SparkplugPayload payload, Instant received) {
        List<Sample> batch = new ArrayList<>();
        for (EdgeEvent event : session.on(topic, payload)) {
            heard = true;
            switch (event) {
                case EdgeEvent.Born born -> born(born, received);
                case EdgeEvent.Value value -> value(value, received, batch);
                case EdgeEvent.Gone lost -> gone(lost.device(), received);
                case EdgeEvent.Missed missed -> missed(missed, received);
                case EdgeEvent.Unannounced unannounced -> askForBirth();
            }
        }
        if (!batch.isEmpty()) {
            listener.samples(batch);
        }
    }

    private void born(EdgeEvent.Born born, Instant received) {
        if (born.device().isEmpty()) {
            asked = System.nanoTime() - PATIENCE.toNanos();
        }
        if (gone.remove(born.device())) {
            List<String> back = of(born.device()).stream().filter(each -> !gone.contains(address(each).device())).map(MirrorBinding::signal).toList();
            listener.resumed(back, received, false);
            say(Severity.INFO, who(born.device()) + " is back", "");
        }
        for (MirrorBinding binding : bindings) {
            TopicAddress.OfMetric wanted = address(binding);
            if (wanted.device().equals(born.device()) && !born.metrics().contains(wanted.metric()) && said.add(binding.signal())) {
                listener.diagnostic(Diagnostic.error(Code.UNKNOWN_NODE, who(born.device()) + " has no metric '" + wanted.metric() + "', which "
                        + binding.signal() + " is bound to", "it has " + some(born.metrics()), binding.place()));
            }
        }
    }

    private void value(EdgeEvent.Value value, Instant received, List<Sample> batch) {
        Metric metric = value.metric();
        for (MirrorBinding binding : byMetric.getOrDefault(new Key(value.device(), metric.name()), List.of())) {
            try {
                Reading reading = metric.reading(value.time());
                (metric.historical() ? reader.past(binding, reading, received) : reader.read(binding, reading, received)).ifPresent(batch::add);
            } catch (MalformedMessage e) {
                batch.add(reader.unusable(binding, e, received));
            }
        }
    }

    /** A device is away with its edge node, and comes back by a birth of its own. */
    private void gone(String device, Instant received) {
        List<MirrorBinding> lost = of(device).stream().filter(each -> !gone.contains("") && !gone.contains(address(each).device())).toList();
        if (!gone.add(device)) {
            return;
        }
        if (device.isEmpty()) {
            bindings.forEach(each -> gone.add(address(each).device()));
        }
        if (!lost.isEmpty()) {
            listener.interrupted(lost.stream().map(MirrorBinding::signal).toList(), received);
            listener.samples(lost.stream().map(each -> reader.unknown(each, received)).toList());
        }
        say(Severity.WARNING, who(device) + " is gone", "it goes on by itself when it comes back");
    }

    /** The values that come are true all the same, but what lies between is not known. */
    private void missed(EdgeEvent.Missed missed, Instant received) {
        List<String> present = present();
        listener.interrupted(present, received);
        listener.resumed(present, received, false);
        listener.diagnostic(Diagnostic.warning(Code.SEQUENCE, who("") + " sent message " + missed.found() + " where " + missed.expected()
                + " was due: others are missing", "it was asked to announce itself anew", Place.NOWHERE));
        askForBirth();
    }

    private void askForBirth() {
        if (System.nanoTime() - asked >= PATIENCE.toNanos()) {
            asked = System.nanoTime();
            requests.send(edge);
        }
    }

    private List<MirrorBinding> of(String device) {
        return bindings.stream().filter(each -> device.isEmpty() || address(each).device().equals(device)).toList();
    }

    /** Says what is wrong with the edge node's messages, once: whoever sends one that is damaged may send many. */
    void warn(String message) {
        if (said.add("")) {
            listener.diagnostic(Diagnostic.warning(Code.MESSAGE, message, "have the sender mended", Place.NOWHERE));
        }
    }

    private void say(Severity severity, String message, String remedy) {
        listener.diagnostic(new Diagnostic(Code.CONNECTION_LOST, severity, message, remedy, Place.NOWHERE));
    }

    private String who(String device) {
        return device.isEmpty() ? "the edge node " + edge : "the device " + device + " of the edge node " + edge;
    }

    private static String some(Set<String> names) {
        String listed = names.stream().sorted().limit(20).collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names.size() > 20 ? listed + " …" : listed;
    }
}
