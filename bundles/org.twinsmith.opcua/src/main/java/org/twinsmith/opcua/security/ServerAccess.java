package org.twinsmith.opcua.security;

import java.util.List;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.plan.Credential;
import org.twinsmith.core.plan.Source;
import org.twinsmith.opcua.address.Endpoint;

/**
 * How a server is reached.
 *
 * @param endpoint where it is
 * @param security what is good enough
 * @param credentials as whom it is signed on to, by the names of secrets; empty for anonymously
 * @param keyring what the user has
 */
public record ServerAccess(Endpoint endpoint, SecurityWish security, List<Credential> credentials, Keyring keyring) {
    public ServerAccess {
        credentials = List.copyOf(credentials);
    }

    /** Without security and anonymously: for a server on this machine, or where somebody said so. */
    public static ServerAccess unsecured(Endpoint endpoint) {
        return new ServerAccess(endpoint, SecurityWish.NONE, List.of(), Keyring.ofUser());
    }

    /** As a source of the model says. @throws DiagnosticException {@code BAD_SOURCE} where it is not usable */
    public static ServerAccess of(Source source, Keyring keyring) {
        try {
            return new ServerAccess(Endpoint.of(source), SecurityWish.parse(source.security()), source.credentials(), keyring);
        } catch (IllegalArgumentException e) {
            throw new DiagnosticException(Diagnostic.error(Code.BAD_SOURCE, "source " + source.name() + ": " + e.getMessage(), "", source.place()), e);
        }
    }

    /** The same at another place. */
    public ServerAccess at(Endpoint other) {
        return new ServerAccess(other, security, credentials, keyring);
    }
}
