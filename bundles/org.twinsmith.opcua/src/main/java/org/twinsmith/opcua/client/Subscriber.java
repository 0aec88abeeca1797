package org.twinsmith.opcua.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.subscriptions.MonitoredItemServiceOperationResult;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaSubscription;
import org.eclipse.milo.opcua.stack.core.NamespaceTable;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.types.enumerated.DataChangeTrigger;
import org.eclipse.milo.opcua.stack.core.types.enumerated.DeadbandType;
import org.eclipse.milo.opcua.stack.core.types.structured.DataChangeFilter;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.core.signal.SourceListener;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.opcua.stack.NodeAddresses;

/** Makes one subscription for all bindings of a mirror, from nothing, as after each restart of the server. */
final class Subscriber {
    private static final double FASTEST_PUBLISHING = 50;
    private static final double SLOWEST_PUBLISHING = 1_000;
    private static final double KEEP_ALIVE = 2_000;
    private static final double STALLED_AFTER_INTERVALS = 3;
    private static final int NOTIFICATIONS = 5_000;
    private static final int ITEMS_A_CALL = 1_000;
    /** Values of this time are kept by the server while the connection is down, s. */
    private static final double OUTAGE = 10;
    private static final int SHORTEST_QUEUE = 10;
    private static final int LONGEST_QUEUE = 1_000;
    private static final Set<Long> NO_DEADBAND = Set.of(StatusCodes.Bad_FilterNotAllowed,
            StatusCodes.Bad_MonitoredItemFilterUnsupported, StatusCodes.Bad_MonitoredItemFilterInvalid,
            StatusCodes.Bad_DeadbandFilterInvalid);
    private final Endpoint endpoint;
    private final OpcUaClient client;
    private final List<MirrorBinding> bindings;
    private final SourceListener listener;
    private final SampleReader reader;
    private final Liveness liveness;
    /** What was said already: a server that comes back need not repeat it. */
    private final Set<Diagnostic> said = ConcurrentHashMap.newKeySet();

    /** Told how the subscription fares, on threads of the stack. */
    interface Liveness {
        /** Something arrived, be it no more than a sign of life. */
        void alive();

        /** The server had to drop notifications before we could take them. */
        void missed();

        /** The subscription no longer works and must be made anew. */
        void broken();
    }

    Subscriber(Endpoint endpoint, OpcUaClient client, List<MirrorBinding> bindings, SourceListener listener,
            Liveness liveness) {
        this.endpoint = endpoint;
        this.client = client;
        this.bindings = bindings;
        this.listener = listener;
        this.liveness = liveness;
        reader = new SampleReader(listener);
    }

    SampleReader reader() {
        return reader;
    }

    /**
     * Subscribes to every node that the server has, and reports each of the others.
     *
     * @return the bindings that are followed from now on
     */
    List<MirrorBinding> subscribe() throws UaException {
        NamespaceTable namespaces = client.readNamespaceTable();
        OpcUaSubscription subscription = new OpcUaSubscription(client, publishingInterval());
        subscription.setTargetKeepAliveInterval(KEEP_ALIVE);
        subscription.setWatchdogMultiplier(STALLED_AFTER_INTERVALS);
        subscription.setMaxNotificationsPerPublish(Unsigned.uint(NOTIFICATIONS));
        subscription.setMaxMonitoredItemsPerCall(Unsigned.uint(ITEMS_A_CALL));
        subscription.setSubscriptionListener(new Events());
        subscription.create();
        subscription.addMonitoredItems(items(namespaces));
        List<MirrorBinding> followed = new ArrayList<>();
        List<OpcUaMonitoredItem> again = new ArrayList<>();
        for (MonitoredItemServiceOperationResult result : subscription.createMonitoredItems()) {
            take(result, followed, again);
        }
        if (!again.isEmpty()) {
            for (MonitoredItemServiceOperationResult result : subscription.createMonitoredItems(again::contains)) {
                take(result, followed, new ArrayList<>());
            }
        }
        return followed;
    }

