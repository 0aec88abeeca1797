package org.twinsmith.opcua.client;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.core.AccessLevel;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.NamespaceTable;
import org.eclipse.milo.opcua.stack.core.OpcUaDataType;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.encoding.EncodingContext;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UByte;
import org.eclipse.milo.opcua.stack.core.types.enumerated.NodeClass;
import org.eclipse.milo.opcua.stack.core.types.structured.EnumDefinition;
import org.twinsmith.opcua.stack.NodeAddresses;
import org.twinsmith.opcua.stack.StackLogging;
import org.twinsmith.opcua.stack.Values;

/** Reads what browsing does not tell of variables: type, value, unit, access. All in batches. */
final class NodeDetails {
    private static final int LONGEST_VALUE = 200;
    private final NamespaceTable namespaces;
    private final Attributes attributes;
    private final References references;
    private final QuantityReader quantities;
    private final OpcUaClient client;

    NodeDetails(OpcUaClient client, NamespaceTable namespaces, References references, Attributes attributes) {
        this.client = client;
        this.namespaces = namespaces;
        this.attributes = attributes;
        this.references = references;
        quantities = new QuantityReader(client, namespaces, references, attributes);
    }

    List<BrowsedNode> of(List<Browser.Found> found) throws UaException {
        List<NodeId> variables = found.stream().filter(NodeDetails::isVariable).map(Browser.Found::nodeId).toList();
        Map<NodeId, DataValue> values = attributes.read(variables, AttributeId.Value);
        Map<NodeId, DataValue> types = attributes.read(variables, AttributeId.DataType);
        Map<NodeId, DataValue> access = attributes.read(variables, AttributeId.UserAccessLevel);
        Map<NodeId, String> typeNames = names(types);
        Map<NodeId, String> units = units(variables);
        Map<NodeId, List<MethodArgument>> arguments = new MethodArguments(client, namespaces, references, attributes).of(found.stream()
                .filter(node -> node.reference().getNodeClass() == NodeClass.Method).map(Browser.Found::nodeId).toList());
        return found.stream().map(node -> new BrowsedNode(node.depth(),
                NodeAddresses.address(node.nodeId(), namespaces), node.reference().getBrowseName().name(),
                node.reference().getNodeClass().name(), typeNames.getOrDefault(node.nodeId(), ""),
                values.containsKey(node.nodeId()) ? text(node.nodeId(), values.get(node.nodeId()), types) : "",
                units.getOrDefault(node.nodeId(), ""), isWritable(access.get(node.nodeId())),
                arguments.getOrDefault(node.nodeId(), List.of()))).toList();
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

    /** The value as people read it; with an enumeration the number behind its literal. */
    private String text(NodeId variable, DataValue value, Map<NodeId, DataValue> types) {
        Object content = value.value().value();
        String text = content instanceof Integer number && types.get(variable) != null && types.get(variable).value().value() instanceof NodeId type
                ? literal(type, number) : new ValueWords(context(content)).of(content);
        String shortened = text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text;
        return value.statusCode().isGood() ? shortened : (shortened + " [" + Values.name(value.statusCode()) + "]").strip();
    }

    private String literal(NodeId type, int number) {
        if (OpcUaDataType.isBuiltin(type) || !(definition(type) instanceof EnumDefinition known) || known.getFields() == null) {
            return String.valueOf(number);
        }
        return Arrays.stream(known.getFields()).filter(field -> field.getValue() == number).findFirst()
                .map(field -> field.getName() + " (" + number + ")").orElse(String.valueOf(number));
    }

    /** The server's own structures are read from it only where it shows one. */
    private EncodingContext context(Object content) {
        boolean structured = content instanceof ExtensionObject || content instanceof ExtensionObject[];
        try {
            return structured ? client.getDynamicEncodingContext() : client.getStaticEncodingContext();
        } catch (UaException e) {
            StackLogging.debug("no definitions of structures", e);
            return client.getStaticEncodingContext();
        }
    }

    private Object definition(NodeId type) {
        try {
            return client.getDataTypeTree().getDataTypeDefinition(type);
        } catch (UaException e) {
            StackLogging.debug("no definition of a data type", e);
            return null;
        }
    }
}
