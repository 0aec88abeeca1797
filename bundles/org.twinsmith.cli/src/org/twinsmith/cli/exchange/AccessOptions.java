package org.twinsmith.cli.exchange;

import java.util.ArrayList;
import java.util.List;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Credential;
import org.twinsmith.core.plan.Messaging;
import org.twinsmith.mqtt.address.BrokerAddress;
import org.twinsmith.mqtt.security.BrokerAccess;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.opcua.security.Keyring;
import org.twinsmith.opcua.security.SecurityWish;
import org.twinsmith.opcua.security.ServerAccess;
import org.twinsmith.runtime.source.UserKeyring;

import picocli.CommandLine.Option;

/** How a server is reached that no model describes. */
public final class AccessOptions {
    @Option(names = "--security", paramLabel = "WORDS", description = "None, or a policy such as \"Basic256Sha256 sign and encrypt\""
            + " (default: the strongest that the server offers, and never None)")
    private String security = "";

    @Option(names = "--user", paramLabel = "NAME", description = "Name of the secret with user name and password")
    private String user;

    @Option(names = "--certificate", paramLabel = "NAME", description = "Name of the secret with the user's certificate and key")
    private String certificate;

    /** The same as a source of the language says it; empty where nothing was said. */
    String declared() {
        List<String> words = new ArrayList<>();
        if (!security.isBlank()) {
            words.add("security " + security);
        }
        if (user != null) {
            words.add("user secret \"" + user + "\"");
        }
        if (certificate != null) {
            words.add("certificate secret \"" + certificate + "\"");
        }
        return String.join(" ", words);
    }

    /** A broker, over which a client without a name only listens. */
    BrokerAccess to(BrokerAddress broker) {
        return new BrokerAccess(broker, Messaging.NONE, credentials(), UserKeyring.ofUser());
    }

    /** @throws DiagnosticException {@code USAGE} */
    public ServerAccess to(Endpoint endpoint) {
        try {
            return new ServerAccess(endpoint, SecurityWish.parse(security), credentials(), Keyring.ofUser());
        } catch (IllegalArgumentException e) {
            throw new DiagnosticException(Diagnostic.error(Code.USAGE, "--security: " + e.getMessage(), "", Place.NOWHERE), e);
        }
    }

    private List<Credential> credentials() {
        List<Credential> credentials = new ArrayList<>();
        if (user != null) {
            credentials.add(new Credential(Credential.Kind.USER, user));
        }
        if (certificate != null) {
            credentials.add(new Credential(Credential.Kind.CERTIFICATE, certificate));
        }
        return credentials;
    }
}
