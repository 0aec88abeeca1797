package org.twinsmith.opcua.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.NamespaceTable;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.UaSerializationException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.structured.EUInformation;
import org.eclipse.milo.opcua.stack.core.types.structured.Range;
import org.eclipse.milo.opcua.stack.core.types.structured.ReferenceDescription;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.quantity.code.OpcUaUnitId;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.security.ServerAccess;
import org.twinsmith.opcua.stack.NodeAddresses;
import org.twinsmith.opcua.stack.StackLogging;

/** Reads the engineering units and ranges of variables. */
public final class QuantityReader {
    private final OpcUaClient client;
    private final NamespaceTable namespaces;
    private final References references;
    private final Attributes attributes;

    QuantityReader(OpcUaClient client, NamespaceTable namespaces, References references, Attributes attributes) {
        this.client = client;
        this.namespaces = namespaces;
        this.references = references;
        this.attributes = attributes;
    }

    /**
     * Connects, reads what a server says of some nodes, and leaves. Nodes that the server does not know, or of which it says
     * nothing, are not in the answer.
     *
     * @throws DiagnosticException {@code UNREACHABLE}, {@code REFUSED}
     */
    public static Map<NodeAddress, ServerQuantity> read(ServerAccess access, List<NodeAddress> addresses) {
        try (Connection connection = Connection.open(access)) {
            OpcUaClient client = connection.client();
            NamespaceTable namespaces = client.readNamespaceTable();
            Requests requests = new Requests(client, BrowseWatch.PATIENT);
            Map<NodeId, NodeAddress> nodes = new HashMap<>();
            addresses.forEach(each -> NodeAddresses.nodeId(each, namespaces).ifPresent(id -> nodes.put(id, each)));
            Map<NodeAddress, ServerQuantity> found = new HashMap<>();
            new QuantityReader(client, namespaces, new References(requests), new Attributes(requests)).of(new ArrayList<>(nodes.keySet()))
                    .forEach((id, quantity) -> found.put(nodes.get(id), quantity));
            return found;
        } catch (UaException e) {
            throw new DiagnosticException(NodeProblem.of(access.endpoint(), "reading units", addresses.getFirst(), e.getStatusCode(),
                    Place.NOWHERE), e);
        }
    }

    /** What each variable says; only those that say something. */
    Map<NodeId, ServerQuantity> of(List<NodeId> variables) throws UaException {
        Map<NodeId, NodeId> units = new HashMap<>();
        Map<NodeId, NodeId> ranges = new HashMap<>();
        references.of(variables, NodeIds.HasProperty, status -> { }).forEach((owner, properties) -> {
            property(properties, "EngineeringUnits", owner, units);
            property(properties, "EURange", owner, ranges);
        });
        List<NodeId> all = new ArrayList<>(units.keySet());
        all.addAll(ranges.keySet());
        Map<NodeId, ServerQuantity> found = new HashMap<>();
        attributes.read(all, AttributeId.Value).forEach((property, value) -> {
            Object decoded = decoded(value);
            if (decoded instanceof EUInformation unit && units.containsKey(property)) {
                found.merge(units.get(property), said(ServerQuantity.UNKNOWN, unit), (known, other) -> said(known, unit));
            } else if (decoded instanceof Range range && ranges.containsKey(property)) {
                found.merge(ranges.get(property), ServerQuantity.UNKNOWN.withRange(range.getLow(), range.getHigh()),
                        (known, other) -> known.withRange(range.getLow(), range.getHigh()));
            }
        });
        return found;
    }

    private void property(List<ReferenceDescription> properties, String name, NodeId owner, Map<NodeId, NodeId> found) {
        properties.stream().filter(property -> name.equals(property.getBrowseName().name())).map(ReferenceDescription::getNodeId)
                .flatMap(id -> id.toNodeId(namespaces).stream()).findFirst().ifPresent(property -> found.put(property, owner));
    }

    private static ServerQuantity said(ServerQuantity known, EUInformation unit) {
        boolean common = OpcUaUnitId.NAMESPACE.equals(unit.getNamespaceUri());
        return known.withUnit(common && unit.getUnitId() != null ? OpcUaUnitId.commonCode(unit.getUnitId()) : Optional.empty(),
                unit.getDisplayName() == null || unit.getDisplayName().text() == null ? "" : unit.getDisplayName().text());
    }

    private Object decoded(DataValue value) {
        try {
            return value.value().value() instanceof ExtensionObject encoded ? encoded.decode(client.getStaticEncodingContext()) : null;
        } catch (UaSerializationException e) {
            StackLogging.debug("a unit or range that cannot be read", e);
            return null;
        }
    }
}
