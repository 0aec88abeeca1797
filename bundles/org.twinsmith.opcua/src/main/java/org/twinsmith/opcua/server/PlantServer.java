package org.twinsmith.opcua.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.opcua.certificate.CertificateFacts;
import org.twinsmith.opcua.stack.StackLogging;

/**
 * An OPC UA server that shows the signals of a twin as a plant would. Whoever runs the simulation pushes values with
 * {@link #publish}; the server samples nothing by itself.
 *
 * <p>It listens on the address that its options name, and on no other, with the security that they say.
 * {@link #publish} belongs to one thread.
 */
public final class PlantServer implements AutoCloseable {
    private static final int ATTEMPTS = 5;
    private static final int POLL_MILLIS = 5;
    private final Endpoint endpoint;
    private final ServerLife life;
    private final List<SignalFeed> feeds;
    private final List<ArrayFeed> arrays;
    private final PlantHistory history;
    private final PlantAlarms alarms;
    /** The alarm of each signal; null where it has no limits. */
    private final LimitAlarm[] watched;
    private long tick;

    private PlantServer(Endpoint endpoint, ServerLife life, PlantNodes nodes) {
        this.endpoint = endpoint;
        this.life = life;
        feeds = nodes.create();
        arrays = nodes.arrays();
        history = nodes.history();
        alarms = nodes.alarms();
        watched = new LimitAlarm[feeds.size()];
        Arrays.setAll(watched, i -> nodes.watched().get(feeds.get(i).signal()));
    }

    /**
     * Starts a server whose nodes have values from the beginning.
     *
     * @param time source time of the first values
     * @param values first values, SI, in the order of the space's signals
     * @throws DiagnosticException {@code PORT_IN_USE} where the port cannot be opened
     */
    public static PlantServer start(SignalSpace space, ServerOptions options, PlantListeners listeners, Instant time,
            double[] values) {
        StackLogging.quiet();
        int attempts = options.port() == 0 ? ATTEMPTS : 1;
        for (int attempt = 0; attempt < attempts; attempt++) {
            Endpoint endpoint = new Endpoint(options.host(), portOf(options), options.path());
            ServerLife life = new ServerLife(endpoint, space.system(), options.security());
            PlantServer server = new PlantServer(endpoint, life, new PlantNodes(life.server(), space, options, listeners));
            server.publish(time, values);
            if (life.open()) {
                return server;
            }
        }
        throw portInUse(options, null);
    }

    /** Where clients connect, with the port that was really opened. */
    public Endpoint endpoint() {
        return endpoint;
    }

    /**
     * Sends values to the nodes and to all that watch them, keeps them as history, and judges alarms. A value that is not
     * finite is published as bad.
     *
     * @param time source time
     * @param values SI, in the order of the space's signals
     */
    public void publish(Instant time, double[] values) {
        DateTime source = new DateTime(time);
        DateTime now = DateTime.now();
        for (int i = 0; i < feeds.size(); i++) {
            feeds.get(i).push(values[i], source, now, tick);
            if (watched[i] != null) {
                watched[i].watch(values[i], source);
            }
        }
        for (ArrayFeed array : arrays) {
            array.push(values, source, now, tick);
        }
        history.add(time, values);
        tick++;
    }

    /** Raises or clears the alarm of a monitor. @param event its index in the space @param time source time */
    public void raise(int event, boolean active, Instant time) {
        alarms.raise(event, active, new DateTime(time));
    }

    /** Tells clients of an event that lasts no time. @param event its index in the space @param time source time */
    public void occurred(int event, Instant time) {
        alarms.occurred(event, new DateTime(time));
    }

    /** The SHA-256 fingerprint of the certificate that clients see; empty where nothing is secured. */
    public Optional<String> fingerprint() {
        return life.certificate().map(own -> new CertificateFacts(own.certificate()).fingerprint());
    }

    /** How many clients have a session. */
    public int clients() {
        return life.sessions();
    }

    /** How many monitored items clients have on the signals. */
    public int watched() {
        return all().mapToInt(NodeFeed::watched).sum();
    }

    /** How many publications the most impatient client's queue takes; very large where nobody watches. */
    public int shortestQueue() {
        return all().mapToInt(NodeFeed::shortestQueue).min().orElse(Integer.MAX_VALUE);
    }

    /**
     * Waits until every client has taken all that was published.
     *
     * @return false where that took longer than allowed, as with a client that stopped without saying so
     */
    public boolean awaitTaken(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!all().allMatch(NodeFeed::drained)) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(POLL_MILLIS);
        }
        return true;
    }

    private Stream<NodeFeed> all() {
        return Stream.concat(feeds.stream(), arrays.stream());
    }

    @Override
    public void close() {
        life.close();
    }

    private static int portOf(ServerOptions options) {
        try (ServerSocket probe = new ServerSocket(options.port(), 1, InetAddress.getByName(options.host()))) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw portInUse(options, e);
        }
    }

    private static DiagnosticException portInUse(ServerOptions options, Throwable cause) {
        String why = cause == null ? "" : " (" + cause.getMessage() + ")";
        return new DiagnosticException(Diagnostic.error(Code.PORT_IN_USE,
                "cannot listen on " + options.host() + ":" + options.port() + why,
                "end the program that uses the port, or take another one; 0 takes any that is free",
                Place.NOWHERE), cause);
    }
}
