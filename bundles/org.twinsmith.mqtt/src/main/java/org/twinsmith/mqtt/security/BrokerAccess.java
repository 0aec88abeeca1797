package org.twinsmith.mqtt.security;

import java.util.List;
import java.util.Optional;

import org.twinsmith.core.plan.Credential;
import org.twinsmith.core.plan.Messaging;
import org.twinsmith.core.plan.Source;
import org.twinsmith.mqtt.address.BrokerAddress;

/**
 * How a broker is reached.
 *
 * @param broker where it is
 * @param messaging how it is used
 * @param credentials as whom it is signed on to, by the names of secrets; empty for anonymously
 * @param keyring what the user has
 */
public record BrokerAccess(BrokerAddress broker, Messaging messaging, List<Credential> credentials, BrokerKeyring keyring) {
    public BrokerAccess {
        credentials = List.copyOf(credentials);
    }

    /** As a source of the model says. @throws org.twinsmith.core.diagnostic.DiagnosticException {@code BAD_SOURCE} where it is not usable */
    public static BrokerAccess of(Source source, BrokerKeyring keyring) {
        return new BrokerAccess(BrokerAddress.of(source), source.messaging(), source.credentials(), keyring);
    }

    /** The same at another place. */
    public BrokerAccess at(BrokerAddress other) {
        return new BrokerAccess(other, messaging, credentials, keyring);
    }

    /** The name of the secret of a kind, if there is one. */
    public Optional<String> secret(Credential.Kind kind) {
        return credentials.stream().filter(each -> each.kind() == kind).map(Credential::secret).findFirst();
    }

    /** Whether the broker is to keep what it cannot deliver: the client has a name of its own, and messages are acknowledged. */
    public boolean isKept() {
        return !messaging.client().isEmpty() && messaging.qos() > 0;
    }
}
