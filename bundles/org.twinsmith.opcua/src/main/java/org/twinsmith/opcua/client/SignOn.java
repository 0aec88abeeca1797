package org.twinsmith.opcua.client;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.milo.opcua.sdk.client.identity.AnonymousProvider;
import org.eclipse.milo.opcua.sdk.client.identity.IdentityProvider;
import org.eclipse.milo.opcua.sdk.client.identity.UsernameProvider;
import org.eclipse.milo.opcua.sdk.client.identity.X509IdentityProvider;
import org.eclipse.milo.opcua.stack.core.types.enumerated.UserTokenType;
import org.eclipse.milo.opcua.stack.core.types.structured.UserTokenPolicy;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Credential;
import org.twinsmith.opcua.certificate.Expectation;
import org.twinsmith.opcua.security.Policy;
import org.twinsmith.opcua.security.Protection;
import org.twinsmith.opcua.security.ServerAccess;
import org.twinsmith.opcua.security.UserCertificate;
import org.twinsmith.opcua.security.UserPassword;
import org.twinsmith.opcua.stack.TrustValidator;

/** As whom a session is opened, for as long as the connection may have to open one again. Closing wipes the password. */
final class SignOn implements AutoCloseable {
    private final IdentityProvider provider;
    private final AutoCloseable held;

    private SignOn(IdentityProvider provider, AutoCloseable held) {
        this.provider = provider;
        this.held = held;
    }

    /**
     * Finds the secrets that the access names.
     *
     * @throws DiagnosticException {@code SECRET_MISSING}, {@code VAULT}; {@code LOGIN} where the server takes nothing of the
     *         kind, or would take a password that others can read
     */
    static SignOn of(ServerAccess access, EndpointChoice choice) {
        List<Credential> credentials = access.credentials();
        if (credentials.size() > 1) {
            throw refused(access, "the model names " + credentials.size() + " ways to sign on", "keep one of them");
        }
        UserTokenType type = credentials.isEmpty() ? UserTokenType.Anonymous : switch (credentials.getFirst().kind()) {
            case USER -> UserTokenType.UserName;
            case CERTIFICATE -> UserTokenType.Certificate;
            case TOKEN -> throw refused(access, "an OPC UA server is not signed on to with a token", "name a user or a certificate");
        };
        List<UserTokenPolicy> tokens = Arrays.stream(Objects.requireNonNullElse(choice.description().getUserIdentityTokens(), new UserTokenPolicy[0]))
                .filter(each -> each.getTokenType() == type).toList();
        if (tokens.isEmpty()) {
            throw refused(access, "takes no sign-on of the kind " + type + " with " + choice.offered().words() + ", but "
                    + String.join(", ", choice.offered().tokens()), type == UserTokenType.Anonymous
                            ? "name a user: user secret \"NAME\" (--user NAME)" : "name one that it takes");
        }
        return switch (type) {
            case UserName -> user(access, choice, tokens);
            case Certificate -> certificate(access);
            default -> new SignOn(new AnonymousProvider(), () -> { });
        };
    }

    IdentityProvider provider() {
        return provider;
    }

    @Override
    public void close() {
        try {
            held.close();
        } catch (Exception e) {
            throw new IllegalStateException("wiping cannot fail", e);
        }
    }

    private static SignOn user(ServerAccess access, EndpointChoice choice, List<UserTokenPolicy> tokens) {
        UserTokenPolicy token = tokens.stream().filter(each -> isSafe(each, choice)).max(Comparator.comparing(each -> effective(each, choice).orElseThrow()))
                .orElseThrow(() -> refused(access, "would have the password sent so that others can read it",
                        "let the connection be encrypted: security Basic256Sha256 sign and encrypt"));
        String name = access.credentials().getFirst().secret();
        UserPassword user = UserPassword.of(name, access.keyring().secrets().get(name));
        return new SignOn(new UsernameProvider(user.user(), user.password()::bytes,
                new TrustValidator(access.keyring().certificates(), Expectation.Role.SERVER), all -> token), user);
    }

    private static SignOn certificate(ServerAccess access) {
        String name = access.credentials().getFirst().secret();
        UserCertificate certificate = UserCertificate.of(name, access.keyring().secrets().get(name));
        return new SignOn(new X509IdentityProvider(certificate.chain(), certificate.key()), () -> { });
    }

    /** Whether the token is encrypted by itself, or with every message. */
    private static boolean isSafe(UserTokenPolicy token, EndpointChoice choice) {
        return effective(token, choice).filter(policy -> policy != Policy.NONE || choice.offered().protection() == Protection.SIGN_AND_ENCRYPT).isPresent();
    }

    /** The policy of a token: its own, or else the endpoint's (OPC 10000-4, 7.41). */
    private static Optional<Policy> effective(UserTokenPolicy token, EndpointChoice choice) {
        String own = token.getSecurityPolicyUri();
        return own == null || own.isEmpty() ? choice.offered().policy() : Policy.ofUri(own);
    }

    private static DiagnosticException refused(ServerAccess access, String what, String remedy) {
        return new DiagnosticException(Diagnostic.error(Code.LOGIN, access.endpoint() + " " + what, remedy, Place.NOWHERE));
    }
}
