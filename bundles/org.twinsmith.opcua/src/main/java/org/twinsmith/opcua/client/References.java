package org.twinsmith.opcua.client;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.milo.opcua.stack.core.StatusCodes;
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
    private static final int ALL_CLASSES = 0;
    private final Requests requests;

    References(Requests requests) {
        this.requests = requests;
    }

    /**
     * The forward references of some nodes, of one type and its subtypes.
     *
     * @param refused told the status of each node that cannot be browsed
     */
    Map<NodeId, List<ReferenceDescription>> of(List<NodeId> nodes, NodeId type, Consumer<StatusCode> refused)
            throws UaException {
        Map<NodeId, List<ReferenceDescription>> found = new LinkedHashMap<>();
        List<NodeId> waiting = new ArrayList<>();
        for (int start = 0; start < nodes.size(); start += requests.browseBatch()) {
            List<NodeId> batch = nodes.subList(start, Math.min(nodes.size(), start + requests.browseBatch()));
            browse(batch, type, found, refused, waiting);
        }
        // A server has few continuation points for one session: what it had none for is asked for again, one by one.
        for (NodeId node : waiting) {
            browse(List.of(node), type, found, refused, new ArrayList<>());
        }
        return found;
    }

    /** What refers to a node by one type of references and its subtypes. */
    List<ReferenceDescription> inverse(NodeId node, NodeId type) throws UaException {
        BrowseDescription description = new BrowseDescription(node, BrowseDirection.Inverse, type, true, Unsigned.uint(ALL_CLASSES),
                Unsigned.uint(BrowseResultMask.All.getValue()));
        return all(requests.await(requests.client().browseAsync(List.of(description))).getFirst());
    }

    private void browse(List<NodeId> batch, NodeId type, Map<NodeId, List<ReferenceDescription>> found, Consumer<StatusCode> refused,
            List<NodeId> waiting) throws UaException {
        List<BrowseResult> results = requests.await(requests.client().browseAsync(batch.stream().map(node -> description(node, type))
                .toList()));
        for (int i = 0; i < batch.size(); i++) {
            StatusCode status = results.get(i).getStatusCode();
            if (status.isGood()) {
                found.put(batch.get(i), all(results.get(i)));
            } else if (status.value() == StatusCodes.Bad_NoContinuationPoints && batch.size() > 1) {
                waiting.add(batch.get(i));
            } else {
                refused.accept(status);
            }
        }
    }

    private List<ReferenceDescription> all(BrowseResult first) throws UaException {
        List<ReferenceDescription> all = new ArrayList<>();
        BrowseResult result = first;
        addTo(all, result);
        while (hasMore(result)) {
            result = requests.await(requests.client().browseNextAsync(false, List.of(result.getContinuationPoint()))).getResults()[0];
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
