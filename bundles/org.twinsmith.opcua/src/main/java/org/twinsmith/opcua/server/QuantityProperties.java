package org.twinsmith.opcua.server;

import org.eclipse.milo.opcua.sdk.core.Reference;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.UaStructuredType;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.structured.EUInformation;
import org.eclipse.milo.opcua.stack.core.types.structured.Range;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.quantity.code.OpcUaUnitId;
import org.twinsmith.core.quantity.code.UnitCodes;

/** Unit and range of a real signal, as OPC 10000-8, 5.3.2 and 5.6.4 put them on a node. */
final class QuantityProperties {
    private static final String UCUM = "http://unitsofmeasure.org";
    /** OPC 10000-8, 5.6.4.3: no numeric code is available for the unit. */
    private static final int NO_CODE = -1;
    private final OpcUaServer server;
    private final SignalNamespace namespace;

    QuantityProperties(OpcUaServer server, SignalNamespace namespace) {
        this.server = server;
        this.namespace = namespace;
    }

    /** The variable type that has the properties which the signal can fill. */
    static NodeId typeOf(Signal signal) {
        if (!(signal.type() instanceof ValueType.Real)) {
            return NodeIds.BaseDataVariableType;
        }
        return signal.hasRange() ? NodeIds.AnalogUnitRangeType : NodeIds.AnalogUnitType;
    }

    void add(Signal signal, UaVariableNode node) {
        if (!(signal.type() instanceof ValueType.Real)) {
            return;
        }
        add(signal.unit(), signal.variable().range(), node);
    }

    /** @param range SI */
    void add(Unit unit, Interval range, UaVariableNode node) {
        property(node, "EngineeringUnits", NodeIds.EUInformation, unit(unit.text()));
        if (Double.isFinite(range.low()) && Double.isFinite(range.high())) {
            property(node, "EURange", NodeIds.Range, range(unit, range));
        }
    }

    /** By its UNECE code where it has one, which every client knows; else by its UCUM text. */
    static EUInformation unit(String text) {
        return UnitCodes.unece().code(text)
                .map(code -> new EUInformation(OpcUaUnitId.NAMESPACE, OpcUaUnitId.of(code), LocalizedText.english(text),
                        LocalizedText.english(text)))
                .orElseGet(() -> new EUInformation(UCUM, NO_CODE, LocalizedText.english(text), LocalizedText.english(text)));
    }

    /** In the unit of the value, where the ends of a falling level such as pH change places. */
    private static Range range(Unit unit, Interval range) {
        double one = unit.fromSi(range.low());
        double other = unit.fromSi(range.high());
        return new Range(Math.min(one, other), Math.max(one, other));
    }

    private void property(UaVariableNode owner, String name, NodeId dataType, UaStructuredType value) {
        ExtensionObject encoded = ExtensionObject.encode(server.getStaticEncodingContext(), value);
        UaVariableNode node = new UaVariableNode.UaVariableNodeBuilder(namespace.getNodeContext())
                .setNodeId(new NodeId(namespace.getNamespaceIndex(), owner.getNodeId().getIdentifier() + "/" + name))
                .setBrowseName(new QualifiedName(0, name))
                .setDisplayName(LocalizedText.english(name))
                .setDataType(dataType)
                .setTypeDefinition(NodeIds.PropertyType)
                .setValue(new DataValue(new Variant(encoded)))
                .build();
        namespace.getNodeManager().addNode(node);
        owner.addReference(new Reference(owner.getNodeId(), NodeIds.HasProperty,
                node.getNodeId().expanded(), true));
    }
}
