package org.twinsmith.mqtt.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.diagnostic.Severity;
import org.twinsmith.core.signal.SourceListener;
import org.twinsmith.mqtt.address.EdgeNode;
import org.twinsmith.mqtt.address.JsonPointer;
import org.twinsmith.mqtt.address.TopicAddress;
import org.twinsmith.mqtt.security.BrokerAccess;
import org.twinsmith.mqtt.sparkplug.MessageType;
import org.twinsmith.mqtt.sparkplug.SparkplugCommand;
import org.twinsmith.mqtt.sparkplug.SparkplugTopic;

/**
 * Follows values in the messages of a broker and delivers each as a sample.
 *
 * <p>A lost connection is reported once, with a bad sample for every signal that was followed; the client then tries to
 * connect again until it is closed, and says when it is back. A broker that kept the session delivers what it kept; edge
 * nodes of Sparkplug B are asked to announce themselves anew otherwise.
 */
public final class MirrorClient implements AutoCloseable {
    private static final int ANSWER_MILLIS = 20_000;
    private static final int LIFE_MILLIS = 15_000;
    private final BrokerAccess access;
    private final SourceListener listener;
    private final SampleReader reader;
    private final JsonTopics topics;
    private final SparkplugHost host;
    private final Connection connection;
    private volatile List<MirrorBinding> followed = List.of();
    private volatile boolean connected = true;

    private MirrorClient(BrokerAccess access, List<MirrorBinding> bindings, SourceListener listener) {
        this.access = access;
        this.listener = listener;
        reader = new SampleReader(listener);
        topics = new JsonTopics(bindings, timePointer(access), reader, listener);
        host = new SparkplugHost(bindings, reader, listener, this::askForBirth);
        connection = Connection.open(access, !host.edges().isEmpty(), new Events());
    }

    private static Optional<JsonPointer> timePointer(BrokerAccess access) {
        String pointer = access.messaging().timePointer();
        return pointer.isEmpty() ? Optional.empty() : Optional.of(JsonPointer.parse(pointer));
    }

    /**
     * Connects and subscribes.
     *
     * @throws DiagnosticException as {@link Connection#open}; a single topic that is refused is reported to the listener
     *         instead, and the others go on
     */
    public static MirrorClient start(BrokerAccess access, List<MirrorBinding> bindings, SourceListener listener) {
        MirrorClient mirror = new MirrorClient(access, bindings, listener);
        try {
            mirror.subscribe();
            return mirror;
        } catch (DiagnosticException e) {
            mirror.close();
            throw e;
        }
    }

    /** The bindings whose topics the broker gives. */
    public List<MirrorBinding> followed() {
        return followed;
    }

    public boolean isConnected() {
        return connected;
    }

    @Override
    public void close() {
        connection.close();
    }

    private void subscribe() {
        connection.begin();
        Map<String, List<MirrorBinding>> filters = new LinkedHashMap<>();
        topics.topics().forEach(topic -> filters.put(topic, topics.of(topic)));
        host.edges().forEach(edge -> filters.put(SparkplugTopic.everything(edge), host.of(edge)));
        Map<String, CompletableFuture<?>> answers = new LinkedHashMap<>();
        filters.keySet().forEach(filter -> answers.put(filter, connection.subscribe(filter)));
        List<MirrorBinding> given = new ArrayList<>();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ANSWER_MILLIS);
        answers.forEach((filter, answer) -> {
            if (isGiven(filter, answer, end)) {
                given.addAll(filters.get(filter));
            } else {
                filters.get(filter).forEach(binding -> refused(filter, binding));
            }
        });
        followed = List.copyOf(given);
        connection.run(() -> host.followed().forEach(edge -> edge.connected(false)));
        connection.later(() -> host.followed().forEach(FollowedEdge::lookForLife), LIFE_MILLIS);
    }

    private boolean isGiven(String filter, CompletableFuture<?> answer, long end) {
        try {
            answer.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            StackLogging.debug("not subscribed: " + filter, e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DiagnosticException(Diagnostic.error(Code.CANCELLED, "subscribing at " + access.broker() + " was cancelled", "", Place.NOWHERE), e);
        }
    }

    private void refused(String filter, MirrorBinding binding) {
        listener.diagnostic(Diagnostic.error(Code.REFUSED, access.broker() + " does not let this client read " + filter + ", which " + binding.signal()
                + " is bound to", "have the broker allow it", binding.place()));
    }

    private void askForBirth(EdgeNode edge) {
        connection.send(new SparkplugTopic(MessageType.NCMD, edge, "").toString(), SparkplugCommand.rebirth(Instant.now()));
    }

    /** What happens to the connection, told by its thread. */
    private final class Events implements Connection.Events {
        @Override
        public void on(String topic, byte[] message, boolean retained, Instant received) {
            (topic.startsWith(TopicAddress.NAMESPACE + "/") ? host : topics).on(topic, message, retained, received);
        }

        @Override
        public void lost(boolean soon) {
            if (connected) {
                connected = false;
                Instant now = Instant.now();
                listener.interrupted(followed.stream().map(MirrorBinding::signal).toList(), now);
                listener.samples(followed.stream().map(binding -> reader.unknown(binding, now)).toList());
                listener.diagnostic(Diagnostic.error(Code.CONNECTION_LOST, "the connection to " + access.broker() + " was lost", soon && !access.messaging().client().isEmpty()
                        ? "look whether another client has the same name, '" + access.messaging().client() + "': the broker keeps only one of them"
                        : "start the broker again; a mirror that still runs then goes on by itself", Place.NOWHERE));
            }
        }

        @Override
        public void back(boolean kept) {
            if (!connected) {
                connected = true;
                listener.resumed(present(), Instant.now(), kept);
                host.followed().forEach(edge -> edge.connected(kept));
                listener.diagnostic(new Diagnostic(Code.CONNECTION_LOST, Severity.INFO, "the connection to " + access.broker() + " is back", "", Place.NOWHERE));
            }
        }

        /** Those of JSON, and those whose edge node is there. */
        private List<String> present() {
            return Stream.concat(followed.stream().filter(each -> each.address() instanceof TopicAddress.InJson).map(MirrorBinding::signal),
                    host.followed().stream().flatMap(edge -> edge.present().stream())).toList();
        }
    }
}
