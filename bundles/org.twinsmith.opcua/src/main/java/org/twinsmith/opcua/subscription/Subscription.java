package org.twinsmith.opcua.subscription;

import java.nio.BufferUnderflowException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.SessionActivityListener;
import org.eclipse.milo.opcua.sdk.client.UaSession;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.UaSerializationException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.types.structured.CreateSubscriptionResponse;
import org.eclipse.milo.opcua.stack.core.types.structured.NotificationMessage;
import org.eclipse.milo.opcua.stack.core.types.structured.PublishResponse;
import org.eclipse.milo.opcua.stack.core.types.structured.StatusChangeNotification;
import org.twinsmith.opcua.stack.StackLogging;
import org.twinsmith.opcua.subscription.Recovery.GoneException;

/**
 * A subscription that outlives its connection and, where the server allows, its session.
 *
 * <p>What was sent and did not arrive is asked for again by its number, before what came after it is taken; that it was taken is
 * acknowledged once the listener has returned. All state belongs to one thread.
 */
public final class Subscription implements AutoCloseable {
    /** Messages that are asked for again at most, without a pause. */
    private static final int MOST_AGAIN = 1_000;
    private static final int RETRY_MILLIS = 1_000;
    private static final int SILENT_KEEP_ALIVES = 3;
    private static final int LIFETIME_KEEP_ALIVES = 5;
    private final OpcUaClient client;
    private final ScheduledExecutorService thread;
    private final SubscriptionListener listener;
    private final NotificationReader reader;
    private final UInteger id;
    private final double keepAlive;
    private final Recovery recovery;
    private final Publisher publisher;
    private final Activity activity = new Activity();
    private final AtomicInteger waiting = new AtomicInteger();
    private Future<?> watch;
    private UaSession session;
    private boolean active = true;
    private boolean quiet;
    private Future<?> probe = CompletableFuture.completedFuture(null);
    private long expected = SequenceNumbers.FIRST;
    private volatile long heard = System.nanoTime();
    private volatile boolean closed;

    /**
     * What is asked of the server.
     *
     * @param publishing ms between two publications
     * @param keepAlive ms after which a server with nothing to say gives a sign of life
     * @param notifications values in one message at most
     */
    public record Terms(double publishing, double keepAlive, int notifications) {
        private int keepAlives() {
            return Math.max(1, (int) Math.ceil(keepAlive / Math.max(1, publishing)));
        }
    }

    private Subscription(OpcUaClient client, ScheduledExecutorService thread, SubscriptionListener listener, CreateSubscriptionResponse made, UaSession session) {
        this.client = client;
        this.thread = thread;
        this.listener = listener;
        this.session = session;
        reader = new NotificationReader(client.getStaticEncodingContext());
        id = made.getSubscriptionId();
        keepAlive = made.getRevisedPublishingInterval() * made.getRevisedMaxKeepAliveCount().doubleValue();
        recovery = new Recovery(client, id);
        publisher = new Publisher(client, id, keepAlive, (handle, failure) -> submit(() -> answered(handle, failure)));
    }

    /**
     * Makes a subscription and asks for its first notifications.
     *
     * @param tap of the client's connection
     * @param thread one thread, on which the listener is told; later subscriptions of the same client may share it
     */
    public static Subscription create(OpcUaClient client, PublishTap tap, Terms terms, ScheduledExecutorService thread, SubscriptionListener listener)
            throws UaException {
        UaSession session = client.getSession();
        int keepAlives = terms.keepAlives();
        CreateSubscriptionResponse made = client.createSubscription(terms.publishing(), Unsigned.uint(LIFETIME_KEEP_ALIVES * keepAlives),
                Unsigned.uint(keepAlives), Unsigned.uint(terms.notifications()), true, Unsigned.ubyte(0));
        Subscription subscription = new Subscription(client, thread, listener, made, session);
        tap.open(subscription::arrived);
        client.addSessionActivityListener(subscription.activity);
        subscription.submit(subscription::begin);
        return subscription;
    }

    /** The server's number of it. */
    public UInteger id() {
        return id;
    }

    /** Takes nothing more; the server forgets it with the session, or when it hears nothing. */
    @Override
    public void close() {
        closed = true;
        client.removeSessionActivityListener(activity);
        submit(() -> {
            watch.cancel(false);
            probe.cancel(false);
        });
    }

    private void begin() {
        long period = Math.max(1, (long) keepAlive / 2);
        watch = thread.scheduleWithFixedDelay(this::look, period, period, TimeUnit.MILLISECONDS);
        publisher.fill(session.getAuthenticationToken());
    }

