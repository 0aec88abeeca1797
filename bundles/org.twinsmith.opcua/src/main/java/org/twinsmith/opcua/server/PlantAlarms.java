package org.twinsmith.opcua.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.milo.opcua.sdk.core.Reference;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.items.EventItem;
import org.eclipse.milo.opcua.sdk.server.methods.MethodInvocationHandler;
import org.eclipse.milo.opcua.sdk.server.model.objects.AlarmConditionTypeNode;
import org.eclipse.milo.opcua.sdk.server.model.objects.BaseEventTypeNode;
import org.eclipse.milo.opcua.sdk.server.model.objects.ExclusiveLimitAlarmTypeNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaObjectNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.util.NonceUtil;

/** The alarms and events of a plant: one alarm for each signal with limits and for each alarm of a monitor. */
final class PlantAlarms {
    private static final int EVENT_ID_BYTES = 16;
    private final OpcUaServer server;
    private final SignalNamespace namespace;
    private final UaObjectNode root;
    private final List<PlantEvent> events;
    private final Map<NodeId, Alarm> alarms = new LinkedHashMap<>();
    private final Map<PlantEvent, Alarm> raised = new HashMap<>();

    /** @param root the object of the system, which all events are below */
    PlantAlarms(OpcUaServer server, SignalNamespace namespace, UaObjectNode root, List<PlantEvent> events) {
        this.server = server;
        this.namespace = namespace;
        this.root = root;
        this.events = events;
        root.setEventNotifier(Unsigned.ubyte(1));
        server.getAddressSpaceManager().getManagedNode(NodeIds.Server).ifPresent(node -> node.addReference(new Reference(NodeIds.Server,
                NodeIds.HasNotifier, root.getNodeId().expanded(), Reference.Direction.FORWARD)));
        events.stream().filter(PlantEvent::lasts).forEach(event -> raised.put(event, add(new Alarm(server,
                condition(event.name(), NodeIds.OffNormalAlarmType, root), root.getNodeId(), event.name(), event.name(), event.severity(), event.message()))));
    }

    /** The alarm of a signal; empty where it has no limits. */
    Optional<LimitAlarm> watch(Signal signal, UaNode node) {
        SignalLimits limits = SignalLimits.of(signal.variable());
        if (limits.isEmpty()) {
            return Optional.empty();
        }
        AlarmConditionTypeNode condition = condition(signal.name() + " limits", NodeIds.ExclusiveLevelAlarmType, node);
        LimitAlarm alarm = new LimitAlarm(server, (ExclusiveLimitAlarmTypeNode) condition, node.getNodeId(), signal, limits);
        add(alarm.alarm());
        return Optional.of(alarm);
    }

    private Alarm add(Alarm alarm) {
        alarms.put(alarm.node().getNodeId(), alarm);
        return alarm;
    }

    private AlarmConditionTypeNode condition(String name, NodeId type, UaNode source) {
        try {
            NodeId id = new NodeId(namespace.getNamespaceIndex(), "alarm/" + name);
            AlarmConditionTypeNode node = (AlarmConditionTypeNode) namespace.getNodeFactory().createNode(id, type);
            node.setBrowseName(new QualifiedName(namespace.getNamespaceIndex(), name));
            node.setDisplayName(LocalizedText.english(name));
            source.addReference(new Reference(source.getNodeId(), NodeIds.HasCondition, id.expanded(), Reference.Direction.FORWARD));
            return node;
        } catch (UaException e) {
            throw new IllegalStateException("the stack has the types of the standard", e);
        }
    }

    /** An alarm of a monitor is raised or cleared. @param index of the event in the space */
    void raise(int index, boolean active, DateTime time) {
        PlantEvent event = events.get(index);
        raised.get(event).become(active, active, event.severity(), event.message(), time);
    }

    /** An event occurred that lasts no time. @param index of the event in the space */
    void occurred(int index, DateTime time) {
        PlantEvent event = events.get(index);
        tell(root.getNodeId(), event, time);
    }

    private void tell(NodeId source, PlantEvent event, DateTime time) {
        try {
            BaseEventTypeNode node = server.getEventFactory().createEvent(new NodeId(namespace.getNamespaceIndex(), UUID.randomUUID()), NodeIds.BaseEventType);
            node.setBrowseName(new QualifiedName(namespace.getNamespaceIndex(), event.name()));
            node.setDisplayName(LocalizedText.english(event.name()));
            node.setEventId(NonceUtil.generateNonce(EVENT_ID_BYTES));
            node.setEventType(NodeIds.BaseEventType);
            node.setSourceNode(source);
            node.setSourceName(event.name());
            node.setTime(time);
            node.setReceiveTime(DateTime.now());
            node.setMessage(LocalizedText.english(event.message()));
            node.setSeverity(Unsigned.ushort(event.severity()));
            server.getEventNotifier().fire(node);
            node.delete();
        } catch (UaException e) {
            throw new IllegalStateException("the stack has the types of the standard", e);
        }
    }

    /** What a client may call on a node; empty for what is no alarm, and for methods that alarms do not have. */
    Optional<MethodInvocationHandler> handler(NodeId object, NodeId method) {
        return Optional.ofNullable(alarms.get(object)).flatMap(alarm -> AlarmMethods.of(alarm, method));
    }

    /** Tells a client that asks anew of all that is still to be told (OPC 10000-9, 5.5.7). */
    void refresh(List<EventItem> items) {
        List<Alarm> retained = new ArrayList<>(alarms.values().stream().filter(Alarm::isRetained).toList());
        retained.forEach(alarm -> alarm.tell(node -> items.forEach(item -> item.onEvent(node))));
    }
}
