package org.twinsmith.runtime.source;

import java.util.List;

import org.twinsmith.core.plan.Binding;
import org.twinsmith.core.plan.Source;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.signal.SourceListener;
import org.twinsmith.mqtt.client.MirrorBinding;
import org.twinsmith.mqtt.client.MirrorClient;
import org.twinsmith.mqtt.security.BrokerAccess;

/**
 * Values in the messages of an MQTT broker.
 *
 * @param access how the broker is reached
 * @param bindings the values to follow
 */
public record FollowedBroker(BrokerAccess access, List<MirrorBinding> bindings) implements FollowedSource {
    public FollowedBroker {
        bindings = List.copyOf(bindings);
    }

    /**
     * All that a model reads from a source.
     *
     * @param access how the source is reached now, which may differ from what the model says
     * @throws org.twinsmith.core.diagnostic.DiagnosticException {@code BAD_BINDING}, or {@code NO_MODEL} where nothing is read from the source
     */
    public static FollowedBroker of(Source source, BrokerAccess access, List<Binding> bindings, List<Variable> variables) {
        return new FollowedBroker(access, ReadBindings.of(source, bindings, variables, MirrorBinding::of, "\"station/name\" payload \"/value\" [unit]"));
    }

    @Override
    public String where() {
        return access.broker().toString();
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