    private void submit(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException e) {
            StackLogging.debug("the client was closed meanwhile", e);
        }
    }

    private void arrived(PublishResponse response) {
        waiting.incrementAndGet();
        submit(() -> {
            try {
                if (!closed && response.getSubscriptionId().equals(id)) {
                    take(response);
                }
            } finally {
                heard = System.nanoTime();
                waiting.decrementAndGet();
            }
        });
    }

    private void take(PublishResponse response) {
        NotificationMessage message = response.getNotificationMessage();
        long number = message.getSequenceNumber().longValue();
        try {
            catchUp(number);
        } catch (UaException e) {
            StackLogging.debug("not known yet what was lost; the message is asked for again later", e);
            return;
        } catch (GoneException e) {
            end(e);
            return;
        }
        if (hasData(message)) {
            if (number == expected) {
                deliver(message);
            } else {
                publisher.acknowledge(number);
            }
        }
        quiet = false;
        listener.alive(Boolean.TRUE.equals(response.getMoreNotifications()));
    }

    /** A message with data has a number of its own; a sign of life has that of the next one. */
    private static boolean hasData(NotificationMessage message) {
        return message.getNotificationData() != null && message.getNotificationData().length > 0;
    }

    /** Takes what was sent before a message and did not arrive, as far as the server still has it. */
    private void catchUp(long number) throws UaException, GoneException {
        long missing = SequenceNumbers.distance(expected, number);
        boolean lost = missing > MOST_AGAIN;
        if (lost) {
            expected = number;
        }
        while (!closed && SequenceNumbers.distance(expected, number) > 0) {
            Optional<NotificationMessage> again = recovery.again(expected);
            lost |= again.isEmpty();
            again.ifPresentOrElse(this::deliver, () -> expected = SequenceNumbers.next(expected));
        }
        if (lost) {
            listener.missed();
        }
    }

    private void deliver(NotificationMessage message) {
        boolean ended = false;
        for (ExtensionObject each : message.getNotificationData()) {
            ended |= tell(each);
        }
        listener.delivered();
        publisher.acknowledge(expected);
        expected = SequenceNumbers.next(expected);
        if (ended) {
            end(null);
        }
    }

    /** @return whether the server ends the subscription with it */
    private boolean tell(ExtensionObject notification) {
        try {
            if (notification.getEncodingOrTypeId().equals(NodeIds.DataChangeNotification_Encoding_DefaultBinary)) {
                reader.read(notification, listener);
                return false;
            }
            return notification.decode(client.getStaticEncodingContext()) instanceof StatusChangeNotification;
        } catch (UaSerializationException | BufferUnderflowException e) {
            listener.unreadable(e);
            return false;
        }
    }

    private void answered(UInteger handle, Throwable failure) {
        if (failure == null) {
            publisher.done(handle);
            fill();
        } else if (publisher.failed(handle) && !closed) {
            failed(UaException.extract(failure).map(known -> known.getStatusCode().value()).orElse(StatusCodes.Bad_UnexpectedError), failure);
        }
    }

    private void failed(long code, Throwable failure) {
        StackLogging.debug("a publish request failed", failure);
        if (active && Recovery.isGone(code)) {
            end(failure);
        } else if (code == StatusCodes.Bad_TooManyPublishRequests) {
            publisher.fewer();
        } else {
            thread.schedule(this::fill, RETRY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void fill() {
        if (active && !closed) {
            publisher.fill(session.getAuthenticationToken());
        }
    }

    /** A session is there again: gets back what was sent meanwhile, then goes on. */
    private void resume(UaSession now) {
        // Requests that the server still holds for the connection before are answered first, with nobody there to hear it.
        heard = System.nanoTime() + (long) (Publisher.REQUESTS * keepAlive * 1e6);
        active = true;
        publisher.forget();
        try {
            if (!session.getSessionId().equals(now.getSessionId())) {
                recovery.transfer();
            }
            session = now;
            again();
        } catch (UaException e) {
            StackLogging.debug("the connection is lost again, or is too slow", e);
        } catch (GoneException e) {
            end(e);
            return;
        }
        if (session.equals(now)) {
            fill();
            quiet = true;
            probe.cancel(false);
            probe = thread.scheduleWithFixedDelay(this::probe, RETRY_MILLIS, RETRY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Until the server is heard: asks for what it said to nobody. That it has nothing is a sign of life too. */
    private void probe() {
        if (!quiet || closed) {
            probe.cancel(false);
            return;
        }
        try {
            if (active && !again()) {
                listener.alive(false);
            }
        } catch (UaException e) {
            StackLogging.debug("the connection is lost again, or is too slow", e);
        } catch (GoneException e) {
            end(e);
        }
    }

    /** Takes what was sent and did not arrive. @return whether there was anything */
    private boolean again() throws UaException, GoneException {
        long first = expected;
        for (int i = 0; i < MOST_AGAIN && !closed; i++) {
            Optional<NotificationMessage> message = recovery.again(expected);
            if (message.isEmpty()) {
                break;
            }
            deliver(message.get());
        }
        return expected != first;
    }

    /** A server that says nothing, though it should, has forgotten the subscription; or else it is told to. */
    private void look() {
        double silent = (System.nanoTime() - heard) / 1e6;
        if (active && !closed && waiting.get() == 0 && silent > SILENT_KEEP_ALIVES * keepAlive) {
            client.deleteSubscriptionsAsync(List.of(id)).whenComplete((answer, failure) -> StackLogging.debug("deleted a silent subscription", failure));
            end(null);
        }
    }

    private void end(Throwable cause) {
        if (!closed) {
            StackLogging.debug("the subscription is gone", cause);
            close();
            listener.broken();
        }
    }

    private final class Activity implements SessionActivityListener {
        @Override
        public void onSessionActive(UaSession now) {
            submit(() -> {
                if (!closed) {
                    resume(now);
                }
            });
        }

        @Override
        public void onSessionInactive(UaSession before) {
            submit(() -> active = false);
        }
    }
}
