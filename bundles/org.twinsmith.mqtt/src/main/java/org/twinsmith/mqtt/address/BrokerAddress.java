package org.twinsmith.mqtt.address;

import java.net.URI;
import java.net.URISyntaxException;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Source;

/**
 * Where a broker listens: {@code mqtt://host:port}, or {@code mqtts://host:port} with TLS.
 *
 * @param secured whether the connection is one of TLS
 * @param host host name or address; an IPv6 address without its brackets
 * @param port TCP port; 1883, or 8883 with TLS, where the text names none (the ports that IANA registered)
 */
public record BrokerAddress(boolean secured, String host, int port) {
    private static final int PLAIN_PORT = 1883;
    private static final int SECURED_PORT = 8883;

    /** Whether a text is meant to be one, be it well formed or not. */
    public static boolean isMeant(String text) {
        return text.startsWith("mqtt:") || text.startsWith("mqtts:");
    }

    /** Reads an address. @throws DiagnosticException {@code BAD_SOURCE} where it is none */
    public static BrokerAddress parse(String text) {
        return parse(text, Place.NOWHERE);
    }

    /** The address of a source of the model. @throws DiagnosticException {@code BAD_SOURCE} where it is none of MQTT */
    public static BrokerAddress of(Source source) {
        return parse(source.endpoint(), source.place());
    }

    /** Whether nobody but this machine can listen to what is sent there. */
    public boolean isThisMachine() {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        return (secured ? "mqtts://" : "mqtt://") + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    private static BrokerAddress parse(String text, Place place) {
        try {
            URI uri = new URI(text.strip());
            boolean secured = "mqtts".equals(uri.getScheme());
            boolean pathless = uri.getPath() == null || uri.getPath().isEmpty() || uri.getPath().equals("/");
            if (!secured && !"mqtt".equals(uri.getScheme()) || uri.getHost() == null || uri.getPort() > 65_535 || !pathless || uri.getUserInfo() != null) {
                throw bad(text, place, null);
            }
            String host = uri.getHost().startsWith("[") ? uri.getHost().substring(1, uri.getHost().length() - 1) : uri.getHost();
            int standard = secured ? SECURED_PORT : PLAIN_PORT;
            return new BrokerAddress(secured, host, uri.getPort() < 0 ? standard : uri.getPort());
        } catch (URISyntaxException e) {
            throw bad(text, place, e);
        }
    }

    private static DiagnosticException bad(String text, Place place, Throwable cause) {
        return new DiagnosticException(Diagnostic.error(Code.BAD_SOURCE, "'" + text + "' is no address of an MQTT broker",
                "write mqtts://host:8883, or mqtt://host:1883 without encryption", place), cause);
    }
}
