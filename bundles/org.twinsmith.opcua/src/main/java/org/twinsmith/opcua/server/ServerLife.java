package org.twinsmith.opcua.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.eclipse.milo.opcua.sdk.server.EndpointConfig;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfig;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransport;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransportConfig;
import org.twinsmith.core.Version;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.opcua.certificate.Application;
import org.twinsmith.opcua.certificate.CertificateStore;
import org.twinsmith.opcua.certificate.OwnCertificate;
import org.twinsmith.opcua.security.Policy;
import org.twinsmith.opcua.security.Protection;
import org.twinsmith.opcua.security.ServerSecurity;
import org.twinsmith.opcua.stack.Cryptography;

/** Start and end of the stack's server at one endpoint. */
final class ServerLife implements AutoCloseable {
    private static final Duration CALM = Duration.ofSeconds(5);
    private static final int CALM_CHECK_MILLIS = 20;
    private static final int CALM_CHECKS = 3;
    private final OpcUaServer server;
    private final Optional<OwnCertificate> certificate;
    private final OpcTcpServerTransport transport =
            new OpcTcpServerTransport(OpcTcpServerTransportConfig.newBuilder().build());
    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS,
            new SynchronousQueue<>(), Thread.ofPlatform().daemon().name("plant-server-", 0).factory());

    ServerLife(Endpoint endpoint, String system, ServerSecurity security) {
        CertificateStore store = security.keyring().certificates();
        certificate = security.isSecured() ? Optional.of(store.own(Application.PLANT)) : Optional.empty();
        if (certificate.isPresent()) {
            Cryptography.complete();
        }
        PlantUsers users = PlantUsers.of(security);
        server = new OpcUaServer(OpcUaServerConfig.builder()
                .setApplicationUri(certificate.map(OwnCertificate::applicationUri).orElse("urn:twinsmith:plant:" + system))
                .setApplicationName(LocalizedText.english(Version.TOOL + " plant " + system))
                .setProductUri("urn:twinsmith")
                .setCertificateManager(certificate.map(own -> PlantIdentity.of(own, store)).orElseGet(PlantIdentity::none))
                .setIdentityValidator(users.validator())
                .setEndpoints(endpoints(endpoint, security, users))
                .setExecutor(executor)
                .build(), profile -> transport);
    }

    /** Those that are served, and one for asking what there is, which by its path serves nothing else (OPC 10000-12, 4.3.3). */
    private Set<EndpointConfig> endpoints(Endpoint endpoint, ServerSecurity security, PlantUsers users) {
        EndpointConfig.Builder base = EndpointConfig.newBuilder().setBindAddress(endpoint.host()).setHostname(hostName(endpoint.host()))
                .setBindPort(endpoint.port()).setPath(endpoint.path());
        certificate.ifPresent(own -> base.setCertificate(own.certificate()));
        Set<EndpointConfig> endpoints = new LinkedHashSet<>();
        for (ServerSecurity.Offer offer : security.offers()) {
            endpoints.add(base.copy().setSecurityPolicy(SecurityPolicy.fromUriSafe(offer.policy().uri()).orElseThrow()).setSecurityMode(mode(offer.protection()))
                    .addTokenPolicy(users.token(offer.policy())).build());
        }
        endpoints.add(base.copy().setPath(endpoint.path() + "/discovery").setSecurityPolicy(SecurityPolicy.None)
                .setSecurityMode(MessageSecurityMode.None).addTokenPolicy(users.token(Policy.NONE)).build());
        return endpoints;
    }

    private static MessageSecurityMode mode(Protection protection) {
        return switch (protection) {
            case NONE -> MessageSecurityMode.None;
            case SIGN -> MessageSecurityMode.Sign;
            case SIGN_AND_ENCRYPT -> MessageSecurityMode.SignAndEncrypt;
        };
    }

    /** Clients cannot call an address that means all addresses. */
    private static String hostName(String bound) {
        try {
            return InetAddress.getByName(bound).isAnyLocalAddress() ? InetAddress.getLocalHost().getHostName() : bound;
        } catch (UnknownHostException e) {
            return bound;
        }
    }

    /** The certificate that clients see; empty where nothing is secured. */
    Optional<OwnCertificate> certificate() {
        return certificate;
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
