package org.twinsmith.opcua.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.milo.opcua.stack.core.NamespaceTable;
import org.eclipse.milo.opcua.stack.core.OpcUaDataType;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodResult;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.security.ServerAccess;
import org.twinsmith.opcua.stack.NodeAddresses;
import org.twinsmith.opcua.stack.Values;

/** Reads single nodes, in the nodes' own units; writes them and calls methods where it is armed. Nothing else in this program
 * changes anything of a server. */
public final class NodeAccess implements AutoCloseable {
    private final Endpoint endpoint;
    private final Connection connection;
    private final Optional<Arming> arming;

    private NodeAccess(Endpoint endpoint, Connection connection, Optional<Arming> arming) {
        this.endpoint = endpoint;
        this.connection = connection;
        this.arming = arming;
    }

    /** Connects within half a minute, to read only. @throws DiagnosticException as {@link Connection#open} */
    public static NodeAccess open(ServerAccess access) {
        return new NodeAccess(access.endpoint(), Connection.open(access), Optional.empty());
    }

    /** Connects, to read and, while the arming lasts, to write. @throws DiagnosticException as {@link Connection#open} */
    public static NodeAccess armed(ServerAccess access, Arming arming) {
        return new NodeAccess(access.endpoint(), Connection.open(access), Optional.of(arming));
    }

    /**
     * The value of a node; empty where it is no number.
     *
     * @throws DiagnosticException {@code UNKNOWN_NODE} or {@code REFUSED}
     */
    public OptionalDouble read(NodeAddress address) {
        try {
            DataValue value = connection.client().readValue(0, TimestampsToReturn.Both, nodeId(address));
            check(address, value.statusCode());
            return Values.number(value.value());
        } catch (UaException e) {
            throw failure(address, e);
        }
    }

    /**
     * Writes a number, as the type that the node's present value has.
     *
     * @throws DiagnosticException {@code NOT_ARMED} before anything is sent; {@code UNKNOWN_NODE} or {@code REFUSED}, as
     *         where the node is read-only or the value out of its range
     */
    public void write(NodeAddress address, double value) {
        arming.orElseThrow(() -> Arming.missing(endpoint)).require(endpoint);
        try {
            NodeId nodeId = nodeId(address);
            DataValue present = connection.client().readValue(0, TimestampsToReturn.Neither, nodeId);
            check(address, present.statusCode());
            DataValue written = DataValue.valueOnly(likePresent(present.value(), value));
            check(address, connection.client().writeValues(List.of(nodeId), List.of(written)).getFirst());
        } catch (UaException e) {
            throw failure(address, e);
        }
    }

    /**
     * How a method is called.
     *
     * @param owner the object that it is called on; empty for the only one that has it
     * @throws DiagnosticException {@code UNKNOWN_NODE}, {@code METHOD} or {@code REFUSED}
     */
    public ServerMethod method(NodeAddress address, Optional<NodeAddress> owner) {
        try {
            return new Methods(endpoint, connection.client()).find(address, owner).described();
        } catch (UaException e) {
            throw failure(address, e);
        }
    }

    /** Whether all arguments fit a method; nothing is sent. @throws DiagnosticException {@code ARGUMENT} */
    public void check(ServerMethod method, Map<String, Given> arguments) {
        try {
            Methods methods = new Methods(endpoint, connection.client());
            methods.request(methods.find(method.address(), Optional.of(method.owner())), arguments);
        } catch (UaException e) {
            throw failure(method.address(), e);
        }
    }

    /**
     * Calls a method.
     *
     * @param arguments values by name, all of them
     * @return what it gives back, by name, as people read it
     * @throws DiagnosticException {@code NOT_ARMED} and {@code ARGUMENT} before anything is sent; {@code REFUSED} with the
     *         server's words
     */
    public Map<String, String> call(ServerMethod method, Map<String, Given> arguments) {
        arming.orElseThrow(() -> Arming.missing(endpoint)).require(endpoint);
        try {
            Methods methods = new Methods(endpoint, connection.client());
            Methods.Found found = methods.find(method.address(), Optional.of(method.owner()));
            CallMethodResult[] results = connection.client().call(List.of(methods.request(found, arguments))).getResults();
            if (results == null || results.length != 1) {
                throw new UaException(StatusCodes.Bad_UnexpectedError, "an answer without a result");
            }
            return methods.outputs(found, results[0]);
        } catch (UaException e) {
            throw failure(method.address(), e);
        }
    }

    @Override
    public void close() {
        connection.close();
    }

    private NodeId nodeId(NodeAddress address) throws UaException {
        NamespaceTable namespaces = connection.client().readNamespaceTable();
        return NodeAddresses.nodeId(address, namespaces).orElseThrow(() -> new DiagnosticException(
                NodeProblem.noNamespace(endpoint, "the request", address, namespaces, Place.NOWHERE)));
    }

    private static Variant likePresent(Variant present, double value) {
        return switch (OpcUaDataType.fromBackingClass(present.value() == null ? Double.class
                : present.value().getClass())) {
            case Boolean -> Variant.ofBoolean(value != 0);
            case Float -> Variant.ofFloat((float) value);
            case Int16 -> Variant.ofInt16((short) Math.rint(value));
            case Int32 -> Variant.ofInt32((int) Math.rint(value));
            case Int64 -> Variant.ofInt64(Math.round(value));
            case null, default -> Variant.ofDouble(value);
        };
    }

    private void check(NodeAddress address, StatusCode status) {
        if (status.isBad()) {
            throw new DiagnosticException(
                    NodeProblem.of(endpoint, "the request", address, status, Place.NOWHERE));
        }
    }

    private DiagnosticException failure(NodeAddress address, UaException e) {
        return new DiagnosticException(
                NodeProblem.of(endpoint, "the request", address, e.getStatusCode(), Place.NOWHERE), e);
    }
}
