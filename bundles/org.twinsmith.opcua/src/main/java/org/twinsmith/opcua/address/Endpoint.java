package org.twinsmith.opcua.address;

import java.net.URI;
import java.net.URISyntaxException;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Source;

/**
 * Where a server listens: {@code opc.tcp://host:port/path}.
 *
 * @param host host name or address; an IPv6 address without its brackets
 * @param port TCP port, 4840 where the text names none
 * @param path path with its leading slash, or empty
 */
public record Endpoint(String host, int port, String path) {
    private static final int STANDARD_PORT = 4840;

    /**
     * Reads an endpoint URL.
     *
     * @throws DiagnosticException {@code BAD_SOURCE} where it is none
     */
    public static Endpoint parse(String text) {
        return parse(text, Place.NOWHERE);
    }

    /**
     * The endpoint of a source of the model.
     *
     * @throws DiagnosticException {@code BAD_SOURCE} where it is no endpoint of OPC UA
     */
    public static Endpoint of(Source source) {
        if (!source.kind().equals("opcua")) {
            throw bad("source " + source.name() + " is of the kind '" + source.kind() + "'",
                    "only opcua is supported here", source.place(), null);
        }
        return parse(source.endpoint(), source.place());
    }

    /** The URL that {@link #parse} reads. */
    @Override
    public String toString() {
        return "opc.tcp://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + path;
    }

    private static Endpoint parse(String text, Place place) {
        URI uri;
        try {
            uri = new URI(text.strip());
        } catch (URISyntaxException e) {
            throw bad("'" + text + "' is no OPC UA endpoint", "write opc.tcp://host:port/path", place, e);
        }
        if (!"opc.tcp".equals(uri.getScheme()) || uri.getHost() == null || uri.getPort() > 65_535) {
            throw bad("'" + text + "' is no OPC UA endpoint", "write opc.tcp://host:port/path", place, null);
        }
        String host = uri.getHost();
        boolean bracketed = host.startsWith("[");
        return new Endpoint(bracketed ? host.substring(1, host.length() - 1) : host,
                uri.getPort() < 0 ? STANDARD_PORT : uri.getPort(), uri.getPath() == null ? "" : uri.getPath());
    }

    private static DiagnosticException bad(String message, String remedy, Place place, Throwable cause) {
        return new DiagnosticException(Diagnostic.error(Code.BAD_SOURCE, message, remedy, place), cause);
    }
}
