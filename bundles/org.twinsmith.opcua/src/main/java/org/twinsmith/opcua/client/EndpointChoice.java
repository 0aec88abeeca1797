package org.twinsmith.opcua.client;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.milo.opcua.stack.core.types.structured.EndpointDescription;
import org.eclipse.milo.opcua.stack.core.util.EndpointUtil;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.opcua.security.Protection;
import org.twinsmith.opcua.security.SecurityWish;

/**
 * Chooses among a server's endpoints: of those that are good enough the best protected, of these the strongest policy. The
 * server's own grading counts for nothing, since nobody has vouched for it yet; and there is no second best.
 *
 * @param description the endpoint, under the host and port that the user gave: servers like to answer with a host name that
 *        only they can resolve
 * @param offered the same in our words
 */
record EndpointChoice(EndpointDescription description, OfferedEndpoint offered) {
    private static final Comparator<EndpointChoice> BEST_LAST = Comparator.<EndpointChoice, Protection>comparing(each -> each.offered().protection())
            .thenComparing(each -> each.offered().policy().orElseThrow());

    /** @throws DiagnosticException {@code SECURITY} where none is good enough, with all there are */
    static EndpointChoice of(Endpoint endpoint, SecurityWish wish, List<EndpointDescription> all) {
        List<EndpointDescription> reachable = all.stream()
                .filter(each -> each.getEndpointUrl() != null && each.getEndpointUrl().startsWith("opc.tcp:")).toList();
        return reachable.stream().map(each -> new EndpointChoice(EndpointUtil.updateUrl(each, endpoint.host(), endpoint.port()), OfferedEndpoint.of(each)))
                .filter(each -> each.offered().policy().filter(policy -> wish.allows(policy, each.offered().protection())).isPresent())
                .max(BEST_LAST)
                .orElseThrow(() -> none(endpoint, wish, reachable.stream().map(OfferedEndpoint::of).toList()));
    }

    private static DiagnosticException none(Endpoint endpoint, SecurityWish wish, List<OfferedEndpoint> offered) {
        boolean onlyNone = offered.stream().allMatch(each -> each.protection() == Protection.NONE);
        String wanted = wish.isNone() ? "no endpoint with security None" : wish.toString().isEmpty() ? "no endpoint that is secured"
                : "no endpoint with security " + wish;
        String there = offered.isEmpty() ? "nothing at all" : offered.stream().map(OfferedEndpoint::words).distinct().collect(Collectors.joining(", "));
        String remedy = wish.isNone() ? "name one of these as the security, or none at all for the strongest"
                : onlyNone && !offered.isEmpty() ? "let the server be secured; inside a trusted network, say: security None (--security None)"
                        : "set the server up for one of Basic256Sha256, Aes128_Sha256_RsaOaep, Aes256_Sha256_RsaPss, or name one that it offers";
        return new DiagnosticException(Diagnostic.error(Code.SECURITY, endpoint + " offers " + wanted + ", but " + there, remedy, Place.NOWHERE));
    }
}
