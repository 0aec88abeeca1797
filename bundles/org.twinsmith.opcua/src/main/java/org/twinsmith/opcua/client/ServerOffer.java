package org.twinsmith.opcua.client;

import java.util.List;

import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.opcua.security.ServerAccess;

/** Asks a server what it offers, without a session and without trust. */
public final class ServerOffer {
    private ServerOffer() {
    }

    /** The endpoints of a server, in its order; none of it is proven. @throws DiagnosticException {@code UNREACHABLE} */
    public static List<OfferedEndpoint> of(Endpoint endpoint) {
        return Connection.endpoints(ServerAccess.unsecured(endpoint)).stream().map(OfferedEndpoint::of).toList();
    }
}
