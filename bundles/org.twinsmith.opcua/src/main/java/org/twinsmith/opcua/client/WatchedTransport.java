package org.twinsmith.opcua.client;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.eclipse.milo.opcua.stack.core.types.UaResponseMessageType;
import org.eclipse.milo.opcua.stack.core.types.structured.PublishResponse;
import org.eclipse.milo.opcua.stack.core.util.Unit;
import org.eclipse.milo.opcua.stack.transport.client.ClientApplicationContext;
import org.eclipse.milo.opcua.stack.transport.client.tcp.OpcTcpClientTransport;
import org.eclipse.milo.opcua.stack.transport.client.tcp.OpcTcpClientTransportConfig;
import org.twinsmith.opcua.subscription.PublishTap;

/**
 * Tells why the first channel could not be opened. The stack would go on trying for ever and say nothing, also where the
 * server has refused the client's certificate for good. Also gives the answers to publish requests in their order.
 */
final class WatchedTransport extends OpcTcpClientTransport implements PublishTap {
    private final CompletableFuture<Unit> failure = new CompletableFuture<>();
    private volatile Consumer<PublishResponse> taker = response -> { };

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

    @Override
    public void open(Consumer<PublishResponse> to) {
        taker = to;
    }

    @Override
    public void handleResponse(long requestId, UaResponseMessageType message) {
        if (message instanceof PublishResponse response) {
            taker.accept(response);
        }
        super.handleResponse(requestId, message);
    }

    /** Fails where no channel can be opened; is never done otherwise. */
    CompletableFuture<Unit> failure() {
        return failure;
    }
}
