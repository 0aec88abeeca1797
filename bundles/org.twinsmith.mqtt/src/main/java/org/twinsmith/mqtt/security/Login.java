package org.twinsmith.mqtt.security;

import org.twinsmith.core.secret.Secret;

/** A user's name and password. Closing wipes the password. */
public record Login(String user, Secret password) implements AutoCloseable {
    @Override
    public void close() {
        password.close();
    }
}
