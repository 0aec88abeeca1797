package org.twinsmith.opcua.client;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import org.eclipse.milo.opcua.sdk.client.DiscoveryClient;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.OpcUaClientConfig;
import org.eclipse.milo.opcua.sdk.client.identity.AnonymousProvider;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.core.types.structured.EndpointDescription;
import org.eclipse.milo.opcua.stack.core.util.EndpointUtil;
import org.eclipse.milo.opcua.stack.transport.client.tcp.OpcTcpClientTransport;
import org.eclipse.milo.opcua.stack.transport.client.tcp.OpcTcpClientTransportConfig;
import org.twinsmith.core.Version;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.opcua.stack.StackLogging;
import org.twinsmith.opcua.stack.Values;

/**
 * A session with a server, security None, anonymous. No certificate is exchanged, so none needs validation; nothing
 * that accepts every certificate is installed for the day when one is.
 */
final class Connection implements AutoCloseable {
    private static final int STEP_MILLIS = 4_000;
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int KEEP_ALIVE_MILLIS = 2_000;
    /**
     * With more than one, the stack processes responses in whatever order its threads come to run, takes the later for a
     * gap, and has notifications sent again: samples arrive twice, and losses are reported that were none. The server's
     * queues bridge the time that one request is on its way; throughput is the same.
     */
    private static final int PENDING_PUBLISHES = 1;
    private static final long LARGEST_RESPONSE = 64L << 20;
    private final OpcUaClient client;

    private Connection(OpcUaClient client) {
        this.client = client;
    }

    /**
     * Connects within ten seconds.
     *
     * @throws DiagnosticException {@code UNREACHABLE} where nobody answers, {@code REFUSED} where the server offers no
     *         unsecured endpoint or denies the session
     */
    static Connection open(Endpoint endpoint) {
        StackLogging.quiet();
        long end = System.nanoTime() + LIMIT.toNanos();
        List<EndpointDescription> offered = await(endpoint, end,
                DiscoveryClient.getEndpoints(endpoint.toString(), transport -> transport
                        .setConnectTimeout(Unsigned.uint(STEP_MILLIS)).setAcknowledgeTimeout(Unsigned.uint(STEP_MILLIS))));
        OpcUaClient client = client(select(endpoint, offered));
        try {
            await(endpoint, end, client.connectAsync());
            return new Connection(client);
        } catch (DiagnosticException e) {
            client.disconnectAsync();
            throw e;
        }
    }

    OpcUaClient client() {
        return client;
    }

    /** Leaves the server; does not wait for one that no longer answers. */
    @Override
    public void close() {
        try {
            client.disconnectAsync().get(KEEP_ALIVE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            StackLogging.debug("the server did not answer the farewell", e);
        }
    }

    private static OpcUaClient client(EndpointDescription endpoint) {
        OpcUaClientConfig config = OpcUaClientConfig.builder()
                .setApplicationName(LocalizedText.english(Version.TOOL))
                .setApplicationUri("urn:twinsmith:client")
                .setProductUri("urn:twinsmith")
                .setEndpoint(endpoint)
                .setIdentityProvider(new AnonymousProvider())
                .setRequestTimeout(Unsigned.uint(STEP_MILLIS))
                .setKeepAliveInterval(Unsigned.uint(KEEP_ALIVE_MILLIS))
                .setKeepAliveTimeout(Unsigned.uint(KEEP_ALIVE_MILLIS))
                .setKeepAliveFailuresAllowed(Unsigned.uint(1))
                .setMaxPendingPublishRequests(Unsigned.uint(PENDING_PUBLISHES))
                .setMaxResponseMessageSize(Unsigned.uint(LARGEST_RESPONSE))
                .build();
        return new OpcUaClient(config, new OpcTcpClientTransport(OpcTcpClientTransportConfig.newBuilder()
                .setConnectTimeout(Unsigned.uint(STEP_MILLIS))
                .setAcknowledgeTimeout(Unsigned.uint(STEP_MILLIS))
                .build()));
    }

    /**
     * The unsecured endpoint, under the host and port that the user gave: servers like to answer with a host name that
     * only they can resolve.
     */
    private static EndpointDescription select(Endpoint endpoint, List<EndpointDescription> offered) {
        return offered.stream()
                .filter(each -> SecurityPolicy.None.getUri().equals(each.getSecurityPolicyUri()))
                .filter(each -> each.getSecurityMode() == MessageSecurityMode.None)
                .filter(each -> each.getEndpointUrl() != null && each.getEndpointUrl().startsWith("opc.tcp:"))
                .findFirst()
                .map(each -> EndpointUtil.updateUrl(each, endpoint.host(), endpoint.port()))
                .orElseThrow(() -> refused(endpoint, "offers no endpoint with security None, but " + names(offered),
                        "secured connections are not supported yet; allow None on the server, inside a trusted network",
                        null));
    }

    private static String names(List<EndpointDescription> offered) {
        return offered.isEmpty() ? "nothing at all" : offered.stream()
                .map(each -> String.valueOf(each.getSecurityPolicyUri()).replaceFirst("^.*#", ""))
                .distinct().collect(Collectors.joining(", "));
    }

    private static <T> T await(Endpoint endpoint, long end, CompletableFuture<T> future) {
        try {
            return future.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DiagnosticException(Diagnostic.error(Code.CANCELLED, "connecting to " + endpoint
                    + " was cancelled", "", Place.NOWHERE), e);
        } catch (TimeoutException e) {
            throw unreachable(endpoint, "no answer within " + LIMIT.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw failure(endpoint, rootOf(e));
        }
    }

    private static DiagnosticException failure(Endpoint endpoint, Throwable cause) {
        return switch (cause) {
            case UnknownHostException unknown -> unreachable(endpoint, "the host name is unknown", unknown);
            case ConnectException refused -> unreachable(endpoint, "nothing listens there", refused);
            case UaException ua when isTimeout(ua) -> unreachable(endpoint, "it does not answer", ua);
            case UaException ua -> refused(endpoint, "refused the session: " + Values.name(ua.getStatusCode()),
                    "look into the server's log", ua);
            default -> unreachable(endpoint, String.valueOf(cause.getMessage()), cause);
        };
    }

    private static boolean isTimeout(UaException e) {
        String name = Values.name(e.getStatusCode());
        return Arrays.asList("Bad_Timeout", "Bad_ConnectionRejected", "Bad_ConnectionClosed").contains(name);
    }

    private static Throwable rootOf(Throwable e) {
        Throwable cause = e;
        while ((cause instanceof ExecutionException || cause instanceof CompletionException
                || cause instanceof UaException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static DiagnosticException unreachable(Endpoint endpoint, String why, Throwable cause) {
        return new DiagnosticException(Diagnostic.error(Code.UNREACHABLE, "cannot reach " + endpoint + ": " + why,
                "start the server, or correct the endpoint", Place.NOWHERE), cause);
    }

    private static DiagnosticException refused(Endpoint endpoint, String what, String remedy, Throwable cause) {
        return new DiagnosticException(Diagnostic.error(Code.REFUSED, endpoint + " " + what, remedy, Place.NOWHERE),
                cause);
    }
}
