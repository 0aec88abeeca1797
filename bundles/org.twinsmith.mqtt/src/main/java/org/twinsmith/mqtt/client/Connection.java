package org.twinsmith.mqtt.client;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.lifecycle.Mqtt3ClientConnectedContext;
import com.hivemq.client.mqtt.mqtt3.lifecycle.Mqtt3ClientDisconnectedContext;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.mqtt.security.BrokerAccess;

/**
 * A session with a broker (MQTT 3.1.1). It connects again by itself, and subscribes again where the broker did not keep the
 * session. A message is acknowledged when whoever takes it has returned.
 */
final class Connection implements AutoCloseable {
    private static final int FAREWELL_MILLIS = 2_000;
    private static final int FIRST_PAUSE_MILLIS = 250;
    private static final int LONGEST_PAUSE_MILLIS = 5_000;
    /** Two clients of one name throw each other out for ever: a connection that does not last is not tried again at once. */
    private static final Duration LASTING = Duration.ofSeconds(5);
    private final ClientSetUp setUp;
    private final Events events;
    private final Mqtt3AsyncClient client;
    private final ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("mqtt-", 0).factory(),
            new ThreadPoolExecutor.DiscardPolicy());
    private final CountDownLatch begin = new CountDownLatch(1);
    private volatile Instant begun = Instant.now();
    private volatile long since = System.nanoTime();
    private volatile boolean established;
    private volatile boolean closed;

    /** Told what happens, by one thread. */
    interface Events extends Messages {
        /** The connection is lost, and tried again from now on. @param soon whether it had hardly been there */
        void lost(boolean soon);

        /** The connection is back. @param kept whether the broker kept the session, and with it what it could not deliver */
        void back(boolean kept);
    }

    private Connection(ClientSetUp setUp, Events events) {
        this.setUp = setUp;
        this.events = events;
        client = setUp.builder().addConnectedListener(context -> connected((Mqtt3ClientConnectedContext) context))
                .addDisconnectedListener(context -> disconnected((Mqtt3ClientDisconnectedContext) context)).buildAsync();
        worker.execute(this::awaitBegin);
        client.publishes(MqttGlobalPublishFilter.ALL, this::take, worker, true);
    }

    /**
     * Connects.
     *
     * @param hasMetrics whether metrics of Sparkplug B are followed
     * @throws DiagnosticException {@code UNREACHABLE} where nobody answers, {@code CERTIFICATE} where either side does not
     *         trust the other, {@code LOGIN} and {@code SECRET_MISSING} for the user, {@code REFUSED} for anything else
     */
    static Connection open(BrokerAccess access, boolean hasMetrics, Events events) {
        StackLogging.quiet();
        Connection connection = new Connection(ClientSetUp.of(access, hasMetrics), events);
        try {
            await(access, connection.client.connect(connection.setUp.connect(connection.begun)));
            connection.established = true;
            connection.tellState();
            return connection;
        } catch (ExecutionException | TimeoutException e) {
            connection.worker.shutdownNow();
            throw ConnectionFailure.of(access, e).exception();
        }
    }

    /** Lets events come, which wait until whoever is told of them is ready: a broker that kept a session sends at once. */
    void begin() {
        begin.countDown();
    }

    private void awaitBegin() {
        try {
            begin.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks for the messages of topics. @return done when the broker has answered; fails where it refuses */
    CompletableFuture<?> subscribe(String filter) {
        return client.subscribeWith().topicFilter(filter).qos(MqttQos.fromCode(setUp.access().messaging().qos())).send();
    }

    /** Sends a message; what becomes of it is not known. */
    void send(String topic, byte[] message) {
        client.publishWith().topic(topic).payload(message).qos(MqttQos.AT_MOST_ONCE).send().exceptionally(thrown -> {
            StackLogging.debug("not sent: " + topic, thrown);
            return null;
        });
    }

    /** Sends a message that changes something. @param qos quality of service @return done when the broker has it, or with a quality of 0 when it is sent */
    CompletableFuture<?> deliver(String topic, byte[] message, int qos) {
        return client.publishWith().topic(topic).payload(message).qos(MqttQos.fromCode(qos)).send();
    }

    /** Runs on the thread of the events. */
    void run(Runnable work) {
        worker.execute(work);
    }

    /** Runs on the thread of the events, later. */
    void later(Runnable work, long millis) {
        worker.schedule(work, millis, TimeUnit.MILLISECONDS);
    }

    /** Leaves the broker; does not wait for one that no longer answers. */
    @Override
    public void close() {
        closed = true;
        begin();
        try {
            if (setUp.isHost() && client.getState().isConnected()) {
                client.publish(setUp.state(false, begun)).get(FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
            }
            client.disconnect().get(FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            StackLogging.debug("the broker did not answer the farewell", e);
        } finally {
            worker.shutdown();
        }
    }

    private void take(Mqtt3Publish message) {
        try {
            if (!closed) {
                events.on(message.getTopic().toString(), message.getPayloadAsBytes(), message.isRetain(), Instant.now());
            }
        } finally {
            message.acknowledge();
        }
    }

    private void connected(Mqtt3ClientConnectedContext context) {
        since = System.nanoTime();
        if (established) {
            boolean kept = context.getConnAck().isSessionPresent();
            worker.execute(() -> events.back(kept));
            tellState();
        }
    }

    private void tellState() {
        if (setUp.isHost()) {
            client.publish(setUp.state(true, begun)).exceptionally(thrown -> {
                StackLogging.debug("the state was not told", thrown);
                return null;
            });
        }
    }

    private void disconnected(Mqtt3ClientDisconnectedContext context) {
        if (!established || closed) {
            return;
        }
        StackLogging.debug("disconnected", context.getCause());
        boolean soon = System.nanoTime() - since < LASTING.toNanos();
        worker.execute(() -> events.lost(soon));
        begun = Instant.now();
        long pause = soon ? LONGEST_PAUSE_MILLIS : Math.min(LONGEST_PAUSE_MILLIS, (long) FIRST_PAUSE_MILLIS << Math.min(10, context.getReconnector().getAttempts()));
        context.getReconnector().reconnect(true).connect(setUp.connect(begun)).resubscribeIfSessionExpired(true).delay(pause, TimeUnit.MILLISECONDS);
    }

    private static void await(BrokerAccess access, CompletableFuture<?> future) throws ExecutionException, TimeoutException {
        try {
            future.get(2L * ClientSetUp.CONNECT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DiagnosticException(Diagnostic.error(Code.CANCELLED, "connecting to " + access.broker() + " was cancelled", "", Place.NOWHERE), e);
        }
    }
}
