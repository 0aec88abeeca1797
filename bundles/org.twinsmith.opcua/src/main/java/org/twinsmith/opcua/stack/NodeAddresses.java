package org.twinsmith.opcua.stack;

import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.milo.opcua.stack.core.NamespaceTable;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UShort;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.twinsmith.opcua.address.NodeAddress;

/** Conversion between node addresses and the node ids of one server, whose namespaces have indices of their own. */
public final class NodeAddresses {
    private NodeAddresses() {
    }

    /** The node id on a server with this namespace table; empty where the server lacks the namespace. */
    public static Optional<NodeId> nodeId(NodeAddress address, NamespaceTable table) {
        UShort index = address.hasUri() ? table.getIndex(address.namespaceUri())
                : Unsigned.ushort(address.namespaceIndex());
        return Optional.ofNullable(index).map(known -> nodeId(address, known));
    }

    /** The node id in the namespace of a known index. */
    public static NodeId nodeId(NodeAddress address, UShort namespace) {
        String identifier = address.identifier();
        return switch (address.kind()) {
            case STRING -> new NodeId(namespace, identifier);
            case NUMERIC -> new NodeId(namespace, UInteger.valueOf(Integer.parseUnsignedInt(identifier)));
            case GUID -> new NodeId(namespace, UUID.fromString(identifier));
            case OPAQUE -> new NodeId(namespace, ByteString.of(Base64.getDecoder().decode(identifier)));
        };
    }

    /** The address of a node: by URI, but by plain identifier in the standard namespace, whose index never changes. */
    public static NodeAddress address(NodeId nodeId, NamespaceTable table) {
        int index = nodeId.getNamespaceIndex().intValue();
        String uri = index == 0 ? null : table.get(nodeId.getNamespaceIndex());
        Object identifier = nodeId.getIdentifier();
        NodeAddress.Kind kind = switch (nodeId.getType()) {
            case Numeric -> NodeAddress.Kind.NUMERIC;
            case String -> NodeAddress.Kind.STRING;
            case Guid -> NodeAddress.Kind.GUID;
            case Opaque -> NodeAddress.Kind.OPAQUE;
        };
        String text = identifier instanceof ByteString bytes
                ? Base64.getEncoder().encodeToString(bytes.bytesOrEmpty()) : identifier.toString();
        return uri == null ? new NodeAddress("", index, kind, text) : new NodeAddress(uri, -1, kind, text);
    }
}
