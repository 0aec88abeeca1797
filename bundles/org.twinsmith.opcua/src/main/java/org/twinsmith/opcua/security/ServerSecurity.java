package org.twinsmith.opcua.security;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;

/**
 * How a server of ours protects itself.
 *
 * @param offers its endpoints
 * @param user name of the secret with the only user that may sign on; empty where everybody may who may connect
 * @param keyring its certificate, and whom it trusts
 */
public record ServerSecurity(List<Offer> offers, Optional<String> user, Keyring keyring) {
    private static final Offer OPEN = new Offer(Policy.NONE, Protection.NONE);

    public ServerSecurity {
        offers = List.copyOf(offers);
    }

    /** One endpoint. */
    public record Offer(Policy policy, Protection protection) {
    }

    /** For everybody who can reach it: on the loopback, nobody but this machine. */
    public static ServerSecurity open() {
        return new ServerSecurity(List.of(OPEN), Optional.empty(), Keyring.ofUser());
    }

    /**
     * Offers what a wish allows. Where nothing special is wished: on the loopback everything, elsewhere all that is secured.
     *
     * @param host where it listens, for the message
     * @param loopback whether only this machine can reach it
     * @param told whether a person said on this very occasion that None is meant, which a model alone does not
     * @throws DiagnosticException {@code UNSECURED} where it would be open to a network, and nobody said so
     */
    public static ServerSecurity of(SecurityWish wish, String host, boolean loopback, boolean told, Optional<String> user, Keyring keyring) {
        if (wish.isNone() && !loopback && !told) {
            throw new DiagnosticException(Diagnostic.error(Code.UNSECURED, "at " + host + " the server would be open to the network: the model says None",
                    "leave the security out of the source, or mean it with --security None, inside a trusted network only", Place.NOWHERE));
        }
        Stream<Offer> open = wish.isNone() || wish.equals(SecurityWish.STRONGEST) && loopback ? Stream.of(OPEN) : Stream.empty();
        Stream<Offer> secured = Arrays.stream(Policy.values()).flatMap(policy -> Stream.of(Protection.SIGN, Protection.SIGN_AND_ENCRYPT)
                .filter(protection -> wish.allows(policy, protection)).map(protection -> new Offer(policy, protection)));
        return new ServerSecurity(Stream.concat(open, secured).toList(), user, keyring);
    }

    /** Whether a certificate is needed. */
    public boolean isSecured() {
        return user.isPresent() || offers.stream().anyMatch(each -> each.policy() != Policy.NONE);
    }
}
