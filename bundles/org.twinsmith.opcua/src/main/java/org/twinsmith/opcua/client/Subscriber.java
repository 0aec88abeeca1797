package org.twinsmith.opcua.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.NamespaceTable;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.core.signal.SourceListener;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.opcua.client.MonitoredItems.Item;
import org.twinsmith.opcua.stack.NodeAddresses;
import org.twinsmith.opcua.stack.StackLogging;
import org.twinsmith.opcua.subscription.Subscription;
import org.twinsmith.opcua.subscription.SubscriptionListener;

/** Makes one subscription for all bindings of a mirror, from nothing, as after each restart of the server. */
final class Subscriber implements AutoCloseable {
    private static final double FASTEST_PUBLISHING = 50;
    private static final double SLOWEST_PUBLISHING = 1_000;
    private static final double KEEP_ALIVE = 2_000;
    private static final int FAREWELL_MILLIS = 2_000;
    private static final int NOTIFICATIONS = 5_000;
    /** Values of this time are kept by the server while the connection is down, s. */
    private static final double OUTAGE = 10;
    private static final int SHORTEST_QUEUE = 10;
    private static final int LONGEST_QUEUE = 1_000;
    private static final Set<Long> NO_DEADBAND = Set.of(StatusCodes.Bad_FilterNotAllowed,
            StatusCodes.Bad_MonitoredItemFilterUnsupported, StatusCodes.Bad_MonitoredItemFilterInvalid,
            StatusCodes.Bad_DeadbandFilterInvalid);
    private final Endpoint endpoint;
    private final Connection connection;
    private final OpcUaClient client;
    private final List<MirrorBinding> bindings;
    private final SourceListener listener;
    private final SampleReader reader;
    private final Liveness liveness;
    /** What was said already: a server that comes back need not repeat it. */
    private final Set<Diagnostic> said = ConcurrentHashMap.newKeySet();
    /** Samples are delivered on it: what a listener takes its time for holds up nothing else. */
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().daemon().name("notifications-", 0).factory());
    private Subscription subscription;

    /** Told how the subscription fares. */
    interface Liveness {
        /** Something arrived, be it no more than a sign of life. @param more whether the server has more to send at once */
        void alive(boolean more);

        /** The server had to drop notifications before we could take them. */
        void missed();

        /** The subscription no longer works and must be made anew. */
        void broken();
    }

    /** @param bindings all that may ever be followed */
    Subscriber(Endpoint endpoint, Connection connection, List<MirrorBinding> bindings, SourceListener listener, Liveness liveness) {
        this.endpoint = endpoint;
        this.connection = connection;
        client = connection.client();
        this.bindings = bindings;
        this.listener = listener;
        this.liveness = liveness;
        reader = new SampleReader(bindings, listener);
        thread.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    SampleReader reader() {
        return reader;
    }

    /**
     * Subscribes to every node that the server has, and reports each of the others.
     *
     * @return the bindings that are followed from now on
     */
    synchronized List<MirrorBinding> subscribe() throws UaException {
        NamespaceTable namespaces = client.readNamespaceTable();
        if (subscription != null) {
            subscription.close();
        }
        if (bindings.stream().anyMatch(binding -> !binding.path().isIndices())) {
            reader.learn(client.getDynamicEncodingContext());
        }
        Subscription.Terms terms = new Subscription.Terms(publishingInterval(), KEEP_ALIVE, NOTIFICATIONS);
        subscription = Subscription.create(client, connection.publishes(), terms, thread, new Events());
        MonitoredItems monitored = new MonitoredItems(client, subscription.id());
        List<MirrorBinding> followed = new ArrayList<>();
        List<Item> again = take(items(namespaces), monitored, followed);
        take(again.stream().map(Item::withoutDeadband).toList(), monitored, followed);
        return followed;
    }

    /** Delivers anew what has not changed since an outage began, as of now. @param before the last samples before it */
    void reaffirm(Map<MirrorBinding, Sample> before) {
        submit(() -> {
            Instant now = Instant.now();
            List<Sample> same = before.entrySet().stream().filter(each -> each.getValue() == reader.last(each.getKey()))
                    .map(Map.Entry::getValue).filter(sample -> sample.quality() != Quality.BAD)
                    .map(sample -> SampleReader.later(sample, sample.value(), sample.quality(), now)).toList();
            if (!same.isEmpty()) {
                listener.samples(same);
            }
        });
    }

    private void submit(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException e) {
            StackLogging.debug("closed meanwhile", e);
        }
    }

    /** Delivers nothing more afterwards. Interrupts no listener: it may be writing a file. */
    @Override
    public synchronized void close() {
        if (subscription != null) {
            subscription.close();
        }
        thread.shutdown();
        try {
            thread.awaitTermination(FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return items whose deadband the server does not offer */
    private List<Item> take(List<Item> items, MonitoredItems monitored, List<MirrorBinding> followed) throws UaException {
        List<Item> again = new ArrayList<>();
        List<StatusCode> results = monitored.add(items);
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            SampleReader.Watched node = reader.nodes().get(item.handle());
            MirrorBinding binding = node.binding();
            StatusCode status = results.get(i);
            if (status.isGood()) {
                followed.addAll(node.bindings());
            } else if (NO_DEADBAND.contains(status.value()) && item.deadband() > 0) {
                say(Diagnostic.warning(Code.REFUSED, endpoint + " offers no deadband for the node "
                        + binding.address() + " of " + binding.signal() + "; every change is mirrored", "", binding.place()));
                again.add(item);
            } else {
                say(NodeProblem.of(endpoint, binding.signal(), binding.address(), status, binding.place()));
            }
        }
        return again;
    }

    private List<Item> items(NamespaceTable namespaces) {
        List<Item> items = new ArrayList<>();
        for (SampleReader.Watched node : reader.nodes()) {
            MirrorBinding binding = node.binding();
            Optional<NodeId> nodeId = NodeAddresses.nodeId(binding.address(), namespaces);
            nodeId.ifPresentOrElse(id -> items.add(new Item(node.handle(), id, binding.sampling() * 1_000, binding.deadband(),
                    queueSize(binding.sampling()))), () -> say(NodeProblem
                    .noNamespace(endpoint, binding.signal(), binding.address(), namespaces, binding.place())));
        }
        return items;
    }

    private void say(Diagnostic diagnostic) {
        if (said.add(diagnostic)) {
            listener.diagnostic(diagnostic);
        }
    }

    /**
     * Delivers what the server has recorded of a node after a sample.
     *
     * @param until source time
     * @return whether that is all there was: the server's history goes back to the sample, and its clock did not begin anew
     */
    boolean deliverHistory(MirrorBinding binding, Sample from, Instant until) throws UaException {
        Optional<NodeId> node = NodeAddresses.nodeId(binding.address(), client.getNamespaceTable());
        if (reader.takeWentBack(binding) || node.isEmpty()) {
            return false;
        }
        HistoryReader history = new HistoryReader(client);
        Optional<List<DataValue>> values = history.raw(node.get(), from.sourceTime(), until);
        if (values.isPresent() && !values.get().isEmpty()) {
            Instant received = Instant.now();
            listener.samples(values.get().stream().map(value -> reader.past(binding, value, received)).toList());
        }
        return values.isPresent() && history.reachesBackTo(node.get(), from.sourceTime());
    }

    /** The fastest sampling, within bounds, ms. */
    private double publishingInterval() {
        double fastest = bindings.stream().mapToDouble(MirrorBinding::sampling).min().orElse(1) * 1_000;
        return Math.clamp(fastest, FASTEST_PUBLISHING, SLOWEST_PUBLISHING);
    }

    /** At least what two publishing intervals and a short outage bring: a shorter queue loses samples. */
    private int queueSize(double sampling) {
        double samples = Math.max(2 * publishingInterval() / 1_000, OUTAGE) / Math.max(sampling, 1e-3);
        return (int) Math.clamp(Math.ceil(samples), SHORTEST_QUEUE, LONGEST_QUEUE);
    }

    /** What the subscription tells; a message is a batch. */
    private final class Events implements SubscriptionListener {
        @Override
        public void number(int handle, double value, long status, long time) {
            reader.number(handle, value, status, time);
        }

        @Override
        public void numbers(int handle, double[] values, int[] sizes, long status, long time) {
            reader.numbers(handle, values, sizes, status, time);
        }

        @Override
        public void nothing(int handle, long status, long time) {
            reader.nothing(handle, status, time);
        }

        @Override
        public void value(int handle, DataValue value) {
            reader.value(handle, value);
        }

        @Override
        public void delivered() {
            // After an outage the oldest value that the server still has says whether it had to drop others (OPC 10000-4, 5.13.1.5).
            if (reader.takeOverflowed()) {
                liveness.missed();
            }
            List<Sample> batch = reader.take();
            if (!batch.isEmpty()) {
                listener.samples(batch);
            }
        }

        @Override
        public void alive(boolean more) {
            liveness.alive(more);
        }

        @Override
        public void missed() {
            liveness.missed();
            listener.diagnostic(Diagnostic.warning(Code.CONNECTION_LOST, "samples of " + endpoint + " may have been lost while the connection was down", "",
                    Place.NOWHERE));
        }

        @Override
        public void unreadable(RuntimeException cause) {
            StackLogging.debug("a notification", cause);
            liveness.missed();
            say(Diagnostic.warning(Code.REFUSED, endpoint + " sent a notification that cannot be understood; its values are lost", "look into the server's log",
                    Place.NOWHERE));
        }

        @Override
        public void broken() {
            liveness.broken();
        }
    }
}
