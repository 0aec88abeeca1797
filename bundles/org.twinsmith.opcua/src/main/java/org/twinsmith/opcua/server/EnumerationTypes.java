package org.twinsmith.opcua.server;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.milo.opcua.sdk.core.Reference;
import org.eclipse.milo.opcua.sdk.core.ValueRanks;
import org.eclipse.milo.opcua.sdk.server.nodes.UaDataTypeNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.types.structured.EnumDefinition;
import org.eclipse.milo.opcua.stack.core.types.structured.EnumField;
import org.twinsmith.core.plan.ValueType;

/** The data types of the model's enumerations, each with its {@code EnumStrings} (OPC 10000-3, 8.40). */
final class EnumerationTypes {
    private final SignalNamespace namespace;
    private final Map<ValueType.Enumeration, NodeId> types = new HashMap<>();

    EnumerationTypes(SignalNamespace namespace) {
        this.namespace = namespace;
    }

    NodeId typeOf(ValueType.Enumeration enumeration) {
        return types.computeIfAbsent(enumeration, this::create);
    }

    private NodeId create(ValueType.Enumeration enumeration) {
        NodeId id = new NodeId(namespace.getNamespaceIndex(), "enum/" + enumeration.name());
        UaDataTypeNode node = new UaDataTypeNode(namespace.getNodeContext(), id,
                new QualifiedName(namespace.getNamespaceIndex(), enumeration.name()),
                LocalizedText.english(enumeration.name()), LocalizedText.NULL_VALUE, Unsigned.uint(0),
                Unsigned.uint(0), null, null, null, false, definition(enumeration));
        namespace.getNodeManager().addNode(node);
        node.addReference(new Reference(id, NodeIds.HasSubtype, NodeIds.Enumeration.expanded(),
                Reference.Direction.INVERSE));
        addStrings(node, enumeration);
        return id;
    }

    private static EnumDefinition definition(ValueType.Enumeration enumeration) {
        EnumField[] fields = new EnumField[enumeration.literals().size()];
        for (int i = 0; i < fields.length; i++) {
            String literal = enumeration.literals().get(i);
            fields[i] = new EnumField((long) i, LocalizedText.english(literal), LocalizedText.NULL_VALUE, literal);
        }
        return new EnumDefinition(fields);
    }

    private void addStrings(UaDataTypeNode type, ValueType.Enumeration enumeration) {
        LocalizedText[] literals = enumeration.literals().stream().map(LocalizedText::english)
                .toArray(LocalizedText[]::new);
        UaVariableNode node = new UaVariableNode.UaVariableNodeBuilder(namespace.getNodeContext())
                .setNodeId(new NodeId(namespace.getNamespaceIndex(), type.getNodeId().getIdentifier() + "/EnumStrings"))
                .setBrowseName(new QualifiedName(0, "EnumStrings"))
                .setDisplayName(LocalizedText.english("EnumStrings"))
                .setDataType(NodeIds.LocalizedText)
                .setValueRank(ValueRanks.OneDimension)
                .setArrayDimensions(new UInteger[] {
                        Unsigned.uint(literals.length) })
                .setTypeDefinition(NodeIds.PropertyType)
                .setValue(new DataValue(new Variant(literals)))
                .build();
        namespace.getNodeManager().addNode(node);
        type.addReference(new Reference(type.getNodeId(), NodeIds.HasProperty, node.getNodeId().expanded(), true));
    }
}
