package org.twinsmith.opcua.client;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.core.AccessLevel;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.NamespaceTable;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UByte;
import org.eclipse.milo.opcua.stack.core.types.enumerated.NodeClass;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.EUInformation;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadValueId;
import org.eclipse.milo.opcua.stack.core.types.structured.ReferenceDescription;
import org.twinsmith.opcua.stack.NodeAddresses;
import org.twinsmith.opcua.stack.Values;

/** Reads what browsing does not tell of variables: type, value, unit, access. All in batches. */
final class NodeDetails {
    private static final int BATCH = 500;
    private static final int LONGEST_VALUE = 200;
    private final OpcUaClient client;
    private final NamespaceTable namespaces;
    private final References references;

    NodeDetails(OpcUaClient client, NamespaceTable namespaces, References references) {
        this.client = client;
        this.namespaces = namespaces;
        this.references = references;
    }

    List<BrowsedNode> of(List<Browser.Found> found) throws UaException {
        List<NodeId> variables = found.stream().filter(NodeDetails::isVariable).map(Browser.Found::nodeId).toList();
        Map<NodeId, DataValue> values = read(variables, AttributeId.Value);
        Map<NodeId, DataValue> types = read(variables, AttributeId.DataType);
        Map<NodeId, DataValue> access = read(variables, AttributeId.UserAccessLevel);
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

    private Map<NodeId, DataValue> read(List<NodeId> nodes, AttributeId attribute) throws UaException {
        Map<NodeId, DataValue> found = new HashMap<>();
        for (int start = 0; start < nodes.size(); start += BATCH) {
            List<NodeId> batch = nodes.subList(start, Math.min(nodes.size(), start + BATCH));
            DataValue[] results = client.read(0, TimestampsToReturn.Both, batch.stream()
                    .map(node -> new ReadValueId(node, attribute.uid(), null, QualifiedName.NULL_VALUE)).toList())
                    .getResults();
            for (int i = 0; i < batch.size(); i++) {
                found.put(batch.get(i), results[i]);
            }
        }
        return found;
    }

    /** The name of the data type of each variable. */
    private Map<NodeId, String> names(Map<NodeId, DataValue> types) throws UaException {
        List<NodeId> distinct = types.values().stream().map(value -> value.value().value())
                .filter(NodeId.class::isInstance).map(NodeId.class::cast).distinct().toList();
        Map<NodeId, DataValue> browseNames = read(distinct, AttributeId.BrowseName);
        Map<NodeId, String> names = new HashMap<>();
        types.forEach((variable, type) -> {
            DataValue name = browseNames.get(type.value().value());
            boolean known = name != null && name.value().value() instanceof QualifiedName;
            names.put(variable, known ? ((QualifiedName) name.value().value()).name() : "");
        });
        return names;
    }

    private Map<NodeId, String> units(List<NodeId> variables) throws UaException {
        Map<NodeId, NodeId> owners = new HashMap<>();
        references.of(variables, NodeIds.HasProperty, status -> { }).forEach((owner, properties) -> properties.stream()
                .filter(property -> "EngineeringUnits".equals(property.getBrowseName().name()))
                .map(ReferenceDescription::getNodeId).flatMap(id -> id.toNodeId(namespaces).stream()).findFirst()
                .ifPresent(property -> owners.put(property, owner)));
        Map<NodeId, String> units = new HashMap<>();
        read(new ArrayList<>(owners.keySet()), AttributeId.Value).forEach((property, value) -> {
            if (value.value().value() instanceof ExtensionObject encoded
                    && encoded.decode(client.getStaticEncodingContext()) instanceof EUInformation unit) {
                units.put(owners.get(property), String.valueOf(unit.getDisplayName().text()));
            }
        });
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
