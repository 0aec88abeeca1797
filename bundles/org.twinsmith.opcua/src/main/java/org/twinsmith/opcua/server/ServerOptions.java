package org.twinsmith.opcua.server;

import java.time.Duration;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.opcua.address.Endpoint;

/**
 * How a plant server listens.
 *
 * @param host address to listen on; there is no security yet, so take the loopback unless the network is trusted
 * @param port TCP port; 0 for any that is free
 * @param path path of the endpoint, with its leading slash, or empty
 * @param tick wall-clock time between two publications; zero where values come as fast as clients take them
 */
public record ServerOptions(String host, int port, String path, Duration tick) {
    public ServerOptions {
        if (port < 0 || port > 65_535) {
            throw new DiagnosticException(Diagnostic.error(Code.BAD_SOURCE,
                    "port " + port + " is outside 0 .. 65535", "take 0 for any free port", Place.NOWHERE));
        }
    }

    /** Listens where an endpoint says, but on a port of its own. */
    public static ServerOptions of(Endpoint endpoint, int port, Duration tick) {
        return new ServerOptions(endpoint.host(), port, endpoint.path(), tick);
    }
}
