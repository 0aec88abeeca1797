package org.twinsmith.opcua.client;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.types.enumerated.BrowseDirection;
import org.eclipse.milo.opcua.stack.core.types.enumerated.BrowseResultMask;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowseDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowseResult;
import org.eclipse.milo.opcua.stack.core.types.structured.ReferenceDescription;

/** Follows references in batches that every server takes, through all continuation points. */
final class References {
    private static final int BATCH = 100;
    private static final int ALL_CLASSES = 0;
    private final OpcUaClient client;

    References(OpcUaClient client) {
        this.client = client;
    }

    /**
     * The forward references of some nodes, of one type and its subtypes.
     *
     * @param refused told the status of each node that cannot be browsed
     */
    Map<NodeId, List<ReferenceDescription>> of(List<NodeId> nodes, NodeId type, Consumer<StatusCode> refused)
            throws UaException {
        Map<NodeId, List<ReferenceDescription>> found = new LinkedHashMap<>();
        for (int start = 0; start < nodes.size(); start += BATCH) {
            List<NodeId> batch = nodes.subList(start, Math.min(nodes.size(), start + BATCH));
            List<BrowseResult> results = client.browse(batch.stream().map(node -> description(node, type)).toList());
            for (int i = 0; i < batch.size(); i++) {
                if (results.get(i).getStatusCode().isGood()) {
                    found.put(batch.get(i), all(results.get(i)));
                } else {
                    refused.accept(results.get(i).getStatusCode());
                }
            }
        }
        return found;
    }

    private List<ReferenceDescription> all(BrowseResult first) throws UaException {
        List<ReferenceDescription> all = new ArrayList<>();
        BrowseResult result = first;
        addTo(all, result);
        while (hasMore(result)) {
            result = client.browseNext(false, List.of(result.getContinuationPoint())).getResults()[0];
            addTo(all, result);
        }
        return all;
    }

    private static boolean hasMore(BrowseResult result) {
        ByteString point = result.getContinuationPoint();
        return result.getStatusCode().isGood() && point != null && !point.isNullOrEmpty();
    }

    private static void addTo(List<ReferenceDescription> all, BrowseResult result) {
        if (result.getReferences() != null) {
            all.addAll(Arrays.asList(result.getReferences()));
        }
    }

    private static BrowseDescription description(NodeId node, NodeId type) {
        return new BrowseDescription(node, BrowseDirection.Forward, type, true, Unsigned.uint(ALL_CLASSES),
                Unsigned.uint(BrowseResultMask.All.getValue()));
    }
}
