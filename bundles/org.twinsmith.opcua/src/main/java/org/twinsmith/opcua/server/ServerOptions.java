package org.twinsmith.opcua.server;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.opcua.security.ServerSecurity;

/**
 * How a plant server listens.
 *
 * @param host address to listen on
 * @param port TCP port; 0 for any that is free
 * @param path path of the endpoint, with its leading slash, or empty
 * @param tick wall-clock time between two publications; zero where values come as fast as clients take them
 * @param security whom it lets in
 */
public record ServerOptions(String host, int port, String path, Duration tick, ServerSecurity security) {
    private static final String LOOPBACK = "127.0.0.1";

    public ServerOptions {
        if (port < 0 || port > 65_535) {
            throw new DiagnosticException(Diagnostic.error(Code.BAD_SOURCE,
                    "port " + port + " is outside 0 .. 65535", "take 0 for any free port", Place.NOWHERE));
        }
    }

    /**
     * Listens where an endpoint says, but on a port of its own; on the loopback where the endpoint is on another machine,
     * which the server then stands for.
     */
    public static ServerOptions of(Endpoint endpoint, int port, Duration tick, ServerSecurity security) {
        return new ServerOptions(hostOf(endpoint), port, endpoint.path(), tick, security);
    }

    /** Where a server that stands for an endpoint listens: there, or on the loopback where that is another machine. */
    public static String hostOf(Endpoint endpoint) {
        try {
            InetAddress address = InetAddress.getByName(endpoint.host());
            return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null ? endpoint.host() : LOOPBACK;
        } catch (UnknownHostException | SocketException e) {
            return LOOPBACK;
        }
    }

    /** Whether only this machine can reach a host. */
    public static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
