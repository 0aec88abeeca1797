package org.twinsmith.opcua.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfig;
import org.eclipse.milo.opcua.sdk.server.identity.AnonymousIdentityValidator;
import org.eclipse.milo.opcua.sdk.server.identity.IdentityValidator;
import org.eclipse.milo.opcua.sdk.server.identity.UsernameIdentityValidator;
import org.eclipse.milo.opcua.stack.core.types.enumerated.UserTokenType;
import org.eclipse.milo.opcua.stack.core.types.structured.UserTokenPolicy;
import org.twinsmith.opcua.security.Policy;
import org.twinsmith.opcua.security.ServerSecurity;
import org.twinsmith.opcua.security.UserPassword;

/** Who may sign on to a plant: everybody, or one user by name and password. */
final class PlantUsers {
    private final Optional<UserPassword> user;

    private PlantUsers(Optional<UserPassword> user) {
        this.user = user;
    }

    /** @throws org.twinsmith.core.diagnostic.DiagnosticException {@code SECRET_MISSING}, {@code VAULT}, {@code LOGIN} */
    static PlantUsers of(ServerSecurity security) {
        return new PlantUsers(security.user().map(name -> UserPassword.of(name, security.keyring().secrets().get(name))));
    }

    /** Without security of the channel the password is encrypted by itself; with it, as the channel is. The stack's server refuses a token that names no policy. */
    UserTokenPolicy token(Policy policy) {
        return user.isEmpty() ? OpcUaServerConfig.USER_TOKEN_POLICY_ANONYMOUS
                : new UserTokenPolicy("user", UserTokenType.UserName, null, null, (policy == Policy.NONE ? Policy.BASIC256_SHA256 : policy).uri());
    }

    IdentityValidator validator() {
        return user.<IdentityValidator>map(known -> new UsernameIdentityValidator(
                challenge -> is(known, challenge.getUsername(), challenge.getPassword()))).orElse(AnonymousIdentityValidator.INSTANCE);
    }

    /** Takes as long whatever is wrong. */
    private static boolean is(UserPassword known, String user, String password) {
        boolean name = MessageDigest.isEqual(bytes(known.user()), bytes(user));
        return MessageDigest.isEqual(known.password().bytes(), bytes(password)) & name;
    }

    private static byte[] bytes(String text) {
        return String.valueOf(text).getBytes(StandardCharsets.UTF_8);
    }
}
