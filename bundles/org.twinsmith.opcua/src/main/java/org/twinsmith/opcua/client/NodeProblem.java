package org.twinsmith.opcua.client;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.eclipse.milo.opcua.stack.core.NamespaceTable;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.stack.Values;

/** What to say of a node that a server does not give. */
final class NodeProblem {
    private NodeProblem() {
    }

    /** The address names a namespace that the server lacks. @param who what needs the node */
    static Diagnostic noNamespace(Endpoint endpoint, String who, NodeAddress address, NamespaceTable table, Place place) {
        String known = Arrays.stream(table.toArray()).skip(1).collect(Collectors.joining(", "));
        return Diagnostic.error(Code.UNKNOWN_NODE, who + " names the node " + address + ", but " + endpoint
                + " has no namespace " + address.namespaceUri() + "; it has " + known, remedy(endpoint), place);
    }

    /** The server answered a status code that is not good. @param who what needs the node */
    static Diagnostic of(Endpoint endpoint, String who, NodeAddress address, StatusCode status, Place place) {
        if (status.value() == StatusCodes.Bad_NodeIdUnknown || status.value() == StatusCodes.Bad_NodeIdInvalid) {
            return Diagnostic.error(Code.UNKNOWN_NODE,
                    who + " names the node " + address + ", but " + endpoint + " has no such node", remedy(endpoint),
                    place);
        }
        return Diagnostic.error(Code.REFUSED, endpoint + " refuses the node " + address + " for " + who + ": "
                + Values.name(status), "", place);
    }

    private static String remedy(Endpoint endpoint) {
        return "list its nodes with 'twinsmith browse " + endpoint + "'";
    }
}
