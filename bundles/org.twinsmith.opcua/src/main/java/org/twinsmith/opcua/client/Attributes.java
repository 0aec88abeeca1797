package org.twinsmith.opcua.client;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadValueId;

/** Reads one attribute of many nodes. */
record Attributes(Requests requests) {
    Map<NodeId, DataValue> read(List<NodeId> nodes, AttributeId attribute) throws UaException {
        Map<NodeId, DataValue> found = new HashMap<>();
        int batchSize = requests.readBatch();
        for (int start = 0; start < nodes.size(); start += batchSize) {
            List<NodeId> batch = nodes.subList(start, Math.min(nodes.size(), start + batchSize));
            DataValue[] results = requests.await(requests.client().readAsync(0, TimestampsToReturn.Both, batch.stream()
                    .map(node -> new ReadValueId(node, attribute.uid(), null, QualifiedName.NULL_VALUE)).toList())).getResults();
            for (int i = 0; i < batch.size(); i++) {
                found.put(batch.get(i), results[i]);
            }
        }
        return found;
    }
}
