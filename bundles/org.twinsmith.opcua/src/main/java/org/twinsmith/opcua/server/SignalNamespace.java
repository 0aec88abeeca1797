package org.twinsmith.opcua.server;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

import org.eclipse.milo.opcua.sdk.server.ManagedNamespaceWithLifecycle;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.items.DataItem;
import org.eclipse.milo.opcua.sdk.server.items.EventItem;
import org.eclipse.milo.opcua.sdk.server.items.MonitoredItem;
import org.eclipse.milo.opcua.sdk.server.methods.MethodInvocationHandler;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadDetails;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadResult;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadValueId;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadValueId;

/** One namespace of the plant server, with the feeds of its signals. */
final class SignalNamespace extends ManagedNamespaceWithLifecycle {
    private static final int LONGEST_QUEUE = 10_000;
    private final double tickMillis;
    private final Map<NodeId, NodeFeed> feeds = new ConcurrentHashMap<>();
    private HistoryAnswers past;
    private Map<NodeId, Integer> rows = Map.of();
    private PlantAlarms alarms;

    SignalNamespace(OpcUaServer server, String uri, Duration tick) {
        super(server, uri);
        tickMillis = tick.toNanos() / 1e6;
    }

    void addFeed(NodeId nodeId, NodeFeed feed) {
        feeds.put(nodeId, feed);
    }

    /** Lets clients ask for the past of the signals. @param places of the nodes in the rows of the history */
    void remember(HistoryAnswers answers, Map<NodeId, Integer> places) {
        past = answers;
        rows = Map.copyOf(places);
    }

    /** Lets clients call what alarms have. */
    void listen(PlantAlarms known) {
        alarms = known;
    }

    @Override
    public List<HistoryReadResult> historyRead(HistoryReadContext context, HistoryReadDetails details, TimestampsToReturn timestamps,
            List<HistoryReadValueId> nodes) {
        return nodes.stream().map(each -> {
            if (!(feeds.get(each.getNodeId()) instanceof SignalFeed feed)) {
                return HistoryAnswers.failed(getNodeManager().containsNode(each.getNodeId()) ? StatusCodes.Bad_HistoryOperationUnsupported
                        : StatusCodes.Bad_NodeIdUnknown);
            }
            return past.answer(feed.signal(), rows.get(each.getNodeId()), details, timestamps, each);
        }).toList();
    }

    @Override
    protected MethodInvocationHandler getInvocationHandler(NodeId object, NodeId method) throws UaException {
        Optional<MethodInvocationHandler> asked = alarms.handler(object, method);
        return asked.isPresent() ? asked.get() : super.getInvocationHandler(object, method);
    }

    @Override
    public void onEventItemsCreated(List<EventItem> items) {
        items.forEach(getServer().getEventNotifier()::register);
    }

    @Override
    public void onEventItemsModified(List<EventItem> items) {
        onEventItemsDeleted(items);
        items.stream().filter(EventItem::isSamplingEnabled).forEach(getServer().getEventNotifier()::register);
    }

    @Override
    public void onEventItemsDeleted(List<EventItem> items) {
        items.forEach(getServer().getEventNotifier()::unregister);
    }

    @Override
    public RevisedDataItemParameters onCreateDataItem(ReadValueId item, Double sampling, UInteger queueSize) {
        double revised = tickMillis > 0 ? every(sampling) * tickMillis : Math.max(0, sampling);
        long queue = Math.clamp(queueSize.longValue(), 1, LONGEST_QUEUE);
        return new RevisedDataItemParameters(revised, Unsigned.uint(queue));
    }

    @Override
    public RevisedDataItemParameters onModifyDataItem(ReadValueId item, Double sampling, UInteger queueSize) {
        return onCreateDataItem(item, sampling, queueSize);
    }

    @Override
    public void onDataItemsCreated(List<DataItem> items) {
        for (DataItem item : items) {
            NodeFeed feed = feedOf(item);
            if (feed == null) {
                item.setValue(readOnce(item));
            } else {
                feed.add(item, every(item.getSamplingInterval()));
            }
        }
    }

    @Override
    public void onDataItemsModified(List<DataItem> items) {
        onDataItemsDeleted(items);
        onDataItemsCreated(items);
    }

    @Override
    public void onDataItemsDeleted(List<DataItem> items) {
        withFeed(items, NodeFeed::remove);
    }

    @Override
    public void onMonitoringModeChanged(List<MonitoredItem> items) {
        withFeed(items.stream().filter(DataItem.class::isInstance).map(DataItem.class::cast).toList(),
                NodeFeed::resume);
    }

    private void withFeed(List<DataItem> items, BiConsumer<NodeFeed, DataItem> action) {
        for (DataItem item : items) {
            NodeFeed feed = feedOf(item);
            if (feed != null) {
                action.accept(feed, item);
            }
        }
    }

    /** The feed of an item that watches a signal's value; null for any other node or attribute. */
    private NodeFeed feedOf(DataItem item) {
        ReadValueId read = item.getReadValueId();
        return AttributeId.Value.uid().equals(read.getAttributeId()) ? feeds.get(read.getNodeId()) : null;
    }

    /** What is not a signal never changes: its first value is its only one. */
    private DataValue readOnce(DataItem item) {
        return read(new ReadContext(getServer(), item.getSession()), 0.0, TimestampsToReturn.Both,
                List.of(item.getReadValueId())).getFirst();
    }

    private int every(double samplingMillis) {
        if (tickMillis <= 0 || samplingMillis <= tickMillis) {
            return 1;
        }
        return (int) Math.min(Integer.MAX_VALUE, Math.round(samplingMillis / tickMillis));
    }
}
