package org.twinsmith.opcua.server;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.eclipse.milo.opcua.sdk.server.EndpointConfig;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfig;
import org.eclipse.milo.opcua.sdk.server.identity.AnonymousIdentityValidator;
import org.eclipse.milo.opcua.stack.core.security.DefaultCertificateManager;
import org.eclipse.milo.opcua.stack.core.security.MemoryCertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransport;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransportConfig;
import org.twinsmith.core.Version;
import org.twinsmith.opcua.address.Endpoint;

/** Start and end of the stack's server at one endpoint. */
final class ServerLife implements AutoCloseable {
    private static final Duration CALM = Duration.ofSeconds(5);
    private static final int CALM_CHECK_MILLIS = 20;
    private static final int CALM_CHECKS = 3;
    private final OpcUaServer server;
    private final OpcTcpServerTransport transport =
            new OpcTcpServerTransport(OpcTcpServerTransportConfig.newBuilder().build());
    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS,
            new SynchronousQueue<>(), Thread.ofPlatform().daemon().name("plant-server-", 0).factory());

    ServerLife(Endpoint endpoint, String system) {
        EndpointConfig config = EndpointConfig.newBuilder()
                .setBindAddress(endpoint.host())
                .setHostname(endpoint.host())
                .setBindPort(endpoint.port())
                .setPath(endpoint.path())
                .setSecurityPolicy(SecurityPolicy.None)
                .setSecurityMode(MessageSecurityMode.None)
                .addTokenPolicy(OpcUaServerConfig.USER_TOKEN_POLICY_ANONYMOUS)
                .build();
        server = new OpcUaServer(OpcUaServerConfig.builder()
                .setApplicationUri("urn:twinsmith:plant:" + system)
                .setApplicationName(LocalizedText.english(Version.TOOL + " plant " + system))
                .setProductUri("urn:twinsmith")
                .setCertificateManager(new DefaultCertificateManager(new MemoryCertificateQuarantine()))
                .setIdentityValidator(AnonymousIdentityValidator.INSTANCE)
                .setEndpoints(Set.of(config))
                .setExecutor(executor)
                .build(), profile -> transport);
    }

    OpcUaServer server() {
        return server;
    }

    /** Begins to listen. @return whether the port could be opened */
    boolean open() {
        try {
            server.startup().join();
            return true;
        } catch (CompletionException e) {
            close();
            return false;
        }
    }

    int sessions() {
        return server.getSessionManager().getAllSessions().size();
    }

    /**
     * Ends all connections, then the server. The stack creates the diagnostics of a session late and in the background;
     * shutting down meanwhile would take the types away that it still needs, so wait until it is idle.
     */
    @Override
    public void close() {
        transport.unbind();
        awaitIdle();
        server.shutdown().join();
        executor.shutdown();
    }

    private void awaitIdle() {
        long end = System.nanoTime() + CALM.toNanos();
        int calm = 0;
        try {
            while (calm < CALM_CHECKS && System.nanoTime() < end) {
                Thread.sleep(CALM_CHECK_MILLIS);
                calm = executor.getActiveCount() == 0 ? calm + 1 : 0;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
