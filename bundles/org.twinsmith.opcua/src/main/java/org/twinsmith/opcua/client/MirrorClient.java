package org.twinsmith.opcua.client;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.milo.opcua.sdk.client.SessionActivityListener;
import org.eclipse.milo.opcua.sdk.client.UaSession;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.diagnostic.Severity;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.core.signal.SourceListener;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.opcua.security.ServerAccess;
import org.twinsmith.opcua.stack.StackLogging;
import org.twinsmith.opcua.stack.Values;

/**
 * Follows nodes of a server and delivers each change as a sample.
 *
 * <p>A lost connection is reported once, with a bad sample for every signal that was followed; the client then tries to
 * reconnect until it is closed, and says when it is back. A server that kept the session delivers what it queued
 * meanwhile; one that started anew gets a new subscription.
 */
public final class MirrorClient implements AutoCloseable {
    private static final int RETRY_MILLIS = 1_000;
    private static final int FILL_MILLIS = 1_500;
    private static final long LONGEST_DRAIN_NANOS = 3_000_000_000L;
    private final Endpoint endpoint;
    private final SourceListener listener;
    private final Connection connection;
    private final Subscriber subscriber;
    private final ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().daemon().name("mirror-", 0).factory());
    private final AtomicBoolean rebuilding = new AtomicBoolean();
    private volatile List<MirrorBinding> followed = List.of();
    /** The last samples before an outage, until the server's own records have filled it. */
    private volatile Map<MirrorBinding, Sample> unfilled = Map.of();
    private volatile boolean sessionActive = true;
    private volatile boolean connected = true;
    /** Whether the subscription has outlived the outage so far, and with it what the server queued. */
    private volatile boolean continued = true;
    /** When the server was first heard after an outage; 0 before. */
    private long heard;
    private volatile boolean closed;

    private MirrorClient(Endpoint endpoint, List<MirrorBinding> bindings, SourceListener listener,
            Connection connection) {
        this.endpoint = endpoint;
        this.listener = listener;
        this.connection = connection;
        subscriber = new Subscriber(endpoint, connection, bindings, listener, new Liveness());
    }

    /**
     * Connects and subscribes.
     *
     * @throws DiagnosticException as {@link Connection#open}; a single node that fails is reported to the listener instead,
     *         and the others go on
     */
    public static MirrorClient start(ServerAccess access, List<MirrorBinding> bindings, SourceListener listener) {
        Endpoint endpoint = access.endpoint();
        MirrorClient mirror = new MirrorClient(endpoint, List.copyOf(bindings), listener, Connection.open(access));
        try {
            mirror.followed = mirror.subscriber.subscribe();
            mirror.connection.client().addSessionActivityListener(mirror.new Activity());
            return mirror;
        } catch (UaException e) {
            mirror.close();
            throw new DiagnosticException(Diagnostic.error(Code.REFUSED, endpoint + " refuses the subscription: "
                    + Values.name(e.getStatusCode()), "look into the server's log",
                    Place.NOWHERE), e);
        }
    }

    /** The bindings whose nodes the server gives. */
    public List<MirrorBinding> followed() {
        return followed;
    }

    public boolean isConnected() {
        return connected;
    }

    @Override
    public void close() {
        closed = true;
        worker.shutdownNow();
        subscriber.close();
        connection.close();
    }

    private synchronized void lost(String message) {
        if (connected && !closed) {
            connected = false;
            heard = 0;
            Instant now = Instant.now();
            continued = true;
            followed.forEach(subscriber.reader()::takeWentBack);
            unfilled = followed.stream().filter(binding -> subscriber.reader().last(binding) != null)
                    .collect(Collectors.toMap(Function.identity(), subscriber.reader()::last, (first, second) -> first));
            listener.interrupted(signals(), now);
            listener.samples(followed.stream().map(binding -> subscriber.reader().unknown(binding, now)).toList());
            listener.diagnostic(Diagnostic.error(Code.CONNECTION_LOST, message,
                    "start the server again; a mirror that still runs then goes on by itself", Place.NOWHERE));
        }
    }

    /** What the server queued says whether it had to drop anything; so it is heard first, though not for ever. */
    private synchronized void back(boolean more) {
        if (connected || !sessionActive || closed) {
            return;
        }
        long now = System.nanoTime();
        heard = heard == 0 ? now : heard;
        if (!more || now - heard > LONGEST_DRAIN_NANOS) {
            connected = true;
            listener.resumed(signals(), Instant.now(), continued);
            schedule(continued ? this::reaffirm : this::fill, FILL_MILLIS);
            listener.diagnostic(new Diagnostic(Code.CONNECTION_LOST, Severity.INFO,
                    "the connection to " + endpoint + " is back", "", Place.NOWHERE));
        }
    }

    private List<String> signals() {
        return followed.stream().map(MirrorBinding::signal).toList();
    }

    /** The subscription is gone, though perhaps not the session: makes a new one off the stack's threads. */
    private void rebuild() {
        lost("no more data from " + endpoint);
        continued = false;
        if (rebuilding.compareAndSet(false, true)) {
            schedule(this::tryRebuild, 0);
        }
    }

    private void schedule(Runnable work, int delayMillis) {
        try {
            worker.schedule(work, delayMillis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            StackLogging.debug("closed while reconnecting", e);
        }
    }

    private void tryRebuild() {
        try {
            followed = subscriber.subscribe();
            rebuilding.set(false);
        } catch (UaException e) {
            StackLogging.debug("no new subscription yet", e);
            schedule(this::tryRebuild, RETRY_MILLIS);
        }
    }

    /** What the server kept an eye on meanwhile and did not report is as it was. */
    private void reaffirm() {
        if (connected && !closed) {
            Map<MirrorBinding, Sample> before = unfilled;
            unfilled = Map.of();
            subscriber.reaffirm(before);
        }
    }

    /** Fills the last outage from the server's records, where it has any, once the server has said how things are now. */
    private void fill() {
        Map<MirrorBinding, Sample> before = unfilled;
        if (!connected || closed || before.isEmpty()) {
            return;
        }
        unfilled = Map.of();
        try {
            for (Map.Entry<MirrorBinding, Sample> each : before.entrySet()) {
                Sample from = each.getValue();
                Instant until = from.sourceTime().plus(Duration.between(from.receivedTime(), Instant.now()));
                if (subscriber.deliverHistory(each.getKey(), from, until)) {
                    listener.filled(each.getKey().signal(), from.sourceTime(), until);
                }
            }
        } catch (UaException e) {
            StackLogging.debug("no history", e);
        }
    }

    /** A session alone proves nothing after a restart: the connection is back when something arrives. */
    private final class Liveness implements Subscriber.Liveness {
        @Override
        public void alive(boolean more) {
            back(more);
        }

        @Override
        public void missed() {
            continued = false;
        }

        @Override
        public void broken() {
            rebuild();
        }
    }

    /** What the stack tells of the session. */
    private final class Activity implements SessionActivityListener {
        @Override
        public void onSessionActive(UaSession session) {
            sessionActive = true;
        }

        @Override
        public void onSessionInactive(UaSession session) {
            sessionActive = false;
            lost("the connection to " + endpoint + " was lost");
        }
    }
}
