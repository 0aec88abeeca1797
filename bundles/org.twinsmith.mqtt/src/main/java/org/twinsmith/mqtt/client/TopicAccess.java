package org.twinsmith.mqtt.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Messaging;
import org.twinsmith.mqtt.address.EdgeNode;
import org.twinsmith.mqtt.address.JsonPointer;
import org.twinsmith.mqtt.address.TopicAddress;
import org.twinsmith.mqtt.payload.JsonOrder;
import org.twinsmith.mqtt.security.BrokerAccess;
import org.twinsmith.mqtt.sparkplug.MessageType;
import org.twinsmith.mqtt.sparkplug.SparkplugCommand;
import org.twinsmith.mqtt.sparkplug.SparkplugTopic;

/**
 * Reads single values of a broker's messages, in the units of the messages, and writes them where it is armed. Nothing else in this program
 * changes anything of a device.
 *
 * <p>It is a client without a name, so that it throws no mirror out and leaves no session behind.
 */
public final class TopicAccess implements AutoCloseable {
    private static final int ANSWER_MILLIS = 10_000;
    private final BrokerAccess access;
    private final Arming arming;
    private final LatestValues latest;
    private final Connection connection;

    private TopicAccess(BrokerAccess access, Arming arming, Collection<TopicAddress> watched) {
        this.access = access;
        this.arming = arming;
        latest = new LatestValues(watched);
        connection = Connection.open(new BrokerAccess(access.broker(), new Messaging("", access.messaging().qos(), access.messaging().timePointer()),
                access.credentials(), access.keyring()), false, latest);
    }

    /**
     * Connects, to read and, while the arming lasts, to write. Edge nodes of Sparkplug B are asked to announce themselves.
     *
     * @param watched the values that will be read or written
     * @throws DiagnosticException as {@link Connection#open}; {@code REFUSED} where the broker does not give a topic
     */
    public static TopicAccess armed(BrokerAccess access, Arming arming, Collection<TopicAddress> watched) {
        TopicAccess opened = new TopicAccess(access, arming, watched);
        try {
            opened.subscribe(watched);
            return opened;
        } catch (DiagnosticException e) {
            opened.close();
            throw e;
        }
    }

    private void subscribe(Collection<TopicAddress> watched) {
        connection.begin();
        Set<EdgeNode> edges = watched.stream().filter(TopicAddress.OfMetric.class::isInstance).map(each -> ((TopicAddress.OfMetric) each).edge()).collect(Collectors.toSet());
        watched.stream().filter(TopicAddress.InJson.class::isInstance).map(each -> ((TopicAddress.InJson) each).topic()).distinct()
                .forEach(topic -> await(connection.subscribe(topic), "give " + topic));
        edges.forEach(edge -> await(connection.subscribe(SparkplugTopic.everything(edge)), "give " + SparkplugTopic.everything(edge)));
        edges.forEach(edge -> connection.send(new SparkplugTopic(MessageType.NCMD, edge, "").toString(), SparkplugCommand.rebirth(Instant.now())));
    }

    /** The last value that was told, in the unit of the message; waits for a first one. Empty where none comes. */
    public OptionalDouble read(TopicAddress address, Duration patience) throws InterruptedException {
        return latest.after(address, 0, patience);
    }

    /**
     * Writes a number: to a metric as the type that its birth gave it, without acknowledgement (Eclipse Sparkplug 3.0.0, 6.4.26: quality of
     * service 0, not retained); to a topic as JSON with the quality of service of the source, not retained.
     *
     * @param truth whether a JSON message says true or false, not 1 or 0
     * @return how many values of this address had been told before
     * @throws DiagnosticException {@code NOT_ARMED} before anything is sent; {@code UNKNOWN_NODE} where no birth has the metric; {@code REFUSED} where the
     *         metric is of a type that does not take the number, or the broker does not take the message
     */
    public long write(TopicAddress address, double value, boolean truth) throws InterruptedException {
        arming.require(access.broker());
        long before = latest.count(address);
        switch (address) {
            case TopicAddress.InJson json -> {
                String time = access.messaging().timePointer();
                byte[] message = JsonOrder.of(json.pointer(), value, truth, time.isEmpty() ? Optional.empty() : Optional.of(JsonPointer.parse(time)), Instant.now());
                await(connection.deliver(json.topic(), message, access.messaging().qos()), "take " + json.topic());
            }
            case TopicAddress.OfMetric metric -> {
                LatestValues.Announced announced = latest.announced(metric, Duration.ofMillis(ANSWER_MILLIS)).orElseThrow(() -> new DiagnosticException(Diagnostic.error(
                        Code.UNKNOWN_NODE, "no birth of the edge node " + metric.edge() + " within " + ANSWER_MILLIS / 1000 + " s names the metric '" + metric.metric() + "'"
                                + (metric.device().isEmpty() ? "" : " of its device " + metric.device()), "look whether it is there, and at the name", Place.NOWHERE)));
                SparkplugTopic topic = new SparkplugTopic(metric.device().isEmpty() ? MessageType.NCMD : MessageType.DCMD, metric.edge(), metric.device());
                await(connection.deliver(topic.toString(), command(metric, announced, value), 0), "take " + topic);
            }
        }
        return before;
    }

    private static byte[] command(TopicAddress.OfMetric metric, LatestValues.Announced announced, double value) {
        try {
            return SparkplugCommand.write(Instant.now(), metric.metric(), announced.alias(), announced.type(), value);
        } catch (IllegalArgumentException e) {
            throw new DiagnosticException(Diagnostic.error(Code.REFUSED, "the metric '" + metric.metric() + "' of " + metric.edge() + " does not take " + value + ": "
                    + e.getMessage(), "", Place.NOWHERE), e);
        }
    }

    /**
     * What an edge node tells of a metric after it was written. Nobody tells it of a topic in JSON.
     *
     * @param before what {@link #write} returned
     */
    public OptionalDouble confirmed(TopicAddress address, long before, Duration patience) throws InterruptedException {
        return address instanceof TopicAddress.OfMetric ? latest.after(address, before, patience) : OptionalDouble.empty();
    }

    @Override
    public void close() {
        connection.close();
    }

    private void await(CompletableFuture<?> answer, String what) {
        try {
            answer.get(ANSWER_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new DiagnosticException(Diagnostic.error(Code.REFUSED, access.broker() + " does not " + what, "have the broker allow it", Place.NOWHERE), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DiagnosticException(Diagnostic.error(Code.CANCELLED, "waiting for " + access.broker() + " was cancelled", "", Place.NOWHERE), e);
        }
    }
}