    private void take(MonitoredItemServiceOperationResult result, List<MirrorBinding> followed,
            List<OpcUaMonitoredItem> again) throws UaException {
        MirrorBinding binding = followed(result.monitoredItem()).binding();
        if (!result.serviceResult().isGood()) {
            throw new UaException(result.serviceResult());
        }
        StatusCode status = result.operationResult().orElse(StatusCode.BAD);
        if (status.isGood()) {
            followed.add(binding);
        } else if (NO_DEADBAND.contains(status.value()) && result.monitoredItem().getFilter() != null) {
            say(Diagnostic.warning(Code.REFUSED, endpoint + " offers no deadband for the node "
                    + binding.address() + " of " + binding.signal() + "; every change is mirrored", "", binding.place()));
            result.monitoredItem().setFilter(null);
            again.add(result.monitoredItem());
        } else {
            say(NodeProblem.of(endpoint, binding.signal(), binding.address(), status, binding.place()));
        }
    }

    private List<OpcUaMonitoredItem> items(NamespaceTable namespaces) {
        List<OpcUaMonitoredItem> items = new ArrayList<>();
        for (MirrorBinding binding : bindings) {
            Optional<NodeId> nodeId = NodeAddresses.nodeId(binding.address(), namespaces);
            nodeId.ifPresentOrElse(id -> items.add(item(binding, id)), () -> say(NodeProblem
                    .noNamespace(endpoint, binding.signal(), binding.address(), namespaces, binding.place())));
        }
        return items;
    }

    private OpcUaMonitoredItem item(MirrorBinding binding, NodeId nodeId) {
        OpcUaMonitoredItem item = OpcUaMonitoredItem.newDataItem(nodeId);
        item.setSamplingInterval(binding.sampling() * 1_000);
        item.setQueueSize(Unsigned.uint(queueSize(binding.sampling())));
        item.setUserObject(reader.followed(binding));
        if (binding.deadband() > 0) {
            item.setFilter(new DataChangeFilter(DataChangeTrigger.StatusValue,
                    Unsigned.uint(DeadbandType.Absolute.getValue()), binding.deadband()));
        }
        return item;
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

    private static SampleReader.Followed followed(OpcUaMonitoredItem item) {
        return (SampleReader.Followed) item.getUserObject().orElseThrow();
    }

    /** What the stack tells of the subscription. */
    private final class Events implements OpcUaSubscription.SubscriptionListener {
        @Override
        public void onDataReceived(OpcUaSubscription subscription, List<OpcUaMonitoredItem> items,
                List<DataValue> values) {
            // After an outage the oldest value that the server still has says whether it had to drop others (OPC 10000-4, 5.13.1.5).
            if (values.stream().anyMatch(value -> value.statusCode().isOverflowSet())) {
                liveness.missed();
            }
            liveness.alive();
            Instant received = Instant.now();
            List<Sample> batch = new ArrayList<>(items.size());
            for (int i = 0; i < items.size(); i++) {
                batch.add(reader.read(followed(items.get(i)), values.get(i), received));
            }
            listener.samples(batch);
        }

        @Override
        public void onKeepAliveReceived(OpcUaSubscription subscription) {
            liveness.alive();
        }

        @Override
        public void onNotificationDataLost(OpcUaSubscription subscription) {
            liveness.missed();
            listener.diagnostic(Diagnostic.warning(Code.CONNECTION_LOST,
                    "samples of " + endpoint + " may have been lost while the connection was down", "",
                    Place.NOWHERE));
        }

        @Override
        public void onWatchdogTimerElapsed(OpcUaSubscription subscription) {
            subscription.reset();
            liveness.broken();
        }

        @Override
        public void onStatusChanged(OpcUaSubscription subscription, StatusCode status) {
            subscription.reset();
            liveness.broken();
        }

        @Override
        public void onTransferFailed(OpcUaSubscription subscription, StatusCode status) {
            subscription.reset();
            liveness.broken();
        }
    }
}
