package org.twinsmith.opcua.client;

import java.util.concurrent.CompletableFuture;

import org.eclipse.milo.opcua.stack.core.util.Unit;
import org.eclipse.milo.opcua.stack.transport.client.ClientApplicationContext;
import org.eclipse.milo.opcua.stack.transport.client.tcp.OpcTcpClientTransport;
import org.eclipse.milo.opcua.stack.transport.client.tcp.OpcTcpClientTransportConfig;

/**
 * Tells why the first channel could not be opened. The stack would go on trying for ever and say nothing, also where the
 * server has refused the client's certificate for good.
 */
final class WatchedTransport extends OpcTcpClientTransport {
    private final CompletableFuture<Unit> failure = new CompletableFuture<>();

    WatchedTransport(OpcTcpClientTransportConfig config) {
        super(config);
    }

    @Override
    public CompletableFuture<Unit> connect(ClientApplicationContext application) {
        CompletableFuture<Unit> channel = super.connect(application);
        channel.whenComplete((done, thrown) -> {
            if (thrown != null) {
                failure.completeExceptionally(thrown);
            }
        });
        return channel;
    }

    /** Fails where no channel can be opened; is never done otherwise. */
    CompletableFuture<Unit> failure() {
        return failure;
    }
}
