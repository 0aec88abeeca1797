package org.twinsmith.opcua.server;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.milo.opcua.sdk.core.AccessLevel;
import org.eclipse.milo.opcua.sdk.core.Reference;
import org.eclipse.milo.opcua.sdk.core.ValueRanks;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.nodes.UaNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaNodeContext;
import org.eclipse.milo.opcua.sdk.server.nodes.UaObjectNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.stack.NodeAddresses;

/**
 * Makes the address space: a tree of objects by instance path, with a variable node a signal.
 *
 * <p>The id of an object ends in a slash, which no variable's path does, so that none hides another.
 */
final class PlantNodes {
    private static final Set<AccessLevel> READABLE = EnumSet.of(AccessLevel.CurrentRead, AccessLevel.HistoryRead);
    private static final Set<AccessLevel> WRITABLE = EnumSet.of(AccessLevel.CurrentRead, AccessLevel.CurrentWrite, AccessLevel.HistoryRead);
    private final OpcUaServer server;
    private final SignalSpace space;
    private final Map<String, SignalNamespace> namespaces = new HashMap<>();
    private final Map<String, UaObjectNode> objects = new HashMap<>();
    private final Map<NodeAddress, UaObjectNode> owners = new HashMap<>();
    private final SignalNamespace own;
    private final EnumerationTypes enumerations;
    private final PlantHistory history;
    private final PlantAlarms alarms;
    private final Map<Signal, LimitAlarm> watched = new LinkedHashMap<>();
    private final PlantListeners listeners;

    PlantNodes(OpcUaServer server, SignalSpace space, ServerOptions options, PlantListeners listeners) {
        this.server = server;
        this.space = space;
        this.listeners = listeners;
        own = new SignalNamespace(server, space.namespaceUri(), options.tick());
        namespaces.put(space.namespaceUri(), own);
        space.namespaces().forEach(uri -> namespaces.computeIfAbsent(uri, key -> new SignalNamespace(server, key, options.tick())));
        namespaces.values().forEach(SignalNamespace::startup);
        enumerations = new EnumerationTypes(own);
        history = new PlantHistory(space.signals().size());
        alarms = new PlantAlarms(server, own, object(""), space.events());
    }

    /** Creates all nodes. @return one feed a signal, in the order of the space */
    List<SignalFeed> create() {
        List<SignalFeed> feeds = space.signals().stream().map(this::feed).toList();
        space.methods().forEach(this::method);
        Map<NodeId, Integer> places = new HashMap<>();
        for (int i = 0; i < feeds.size(); i++) {
            places.put(feeds.get(i).node().getNodeId(), i);
        }
        HistoryAnswers past = new HistoryAnswers(server, history);
        namespaces.values().forEach(namespace -> {
            namespace.remember(past, places);
            namespace.listen(alarms);
        });
        ConditionRefresh.install(server, alarms);
        return feeds;
    }

    /** Creates the nodes of arrays, each beside its first element; after {@link #create}. */
    List<ArrayFeed> arrays() {
        return space.arrays().stream().map(this::array).toList();
    }

    private ArrayFeed array(ArraySignal array) {
        SignalNamespace namespace = namespaces.get(array.address().namespaceUri());
        String parent = parentOf(space.signals().get(array.elements().getFirst()).name());
        String name = array.address().identifier();
        UaVariableNode node = new UaVariableNode.UaVariableNodeBuilder(namespace.getNodeContext())
                .setNodeId(NodeAddresses.nodeId(array.address(), namespace.getNamespaceIndex()))
                .setBrowseName(new QualifiedName(namespace.getNamespaceIndex(), name))
                .setDisplayName(LocalizedText.english(name))
                .setDataType(NodeIds.Double)
                .setValueRank(ValueRanks.OneDimension)
                .setArrayDimensions(new UInteger[] {Unsigned.uint(array.elements().size())})
                .setTypeDefinition(NodeIds.AnalogUnitType)
                .setAccessLevel(EnumSet.of(AccessLevel.CurrentRead))
                .setUserAccessLevel(EnumSet.of(AccessLevel.CurrentRead)).build();
        namespace.getNodeManager().addNode(node);
        node.addReference(new Reference(node.getNodeId(), NodeIds.HasComponent, object(parent).getNodeId().expanded(), Reference.Direction.INVERSE));
        new QuantityProperties(server, namespace).add(array.unit(), Interval.ALL, node);
        ArrayFeed feed = new ArrayFeed(array, node);
        namespace.addFeed(node.getNodeId(), feed);
        return feed;
    }

    private void method(PlantMethod method) {
        SignalNamespace namespace = namespaces.get(method.address().namespaceUri());
        UaObjectNode parent = object(parentOf(method.name()));
        new MethodNodes(server, namespace, enumerations, listeners.commands()).add(method, method.owner().map(owner -> owner(owner, parent)).orElse(parent));
    }

    /** The object that a binding wants a method to be called on: a child of the object of the method's path. */
    private UaObjectNode owner(NodeAddress address, UaObjectNode parent) {
        return owners.computeIfAbsent(address, key -> {
            SignalNamespace namespace = namespaces.get(address.namespaceUri());
            UaObjectNode node = new UaObjectNode.UaObjectNodeBuilder(namespace.getNodeContext())
                    .setNodeId(NodeAddresses.nodeId(address, namespace.getNamespaceIndex()))
                    .setBrowseName(new QualifiedName(namespace.getNamespaceIndex(), address.identifier()))
                    .setDisplayName(LocalizedText.english(address.identifier()))
                    .setTypeDefinition(NodeIds.BaseObjectType).build();
            namespace.getNodeManager().addNode(node);
            parent.addComponent(node);
            return node;
        });
    }

    /** What has been published, for as long as it is kept. */
    PlantHistory history() {
        return history;
    }

    PlantAlarms alarms() {
        return alarms;
    }

    /** The alarms of signals with limits. */
    Map<Signal, LimitAlarm> watched() {
        return watched;
    }

    private SignalFeed feed(Signal signal) {
        SignalNamespace namespace = namespaces.get(signal.address().namespaceUri());
        UaNodeContext context = namespace.getNodeContext();
        UaVariableNode node = variable(signal, namespace, context);
        context.getNodeManager().addNode(node);
        node.addReference(new Reference(node.getNodeId(), NodeIds.HasComponent,
                object(parentOf(signal.name())).getNodeId().expanded(), Reference.Direction.INVERSE));
        new QuantityProperties(server, namespace).add(signal, node);
        alarms.watch(signal, node).ifPresent(alarm -> watched.put(signal, alarm));
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
                .setHistorizing(true)
                .setAccessLevel(signal.writable() ? WRITABLE : READABLE)
                .setUserAccessLevel(signal.writable() ? WRITABLE : READABLE);
        if (signal.writable()) {
            builder.addAttributeFilter(new WriteFilter(signal, listeners.writes()));
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
