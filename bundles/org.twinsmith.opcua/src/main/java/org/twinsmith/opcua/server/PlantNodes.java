package org.twinsmith.opcua.server;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.milo.opcua.sdk.core.AccessLevel;
import org.eclipse.milo.opcua.sdk.core.Reference;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.nodes.UaNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaNodeContext;
import org.eclipse.milo.opcua.sdk.server.nodes.UaObjectNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.opcua.stack.NodeAddresses;

/**
 * Makes the address space: a tree of objects by instance path, with a variable node a signal.
 *
 * <p>The id of an object ends in a slash, which no variable's path does, so that none hides another.
 */
final class PlantNodes {
    private final OpcUaServer server;
    private final SignalSpace space;
    private final Map<String, SignalNamespace> namespaces = new HashMap<>();
    private final Map<String, UaObjectNode> objects = new HashMap<>();
    private final SignalNamespace own;
    private final EnumerationTypes enumerations;
    private final WriteListener listener;

    PlantNodes(OpcUaServer server, SignalSpace space, ServerOptions options, WriteListener listener) {
        this.server = server;
        this.space = space;
        this.listener = listener;
        own = new SignalNamespace(server, space.namespaceUri(), options.tick());
        namespaces.put(space.namespaceUri(), own);
        for (Signal signal : space.signals()) {
            namespaces.computeIfAbsent(signal.address().namespaceUri(),
                    uri -> new SignalNamespace(server, uri, options.tick()));
        }
        namespaces.values().forEach(SignalNamespace::startup);
        enumerations = new EnumerationTypes(own);
    }

    /** Creates all nodes. @return one feed a signal, in the order of the space */
    List<SignalFeed> create() {
        return space.signals().stream().map(this::feed).toList();
    }

    Collection<SignalNamespace> namespaces() {
        return namespaces.values();
    }

    private SignalFeed feed(Signal signal) {
        SignalNamespace namespace = namespaces.get(signal.address().namespaceUri());
        UaNodeContext context = namespace.getNodeContext();
        UaVariableNode node = variable(signal, namespace, context);
        context.getNodeManager().addNode(node);
        node.addReference(new Reference(node.getNodeId(), NodeIds.HasComponent,
                object(parentOf(signal.name())).getNodeId().expanded(), Reference.Direction.INVERSE));
        new QuantityProperties(server, namespace).add(signal, node);
        SignalFeed feed = new SignalFeed(signal, node);
        namespace.addFeed(node.getNodeId(), feed);
        return feed;
    }

    private UaVariableNode variable(Signal signal, SignalNamespace namespace, UaNodeContext context) {
        String name = signal.name().substring(parentOf(signal.name()).length()).replaceFirst("^\\.", "");
        NodeId dataType = signal.type() instanceof ValueType.Enumeration enumeration
                ? enumerations.typeOf(enumeration) : SignalCoding.standardType(signal.type());
        UaVariableNode.UaVariableNodeBuilder builder = new UaVariableNode.UaVariableNodeBuilder(context)
                .setNodeId(NodeAddresses.nodeId(signal.address(), namespace.getNamespaceIndex()))
                .setBrowseName(new QualifiedName(namespace.getNamespaceIndex(), name))
                .setDisplayName(LocalizedText.english(name))
                .setDescription(LocalizedText.english(signal.variable().description()))
                .setDataType(dataType)
                .setTypeDefinition(QuantityProperties.typeOf(signal))
                .setAccessLevel(signal.writable() ? AccessLevel.READ_WRITE : AccessLevel.READ_ONLY)
                .setUserAccessLevel(signal.writable() ? AccessLevel.READ_WRITE : AccessLevel.READ_ONLY);
        if (signal.writable()) {
            builder.addAttributeFilter(new WriteFilter(signal, listener));
        }
        return builder.build();
    }

    /** The object at a path, created with all above it; the empty path is the system. */
    private UaObjectNode object(String path) {
        UaObjectNode known = objects.get(path);
        if (known != null) {
            return known;
        }
        String name = path.isEmpty() ? space.system() : path.substring(path.lastIndexOf('.') + 1);
        UaObjectNode node = new UaObjectNode.UaObjectNodeBuilder(own.getNodeContext())
                .setNodeId(new NodeId(own.getNamespaceIndex(), path + "/"))
                .setBrowseName(new QualifiedName(own.getNamespaceIndex(), name))
                .setDisplayName(LocalizedText.english(name))
                .setTypeDefinition(NodeIds.BaseObjectType)
                .build();
        own.getNodeManager().addNode(node);
        attach(node, path);
        objects.put(path, node);
        return node;
    }

    private void attach(UaNode node, String path) {
        if (path.isEmpty()) {
            node.addReference(new Reference(node.getNodeId(), NodeIds.Organizes, NodeIds.ObjectsFolder.expanded(),
                    Reference.Direction.INVERSE));
        } else {
            object(parentOf(path)).addComponent(node);
        }
    }

    private static String parentOf(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(0, dot);
    }
}
