package org.twinsmith.cli.plant;

import java.util.Map;

import org.twinsmith.opcua.client.Given;
import org.twinsmith.opcua.client.NodeAccess;
import org.twinsmith.opcua.client.ServerMethod;

/** The values that a server's method is called with. */
interface CallArguments {
    /** @return by the names that the server uses @throws org.twinsmith.core.diagnostic.DiagnosticException {@code ARGUMENT}, {@code METHOD} */
    Map<String, Given> forMethod(ServerMethod method, NodeAccess node);

    /** What was given is all that is known. */
    record AsGiven(Map<String, Given> values) implements CallArguments {
        @Override
        public Map<String, Given> forMethod(ServerMethod method, NodeAccess node) {
            return values;
        }
    }
}
