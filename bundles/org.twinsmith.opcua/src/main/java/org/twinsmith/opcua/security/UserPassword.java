package org.twinsmith.opcua.security;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.secret.Secret;

/** A user name and its password, as a secret {@code name:password} holds them. Closing wipes the password. */
public record UserPassword(String user, Secret password) implements AutoCloseable {

    /**
     * Takes a secret apart, and wipes it.
     *
     * @param name the secret's name, for the message
     * @throws DiagnosticException {@code LOGIN} where it has no user name and colon; the message says nothing of its value
     */
    public static UserPassword of(String name, Secret secret) {
        byte[] bytes = secret.bytes();
        secret.close();
        int colon = 0;
        while (colon < bytes.length && bytes[colon] != ':') {
            colon++;
        }
        byte[] password = colon < bytes.length ? Arrays.copyOfRange(bytes, colon + 1, bytes.length) : new byte[0];
        try {
            if (colon == 0 || colon == bytes.length) {
                throw new DiagnosticException(Diagnostic.error(Code.LOGIN, "the secret '" + name + "' is no user name and password",
                        "keep it as user:password, or with 'twinsmith secrets set " + name + " --user NAME'", Place.NOWHERE));
            }
            return new UserPassword(new String(bytes, 0, colon, StandardCharsets.UTF_8), new Secret(password));
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(password, (byte) 0);
        }
    }

    @Override
    public void close() {
        password.close();
    }
}
