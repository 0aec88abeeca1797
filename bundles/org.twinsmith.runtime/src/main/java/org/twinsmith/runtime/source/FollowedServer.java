package org.twinsmith.runtime.source;

import java.util.List;

import org.twinsmith.core.plan.Binding;
import org.twinsmith.core.plan.Source;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.signal.SourceListener;
import org.twinsmith.opcua.client.MirrorBinding;
import org.twinsmith.opcua.client.MirrorClient;
import org.twinsmith.opcua.security.ServerAccess;

/**
 * Nodes of an OPC UA server.
 *
 * @param access how the server is reached
 * @param bindings the nodes to follow
 */
public record FollowedServer(ServerAccess access, List<MirrorBinding> bindings) implements FollowedSource {
    public FollowedServer {
        bindings = List.copyOf(bindings);
    }

    /**
     * All that a model reads from a source.
     *
     * @param access how the source is reached now, which may differ from what the model says
     * @throws org.twinsmith.core.diagnostic.DiagnosticException {@code BAD_BINDING}, or {@code NO_MODEL} where nothing is read from the source
     */
    public static FollowedServer of(Source source, ServerAccess access, List<Binding> bindings, List<Variable> variables) {
        return new FollowedServer(access, ReadBindings.of(source, bindings, variables, MirrorBinding::of, "\"nsu=urn:station;s=Name\" [unit]"));
    }

    @Override
    public String where() {
        return access.endpoint().toString();
    }

    @Override
    public List<FollowedSignal> signals() {
        return bindings.stream().map(binding -> new FollowedSignal(binding.signal(), binding.unit(), binding.staleAfter())).toList();
    }

    @Override
    public boolean isRecorded() {
        return false;
    }

    @Override
    public Feed open(SourceListener listener) {
        MirrorClient client = MirrorClient.start(access, bindings, listener);
        return Feed.endless(client::isConnected, client::close);
    }
}
