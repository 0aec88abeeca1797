package org.twinsmith.opcua.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.types.structured.EndpointDescription;
import org.eclipse.milo.opcua.sdk.client.DiscoveryClient;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.opcua.certificate.Expectation;
import org.twinsmith.opcua.certificate.Flaw;
import org.twinsmith.opcua.security.Protection;
import org.twinsmith.opcua.security.ServerAccess;
import org.twinsmith.opcua.stack.StackLogging;
import org.twinsmith.opcua.stack.TrustValidator;
import org.twinsmith.opcua.subscription.PublishTap;

/**
 * A session with a server.
 *
 * <p>The certificate of a server is judged before anything is sent under its key, and again by the stack with each session
 * that it opens; the endpoints that the server names in the session have to be those from before it (OPC 10000-4, 5.7.2).
 */
final class Connection implements AutoCloseable {
    /** A busy machine may need long for what takes milliseconds otherwise; one that is silent is not waited for so long. */
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int PAUSE_MILLIS = 250;
    private static final int FAREWELL_MILLIS = 2_000;
    private final OpcUaClient client;
    private final WatchedTransport transport;
    private final SignOn signOn;

    private Connection(OpcUaClient client, WatchedTransport transport, SignOn signOn) {
        this.client = client;
        this.transport = transport;
        this.signOn = signOn;
    }

    /**
     * Connects within half a minute; tries again where a server answers, but too slowly.
     *
     * @throws DiagnosticException {@code UNREACHABLE} where nobody answers, {@code SECURITY} where no endpoint is good
     *         enough, {@code CERTIFICATE} where either side does not trust the other, {@code LOGIN} and {@code
     *         SECRET_MISSING} for the user, {@code DOWNGRADE}, {@code REFUSED} for anything else
     */
    static Connection open(ServerAccess access) {
        StackLogging.quiet();
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            try {
                return attempt(access, end);
            } catch (ExecutionException | TimeoutException e) {
                ConnectionFailure failure = ConnectionFailure.of(access, e);
                if (!failure.isTransient() || end - System.nanoTime() < TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS)) {
                    throw failure.exception();
                }
                StackLogging.debug("connecting again", e);
                pause(access);
            }
        }
    }

    /** What a server offers, unproven. @throws DiagnosticException {@code UNREACHABLE} */
    static List<EndpointDescription> endpoints(ServerAccess access) {
        StackLogging.quiet();
        try {
            return discover(access, System.nanoTime() + LIMIT.toNanos());
        } catch (ExecutionException | TimeoutException e) {
            throw ConnectionFailure.of(access, e).exception();
        }
    }

    OpcUaClient client() {
        return client;
    }

    /** The answers to the publish requests of a subscription. */
    PublishTap publishes() {
        return transport;
    }

    /** Leaves the server; does not wait for one that no longer answers. */
    @Override
    public void close() {
        try {
            client.disconnectAsync().get(FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            StackLogging.debug("the server did not answer the farewell", e);
        } finally {
            signOn.close();
        }
    }

    private static Connection attempt(ServerAccess access, long end) throws ExecutionException, TimeoutException {
        List<EndpointDescription> offered = discover(access, end);
        EndpointChoice choice = EndpointChoice.of(access.endpoint(), access.security(), offered);
        requireTrust(access, choice);
        SignOn signOn = SignOn.of(access, choice);
        WatchedTransport transport = ClientSetUp.transport();
        OpcUaClient client = new ClientSetUp(access, choice, offered, signOn).client(transport);
        try {
            await(access, end, CompletableFuture.anyOf(client.connectAsync(), transport.failure()));
            return new Connection(client, transport, signOn);
        } catch (ExecutionException | TimeoutException | DiagnosticException e) {
            client.disconnectAsync();
            signOn.close();
            throw e;
        }
    }

    private static List<EndpointDescription> discover(ServerAccess access, long end) throws ExecutionException, TimeoutException {
        return await(access, end, DiscoveryClient.getEndpoints(access.endpoint().toString(), transport -> transport
                .setConnectTimeout(Unsigned.uint(ClientSetUp.CONNECT_MILLIS)).setAcknowledgeTimeout(Unsigned.uint(ClientSetUp.STEP_MILLIS))));
    }

    /** A certificate protects the messages, or at least the password; without either nobody uses it. */
    private static void requireTrust(ServerAccess access, EndpointChoice choice) {
        OfferedEndpoint offered = choice.offered();
        if (offered.protection() == Protection.NONE && (access.credentials().isEmpty() || offered.chain().isEmpty())) {
            return;
        }
        if (offered.chain().isEmpty()) {
            throw new DiagnosticException(Diagnostic.error(Code.CERTIFICATE, access.endpoint() + " offers " + offered.words()
                    + ", but shows no certificate that can be read", "have its certificate made anew", Place.NOWHERE));
        }
        List<Flaw> flaws = new TrustValidator(access.keyring().certificates(), Expectation.Role.SERVER).judge(offered.chain(),
                Expectation.server(offered.applicationUri(), access.endpoint().host()));
        if (!flaws.isEmpty()) {
            throw ConnectionFailure.certificate(access.endpoint(), offered, flaws);
        }
    }

    private static <T> T await(ServerAccess access, long end, CompletableFuture<T> future) throws ExecutionException, TimeoutException {
        try {
            return future.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw cancelled(access, e);
        }
    }

    private static void pause(ServerAccess access) {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw cancelled(access, e);
        }
    }

    private static DiagnosticException cancelled(ServerAccess access, InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new DiagnosticException(Diagnostic.error(Code.CANCELLED, "connecting to " + access.endpoint() + " was cancelled", "", Place.NOWHERE), cause);
    }
}
