package org.twinsmith.opcua.server;

import java.util.List;
import java.util.UUID;

import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.Session;
import org.eclipse.milo.opcua.sdk.server.items.EventItem;
import org.eclipse.milo.opcua.sdk.server.model.objects.BaseEventTypeNode;
import org.eclipse.milo.opcua.sdk.server.model.objects.ConditionType;
import org.eclipse.milo.opcua.sdk.server.nodes.UaMethodNode;
import org.eclipse.milo.opcua.sdk.server.subscriptions.Subscription;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.util.NonceUtil;

/** Tells a client that comes anew of the alarms that stand; the stack's own handler tells of the beginning and the end only. */
final class ConditionRefresh extends ConditionType.ConditionRefreshMethod {
    private static final int EVENT_ID_BYTES = 16;
    private static final int SEVERITY = 100;
    private final OpcUaServer server;
    private final PlantAlarms alarms;

    private ConditionRefresh(OpcUaServer server, UaMethodNode node, PlantAlarms alarms) {
        super(node);
        this.server = server;
        this.alarms = alarms;
    }

    /** Takes the place of the stack's own handler. */
    static void install(OpcUaServer server, PlantAlarms alarms) {
        server.getAddressSpaceManager().getManagedNode(NodeIds.ConditionType_ConditionRefresh).filter(UaMethodNode.class::isInstance).map(UaMethodNode.class::cast)
                .ifPresent(node -> node.setInvocationHandler(new ConditionRefresh(server, node, alarms)));
    }

    @Override
    protected void invoke(InvocationContext context, UInteger subscriptionId) throws UaException {
        Session session = context.getSession().orElseThrow(() -> new UaException(StatusCodes.Bad_UserAccessDenied));
        Subscription subscription = session.getSubscriptionManager().getSubscription(subscriptionId);
        if (subscription == null) {
            throw new UaException(StatusCodes.Bad_SubscriptionIdInvalid);
        }
        List<EventItem> items = subscription.getMonitoredItems().values().stream().filter(EventItem.class::isInstance).map(EventItem.class::cast).toList();
        if (items.isEmpty()) {
            throw new UaException(StatusCodes.Bad_NothingToDo);
        }
        mark(items, NodeIds.RefreshStartEventType, "RefreshStart");
        alarms.refresh(items);
        mark(items, NodeIds.RefreshEndEventType, "RefreshEnd");
    }

    private void mark(List<EventItem> items, NodeId type, String name) throws UaException {
        BaseEventTypeNode event = server.getEventFactory().createEvent(new NodeId(1, UUID.randomUUID()), type);
        event.setBrowseName(new QualifiedName(0, name));
        event.setDisplayName(LocalizedText.english(name));
        event.setEventId(NonceUtil.generateNonce(EVENT_ID_BYTES));
        event.setEventType(type);
        event.setSourceNode(NodeIds.Server);
        event.setSourceName("Server");
        event.setTime(DateTime.now());
        event.setReceiveTime(DateTime.now());
        event.setMessage(LocalizedText.english(name));
        event.setSeverity(Unsigned.ushort(SEVERITY));
        items.forEach(item -> item.onEvent(event));
        event.delete();
    }
}
