package org.twinsmith.opcua.server;

import java.util.function.Consumer;

import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.model.objects.AlarmConditionTypeNode;
import org.eclipse.milo.opcua.sdk.server.model.variables.TwoStateVariableType;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.util.NonceUtil;

/**
 * An alarm as OPC 10000-9, 5.8 has it: it becomes active and inactive by itself, and unacknowledged with each activation
 * until a client says that it has seen it. The node of the condition is the event too: clients' filters read it while it is
 * fired, and nothing is changed meanwhile.
 */
final class Alarm {
    private static final int EVENT_ID_BYTES = 16;
    private final OpcUaServer server;
    private final AlarmConditionTypeNode node;
    private boolean enabled = true;
    private boolean active;
    private boolean acknowledged = true;

    /** @param source the node that is watched */
    Alarm(OpcUaServer server, AlarmConditionTypeNode node, NodeId source, String sourceName, String name, int severity, String message) {
        this.server = server;
        this.node = node;
        node.setEventType(node.getTypeDefinitionNode().getNodeId());
        node.setSourceNode(source);
        node.setSourceName(sourceName);
        node.setInputNode(source);
        node.setConditionName(name);
        node.setConditionClassId(NodeIds.ProcessConditionClassType);
        node.setConditionClassName(LocalizedText.english("ProcessConditionClassType"));
        node.setBranchId(NodeId.NULL_VALUE);
        node.setSeverity(Unsigned.ushort(severity));
        node.setLastSeverity(Unsigned.ushort(severity));
        node.setMessage(LocalizedText.english(message));
        node.setComment(LocalizedText.NULL_VALUE);
        node.setClientUserId("");
        node.setQuality(StatusCode.GOOD);
        node.setSuppressedOrShelved(false);
        show(DateTime.now());
    }

    AlarmConditionTypeNode node() {
        return node;
    }

    /** Whether clients that ask anew have to be told of it. */
    synchronized boolean isRetained() {
        return enabled && (active || !acknowledged);
    }

    /**
     * Tells clients of a change.
     *
     * @param now whether what is watched is out of order
     * @param worse whether an operator has to look at it anew
     */
    synchronized void become(boolean now, boolean worse, int severity, String message, DateTime time) {
        active = now;
        acknowledged = acknowledged && !worse;
        node.setLastSeverity(node.getSeverity());
        node.setSeverity(Unsigned.ushort(severity));
        node.setMessage(LocalizedText.english(message));
        changed(time);
    }

    /** @throws UaException as OPC 10000-9, table 28 says */
    synchronized void acknowledge(ByteString event, LocalizedText comment, String user) throws UaException {
        require(event);
        if (acknowledged) {
            throw new UaException(StatusCodes.Bad_ConditionBranchAlreadyAcked);
        }
        acknowledged = true;
        comment(comment, user);
    }

    /** @throws UaException as OPC 10000-9, table 24 says */
    synchronized void addComment(ByteString event, LocalizedText comment, String user) throws UaException {
        require(event);
        comment(comment, user);
    }

    /** @throws UaException where it is so already */
    synchronized void enable(boolean wanted) throws UaException {
        if (enabled == wanted) {
            throw new UaException(wanted ? StatusCodes.Bad_ConditionAlreadyEnabled : StatusCodes.Bad_ConditionAlreadyDisabled);
        }
        enabled = true; // The event that tells of it is fired in either case (OPC 10000-9, 5.5.4).
        node.setRetain(wanted && isRetained());
        state(node.getEnabledStateNode(), wanted, "Enabled", "Disabled");
        fire(DateTime.now());
        enabled = wanted;
    }

    /** Fires its state as it is, for a client that asks anew. */
    synchronized void tell(Consumer<AlarmConditionTypeNode> client) {
        client.accept(node);
    }

    private void require(ByteString event) throws UaException {
        if (!enabled) {
            throw new UaException(StatusCodes.Bad_ConditionDisabled);
        }
        if (event == null || !event.equals(node.getEventId())) {
            throw new UaException(StatusCodes.Bad_EventIdUnknown);
        }
    }

    private void comment(LocalizedText comment, String user) {
        if (comment != null && comment.text() != null) {
            node.setComment(comment);
        }
        node.setClientUserId(user);
        changed(DateTime.now());
    }

    private void changed(DateTime time) {
        show(time);
        fire(time);
    }

    private void show(DateTime time) {
        node.setRetain(isRetained());
        state(node.getEnabledStateNode(), enabled, "Enabled", "Disabled");
        state(node.getActiveStateNode(), active, "Active", "Inactive");
        state(node.getAckedStateNode(), acknowledged, "Acknowledged", "Unacknowledged");
        node.setTime(time);
    }

    private static void state(TwoStateVariableType state, boolean holds, String yes, String no) {
        state.setValue(new DataValue(Variant.ofLocalizedText(LocalizedText.english(holds ? yes : no))));
        state.setId(holds);
    }

    private void fire(DateTime time) {
        if (enabled) {
            node.setEventId(NonceUtil.generateNonce(EVENT_ID_BYTES));
            node.setTime(time);
            node.setReceiveTime(DateTime.now());
            server.getEventNotifier().fire(node);
        }
    }
}
