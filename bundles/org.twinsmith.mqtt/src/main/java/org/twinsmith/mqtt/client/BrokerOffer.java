package org.twinsmith.mqtt.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.mqtt.address.BrokerAddress;
import org.twinsmith.mqtt.security.BrokerJudge;

/**
 * What a broker shows of itself before anybody signs on. Nothing is sent under it.
 *
 * @param protocol the version of TLS that was agreed on; empty without TLS
 * @param chain its certificate first; none without TLS
 */
public record BrokerOffer(String protocol, List<X509Certificate> chain) {
    public BrokerOffer {
        chain = List.copyOf(chain);
    }

    /** Looks at a broker. @throws DiagnosticException {@code UNREACHABLE}; {@code SECURITY} where it does not speak TLS */
    public static BrokerOffer of(BrokerAddress broker) {
        List<X509Certificate> seen = new ArrayList<>();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(broker.host(), broker.port()), ClientSetUp.CONNECT_MILLIS);
            socket.setSoTimeout(ClientSetUp.CONNECT_MILLIS);
            return broker.secured() ? new BrokerOffer(handshake(broker, socket, seen), seen) : new BrokerOffer("", List.of());
        } catch (UnknownHostException e) {
            throw failure(Code.UNREACHABLE, "cannot reach " + broker + ": the host name is unknown", "correct the address", e);
        } catch (SSLException e) {
            throw failure(Code.SECURITY, broker + " does not agree on TLS: " + e.getMessage(), "correct the port, or have the broker offer TLS 1.2 or newer", e);
        } catch (IOException e) {
            throw failure(Code.UNREACHABLE, "cannot reach " + broker + ": " + e.getMessage(), "start the broker, or correct the address", e);
        }
    }

    /** Takes note of the certificates, and judges nothing: that is for whoever asked. */
    private static String handshake(BrokerAddress broker, Socket socket, List<X509Certificate> seen) throws IOException {
        BrokerJudge witness = (chain, host) -> {
            seen.addAll(chain);
            return List.of();
        };
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new BrokerTrust(witness, broker.host())}, new SecureRandom());
            try (SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(socket, broker.host(), broker.port(), false)) {
                tls.startHandshake();
                return tls.getSession().getProtocol();
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has TLS", e);
        }
    }

    private static DiagnosticException failure(Code code, String message, String remedy, Exception cause) {
        return new DiagnosticException(Diagnostic.error(code, message, remedy, Place.NOWHERE), cause);
    }
}
