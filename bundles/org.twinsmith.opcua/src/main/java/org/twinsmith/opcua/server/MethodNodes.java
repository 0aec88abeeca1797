package org.twinsmith.opcua.server;

import org.eclipse.milo.opcua.sdk.core.Reference;
import org.eclipse.milo.opcua.sdk.core.ValueRanks;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.nodes.UaMethodNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaObjectNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.types.structured.Argument;
import org.twinsmith.core.plan.Command;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.opcua.stack.MethodReferences;
import org.twinsmith.opcua.stack.NodeAddresses;

/** Makes the nodes of methods: their arguments, and of arguments that are quantities a description with unit and range. */
final class MethodNodes {
    private final OpcUaServer server;
    private final SignalNamespace namespace;
    private final EnumerationTypes enumerations;
    private final CommandListener listener;

    /** @param namespace where the methods stand */
    MethodNodes(OpcUaServer server, SignalNamespace namespace, EnumerationTypes enumerations, CommandListener listener) {
        this.server = server;
        this.namespace = namespace;
        this.enumerations = enumerations;
        this.listener = listener;
    }

    void add(PlantMethod method, UaObjectNode owner) {
        String name = method.name().substring(method.name().lastIndexOf('.') + 1);
        NodeId id = NodeAddresses.nodeId(method.address(), namespace.getNamespaceIndex());
        UaMethodNode node = UaMethodNode.builder(namespace.getNodeContext()).setNodeId(id)
                .setBrowseName(new QualifiedName(namespace.getNamespaceIndex(), name))
                .setDisplayName(LocalizedText.english(name))
                .setDescription(LocalizedText.english(method.command().description()))
                .setExecutable(method.isExecutable()).setUserExecutable(method.isExecutable())
                .build();
        Argument[] inputs = method.command().arguments().stream().map(each -> ArgumentCoding.describe(each, enumerations)).toArray(Argument[]::new);
        Argument[] outputs = method.command().results().stream().map(each -> ArgumentCoding.describe(each, enumerations)).toArray(Argument[]::new);
        node.setInvocationHandler(new CommandHandler(node, method, inputs, outputs, listener));
        namespace.getNodeManager().addNode(node);
        owner.addComponent(node);
        arguments(node, "InputArguments", inputs);
        arguments(node, "OutputArguments", outputs);
        method.command().arguments().stream().filter(each -> each.kind() instanceof Command.Kind.Value(ValueType type) && type instanceof ValueType.Real)
                .forEach(each -> describe(node, each));
    }

    private void arguments(UaMethodNode method, String name, Argument[] arguments) {
        if (arguments.length == 0) {
            return;
        }
        UaVariableNode node = variable(method, name).setBrowseName(new QualifiedName(0, name))
                .setDataType(NodeIds.Argument).setValueRank(ValueRanks.OneDimension).setArrayDimensions(new UInteger[] {
                        Unsigned.uint(arguments.length) })
                .setTypeDefinition(NodeIds.PropertyType)
                .setValue(new DataValue(new Variant(ExtensionObject.encodeArray(server.getStaticEncodingContext(), arguments)))).build();
        namespace.getNodeManager().addNode(node);
        method.addReference(new Reference(method.getNodeId(), NodeIds.HasProperty, node.getNodeId().expanded(), Reference.Direction.FORWARD));
    }

    /** OPC 10000-3, 7.24: a variable of the argument's name, whose properties are those of the argument. */
    private void describe(UaMethodNode method, Command.Argument argument) {
        UaVariableNode node = variable(method, argument.name()).setBrowseName(new QualifiedName(0, argument.name()))
                .setDataType(NodeIds.Double).setTypeDefinition(NodeIds.BaseDataVariableType)
                .setValue(new DataValue(Variant.ofDouble(argument.value().map(value -> argument.unit().fromSi(value.si())).orElse(0.0)))).build();
        namespace.getNodeManager().addNode(node);
        method.addReference(new Reference(method.getNodeId(), argument.value().isPresent() ? MethodReferences.OPTIONAL_DESCRIPTION
                : MethodReferences.DESCRIPTION, node.getNodeId().expanded(), Reference.Direction.FORWARD));
        new QuantityProperties(server, namespace).add(argument.unit(), argument.range(), node);
    }

    private UaVariableNode.UaVariableNodeBuilder variable(UaMethodNode method, String name) {
        return new UaVariableNode.UaVariableNodeBuilder(namespace.getNodeContext())
                .setNodeId(new NodeId(namespace.getNamespaceIndex(), method.getNodeId().getIdentifier() + "/" + name))
                .setDisplayName(LocalizedText.english(name));
    }
}
