package org.twinsmith.opcua.client;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.NamespaceTable;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.enumerated.NodeClass;
import org.eclipse.milo.opcua.stack.core.types.structured.ReferenceDescription;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.opcua.security.ServerAccess;
import org.twinsmith.opcua.stack.NodeAddresses;

/** Lists the nodes of a server, level by level, each node once. */
public final class Browser {
    private static final Set<NodeId> STANDARD_OBJECTS = Set.of(NodeIds.Server, NodeIds.Aliases, NodeIds.Locations);
    private static final int PORTION = 1_000;
    private final Endpoint endpoint;
    private final BrowseOptions options;
    private final OpcUaClient client;
    private final BrowseWatch watch;
    private final Requests requests;
    private final References references;
    private final Map<NodeId, List<ReferenceDescription>> children = new LinkedHashMap<>();
    private final Set<NodeId> seen = new HashSet<>();
    private NamespaceTable namespaces;
    private boolean complete = true;

    private Browser(Endpoint endpoint, BrowseOptions options, OpcUaClient client, BrowseWatch watch) {
        this.endpoint = endpoint;
        this.options = options;
        this.client = client;
        this.watch = watch;
        requests = new Requests(client, watch);
        references = new References(requests);
    }

    /**
     * Connects, browses and leaves.
     *
     * @throws DiagnosticException as {@link Connection#open}; {@code UNKNOWN_NODE} for the root
     */
    public static BrowseResult browse(ServerAccess access, BrowseOptions options) {
        return browse(access, options, BrowseWatch.PATIENT);
    }

    /**
     * Connects, browses and leaves.
     *
     * @throws DiagnosticException also {@code CANCELLED}, when the watch wants it
     */
    public static BrowseResult browse(ServerAccess access, BrowseOptions options, BrowseWatch watch) {
        try (Connection connection = Connection.open(access)) {
            return new Browser(access.endpoint(), options, connection.client(), watch).browse();
        }
    }

    private BrowseResult browse() {
        try {
            namespaces = client.readNamespaceTable();
            NodeId root = NodeAddresses.nodeId(options.root(), namespaces).orElseThrow(() -> new DiagnosticException(
                    NodeProblem.noNamespace(endpoint, "browsing", options.root(), namespaces, Place.NOWHERE)));
            seen.add(root);
            List<NodeId> level = List.of(root);
            for (int depth = 0; depth < options.maxDepth() && !level.isEmpty(); depth++) {
                level = descend(level);
            }
            complete &= level.isEmpty();
            List<Found> found = new ArrayList<>();
            flatten(root, 0, found);
            return new BrowseResult(new NodeDetails(client, namespaces, references, new Attributes(requests)).of(found), complete);
        } catch (UaException e) {
            throw failure(e.getStatusCode(), e);
        }
    }

    /** A reference at its depth. */
    record Found(int depth, NodeId nodeId, ReferenceDescription reference) {
    }

    /** Browses the nodes of one level. @return those of the next */
    private List<NodeId> descend(List<NodeId> level) throws UaException {
        List<NodeId> next = new ArrayList<>();
        // In portions, so that whoever waits sees it move.
        for (int start = 0; start < level.size(); start += PORTION) {
            List<NodeId> portion = level.subList(start, Math.min(level.size(), start + PORTION));
            Map<NodeId, List<ReferenceDescription>> found = references.of(portion, NodeIds.HierarchicalReferences,
                    status -> rootMustExist(level, status));
            for (NodeId parent : portion) {
                List<ReferenceDescription> kept = new ArrayList<>();
                for (ReferenceDescription reference : found.getOrDefault(parent, List.of())) {
                    keep(reference, kept, next);
                }
                children.put(parent, kept);
            }
            watch.found(seen.size() - 1);
        }
        return next;
    }

    private void keep(ReferenceDescription reference, List<ReferenceDescription> kept, List<NodeId> next) {
        NodeId nodeId = reference.getNodeId().toNodeId(namespaces).orElse(null);
        boolean wanted = nodeId != null && (options.withServer() || !STANDARD_OBJECTS.contains(nodeId));
        if (!wanted || isProperty(reference) || seen.contains(nodeId)) {
            return;
        }
        if (seen.size() > options.maxNodes()) {
            complete = false;
            return;
        }
        seen.add(nodeId);
        kept.add(reference);
        if (reference.getNodeClass() != NodeClass.Method) {
            next.add(nodeId);
        }
    }

    /** Properties describe their node; the unit among them is shown with it. */
    private static boolean isProperty(ReferenceDescription reference) {
        return NodeIds.HasProperty.equals(reference.getReferenceTypeId());
    }

    private void rootMustExist(List<NodeId> level, StatusCode status) {
        boolean unknown = status.value() == StatusCodes.Bad_NodeIdUnknown;
        if (unknown && level.size() == 1 && children.isEmpty()) {
            throw failure(status, null);
        }
    }

    private void flatten(NodeId parent, int depth, List<Found> found) {
        for (ReferenceDescription reference : children.getOrDefault(parent, List.of())) {
            NodeId nodeId = reference.getNodeId().toNodeId(namespaces).orElseThrow();
            found.add(new Found(depth, nodeId, reference));
            flatten(nodeId, depth + 1, found);
        }
    }

    private DiagnosticException failure(StatusCode status, Throwable cause) {
        return new DiagnosticException(
                NodeProblem.of(endpoint, "browsing", options.root(), status, Place.NOWHERE), cause);
    }
}
