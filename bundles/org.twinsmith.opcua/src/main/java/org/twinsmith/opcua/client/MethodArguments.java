package org.twinsmith.opcua.client;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.core.typetree.DataType;
import org.eclipse.milo.opcua.sdk.core.typetree.DataTypeTree;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.NamespaceTable;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.OpcUaDataType;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.structured.Argument;
import org.twinsmith.opcua.stack.NodeAddresses;

/** Reads the arguments of methods, of many at once. */
record MethodArguments(OpcUaClient client, NamespaceTable namespaces, References references, Attributes attributes) {
    /** The inputs of each method that has any. */
    Map<NodeId, List<MethodArgument>> of(List<NodeId> methods) throws UaException {
        Map<NodeId, List<MethodArgument>> found = new HashMap<>();
        for (Map.Entry<NodeId, Argument[]> each : read(methods, "InputArguments").entrySet()) {
            found.put(each.getKey(), describe(each.getValue(), Map.of()));
        }
        return found;
    }

    /** @param property {@code InputArguments} or {@code OutputArguments} */
    Map<NodeId, Argument[]> read(List<NodeId> methods, String property) throws UaException {
        Map<NodeId, NodeId> owners = new HashMap<>();
        references.of(methods, NodeIds.HasProperty, status -> { }).forEach((method, properties) -> properties.stream()
                .filter(each -> property.equals(each.getBrowseName().name())).flatMap(each -> each.getNodeId().toNodeId(namespaces).stream())
                .forEach(id -> owners.put(id, method)));
        Map<NodeId, Argument[]> found = new HashMap<>();
        attributes.read(List.copyOf(owners.keySet()), AttributeId.Value).forEach((id, value) -> {
            if (value.value().value() instanceof ExtensionObject[] encoded) {
                found.put(owners.get(id), Arrays.stream(encoded).map(each -> each.decode(client.getStaticEncodingContext()))
                        .filter(Argument.class::isInstance).toArray(Argument[]::new));
            }
        });
        return found;
    }

    /** @param quantities units and ranges by name, where the server says them */
    List<MethodArgument> describe(Argument[] arguments, Map<String, ServerQuantity> quantities) throws UaException {
        List<MethodArgument> described = new ArrayList<>();
        for (Argument argument : arguments) {
            described.add(new MethodArgument(String.valueOf(argument.getName()), typeName(argument.getDataType()), argument.getValueRank(),
                    isNumeric(argument.getDataType()), argument.getDescription() == null || argument.getDescription().text() == null ? ""
                            : argument.getDescription().text(), quantities.getOrDefault(argument.getName(), ServerQuantity.UNKNOWN)));
        }
        return described;
    }

    private String typeName(NodeId type) throws UaException {
        if (OpcUaDataType.isBuiltin(type)) {
            return OpcUaDataType.fromNodeId(type).name();
        }
        DataType known = client.getDataTypeTree().getDataType(type);
        return known == null ? NodeAddresses.address(type, namespaces).toString() : String.valueOf(known.getBrowseName().name());
    }

    private boolean isNumeric(NodeId type) throws UaException {
        DataTypeTree types = OpcUaDataType.isBuiltin(type) ? null : client.getDataTypeTree();
        if (types != null && types.isEnumType(type)) {
            return true;
        }
        OpcUaDataType builtin = types == null ? OpcUaDataType.fromNodeId(type) : types.getBuiltinType(type);
        return builtin != null && builtin.getTypeId() <= OpcUaDataType.Double.getTypeId() || builtin == OpcUaDataType.Variant;
    }
}
