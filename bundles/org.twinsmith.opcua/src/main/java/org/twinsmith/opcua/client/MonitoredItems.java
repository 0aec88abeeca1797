package org.twinsmith.opcua.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.types.enumerated.DataChangeTrigger;
import org.eclipse.milo.opcua.stack.core.types.enumerated.DeadbandType;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MonitoringMode;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.DataChangeFilter;
import org.eclipse.milo.opcua.stack.core.types.structured.MonitoredItemCreateRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.MonitoredItemCreateResult;
import org.eclipse.milo.opcua.stack.core.types.structured.MonitoringParameters;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadValueId;
import org.twinsmith.opcua.stack.StackLogging;

/** Adds items to a subscription, as many in one call as the server takes. */
final class MonitoredItems {
    private static final int ITEMS_A_CALL = 1_000;
    private final OpcUaClient client;
    private final UInteger subscription;

    /**
     * A node whose values are wanted.
     *
     * @param handle by which its values will be told
     * @param sampling ms between two samples
     * @param deadband change below which no sample is sent; 0 for none
     * @param queue values that the server keeps
     */
    record Item(int handle, NodeId node, double sampling, double deadband, int queue) {
        Item withoutDeadband() {
            return new Item(handle, node, sampling, 0, queue);
        }
    }

    MonitoredItems(OpcUaClient client, UInteger subscription) {
        this.client = client;
        this.subscription = subscription;
    }

    /**
     * @return what the server says of each, in the same order
     * @throws UaException where it refuses all of them
     */
    List<StatusCode> add(List<Item> items) throws UaException {
        List<StatusCode> results = new ArrayList<>(items.size());
        int size = items.isEmpty() ? 1 : batch();
        for (int from = 0; from < items.size(); from += size) {
            List<Item> part = items.subList(from, Math.min(items.size(), from + size));
            MonitoredItemCreateResult[] made = client.createMonitoredItems(subscription, TimestampsToReturn.Both,
                    part.stream().map(this::request).toList()).getResults();
            if (made == null || made.length != part.size()) {
                throw new UaException(StatusCodes.Bad_UnexpectedError, "an answer without results");
            }
            for (MonitoredItemCreateResult each : made) {
                results.add(each.getStatusCode());
            }
        }
        return results;
    }

    private int batch() {
        try {
            Optional<UInteger> limit = client.getOperationLimits().maxMonitoredItemsPerCall();
            return limit.filter(each -> each.longValue() > 0).map(each -> (int) Math.min(ITEMS_A_CALL, each.longValue())).orElse(ITEMS_A_CALL);
        } catch (UaException e) {
            StackLogging.debug("the server does not say its operation limits", e);
            return ITEMS_A_CALL;
        }
    }

    private MonitoredItemCreateRequest request(Item item) {
        ExtensionObject filter = item.deadband() > 0 ? ExtensionObject.encode(client.getStaticEncodingContext(), new DataChangeFilter(
                DataChangeTrigger.StatusValue, Unsigned.uint(DeadbandType.Absolute.getValue()), item.deadband())) : null;
        return new MonitoredItemCreateRequest(new ReadValueId(item.node(), AttributeId.Value.uid(), null, QualifiedName.NULL_VALUE),
                MonitoringMode.Reporting, new MonitoringParameters(Unsigned.uint(item.handle()), item.sampling(), filter,
                Unsigned.uint(item.queue()), true));
    }
}
