package org.twinsmith.opcua.client;

import java.security.cert.X509Certificate;
import java.util.List;

import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.OpcUaClientConfig;
import org.eclipse.milo.opcua.sdk.client.OpcUaClientConfigBuilder;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.types.structured.EndpointDescription;
import org.eclipse.milo.opcua.stack.transport.client.tcp.OpcTcpClientTransportConfig;
import org.twinsmith.core.Version;
import org.twinsmith.opcua.certificate.Application;
import org.twinsmith.opcua.certificate.Expectation;
import org.twinsmith.opcua.certificate.OwnCertificate;
import org.twinsmith.opcua.security.Protection;
import org.twinsmith.opcua.security.ServerAccess;
import org.twinsmith.opcua.stack.Cryptography;
import org.twinsmith.opcua.stack.TrustValidator;

/**
 * How the stack's client is set up.
 *
 * @param offered all endpoints as the server named them before the session
 */
record ClientSetUp(ServerAccess access, EndpointChoice choice, List<EndpointDescription> offered, SignOn signOn) {
    static final int CONNECT_MILLIS = 8_000;
    static final int STEP_MILLIS = 10_000;
    private static final int KEEP_ALIVE_MILLIS = 2_000;
    private static final int KEEP_ALIVE_TIMEOUT_MILLIS = 4_000;
    private static final long LARGEST_RESPONSE = 64L << 20;

    /** @param transport one of {@link #transport()} */
    OpcUaClient client(WatchedTransport transport) {
        OpcUaClientConfigBuilder config = OpcUaClientConfig.builder()
                .setApplicationName(LocalizedText.english(Version.TOOL))
                .setApplicationUri("urn:twinsmith:client")
                .setProductUri("urn:twinsmith")
                .setEndpoint(choice.description())
                .setIdentityProvider(signOn.provider())
                .setCertificateValidator(new TrustValidator(access.keyring().certificates(), Expectation.Role.SERVER))
                .setRequestTimeout(Unsigned.uint(STEP_MILLIS))
                .setKeepAliveInterval(Unsigned.uint(KEEP_ALIVE_MILLIS))
                .setKeepAliveTimeout(Unsigned.uint(KEEP_ALIVE_TIMEOUT_MILLIS))
                .setKeepAliveFailuresAllowed(Unsigned.uint(1))
                .setMaxResponseMessageSize(Unsigned.uint(LARGEST_RESPONSE));
        if (choice.offered().protection() != Protection.NONE) {
            secure(config);
        }
        return new OpcUaClient(config.build(), transport);
    }

    static WatchedTransport transport() {
        return new WatchedTransport(OpcTcpClientTransportConfig.newBuilder()
                .setConnectTimeout(Unsigned.uint(CONNECT_MILLIS))
                .setAcknowledgeTimeout(Unsigned.uint(STEP_MILLIS))
                .build());
    }

    /** Without security the comparison of endpoints would prove nothing: whoever changes one list changes the other. */
    private void secure(OpcUaClientConfigBuilder config) {
        Cryptography.complete();
        OwnCertificate own = access.keyring().certificates().own(Application.CLIENT);
        config.setKeyPair(own.keys())
                .setCertificate(own.certificate())
                .setCertificateChain(own.chain().toArray(X509Certificate[]::new))
                .setApplicationUri(own.applicationUri())
                .setDiscoveryEndpoints(offered)
                .setSessionEndpointValidationEnabled(true);
    }
}
