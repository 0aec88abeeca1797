package org.twinsmith.opcua.client;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.core.AccessLevel;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.NamespaceTable;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UByte;
import org.eclipse.milo.opcua.stack.core.types.enumerated.NodeClass;
import org.twinsmith.opcua.stack.NodeAddresses;
import org.twinsmith.opcua.stack.Values;

/** Reads what browsing does not tell of variables: type, value, unit, access. All in batches. */
final class NodeDetails {
    private static final int LONGEST_VALUE = 200;
    private final NamespaceTable namespaces;
    private final Attributes attributes;
    private final QuantityReader quantities;

    NodeDetails(OpcUaClient client, NamespaceTable namespaces, References references, Attributes attributes) {
        this.namespaces = namespaces;
        this.attributes = attributes;
        quantities = new QuantityReader(client, namespaces, references, attributes);
    }

    List<BrowsedNode> of(List<Browser.Found> found) throws UaException {
        List<NodeId> variables = found.stream().filter(NodeDetails::isVariable).map(Browser.Found::nodeId).toList();
        Map<NodeId, DataValue> values = attributes.read(variables, AttributeId.Value);
        Map<NodeId, DataValue> types = attributes.read(variables, AttributeId.DataType);
        Map<NodeId, DataValue> access = attributes.read(variables, AttributeId.UserAccessLevel);
        Map<NodeId, String> typeNames = names(types);
        Map<NodeId, String> units = units(variables);
        return found.stream().map(node -> new BrowsedNode(node.depth(),
                NodeAddresses.address(node.nodeId(), namespaces), node.reference().getBrowseName().name(),
                node.reference().getNodeClass().name(), typeNames.getOrDefault(node.nodeId(), ""),
                values.containsKey(node.nodeId()) ? text(values.get(node.nodeId())) : "",
                units.getOrDefault(node.nodeId(), ""), isWritable(access.get(node.nodeId())))).toList();
    }

    private static boolean isVariable(Browser.Found node) {
        return node.reference().getNodeClass() == NodeClass.Variable;
    }

    private static boolean isWritable(DataValue access) {
        return access != null && access.value().value() instanceof UByte bits
                && AccessLevel.fromValue(bits).contains(AccessLevel.CurrentWrite);
    }

    /** The name of the data type of each variable. */
    private Map<NodeId, String> names(Map<NodeId, DataValue> types) throws UaException {
        List<NodeId> distinct = types.values().stream().map(value -> value.value().value())
                .filter(NodeId.class::isInstance).map(NodeId.class::cast).distinct().toList();
        Map<NodeId, DataValue> browseNames = attributes.read(distinct, AttributeId.BrowseName);
        Map<NodeId, String> names = new HashMap<>();
        types.forEach((variable, type) -> {
            DataValue name = browseNames.get(type.value().value());
            boolean known = name != null && name.value().value() instanceof QualifiedName;
            names.put(variable, known ? ((QualifiedName) name.value().value()).name() : "");
        });
        return names;
    }

    private Map<NodeId, String> units(List<NodeId> variables) throws UaException {
        Map<NodeId, String> units = new HashMap<>();
        quantities.of(variables).forEach((variable, quantity) -> units.put(variable, quantity.unit()));
        return units;
    }

    private static String text(DataValue value) {
        Object content = value.value().value();
        String text = switch (content) {
            case null -> "";
            case Object[] array -> Arrays.toString(array);
            case LocalizedText localized -> String.valueOf(localized.text());
            default -> content.toString();
        };
        String shortened = text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text;
        return value.statusCode().isGood() ? shortened : (shortened + " [" + Values.name(value.statusCode()) + "]").strip();
    }
}
