package org.twinsmith.opcua.client;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.core.types.structured.EndpointDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.UserTokenPolicy;
import org.twinsmith.opcua.certificate.CertificateFiles;
import org.twinsmith.opcua.security.Policy;
import org.twinsmith.opcua.security.Protection;

/**
 * What a server offers; all of it unproven until a session confirms it.
 *
 * @param policyUri the policy, which may be one that is not used
 * @param protection what happens to messages
 * @param tokens as whom one may sign on: {@code Anonymous}, {@code UserName}, {@code Certificate}, {@code IssuedToken}
 * @param applicationUri what the server says that it is
 * @param chain its certificate first; empty where it has none, or none that can be read
 */
public record OfferedEndpoint(String policyUri, Protection protection, List<String> tokens, String applicationUri, List<X509Certificate> chain) {
    public OfferedEndpoint {
        tokens = List.copyOf(tokens);
        chain = List.copyOf(chain);
    }

    /** The policy; empty for one that is deprecated or unknown, which is never used. */
    public Optional<Policy> policy() {
        return Policy.ofUri(policyUri);
    }

    /** Such as {@code Basic256Sha256 sign and encrypt}. */
    public String words() {
        return Policy.nameIn(policyUri) + (protection == Protection.NONE ? "" : " " + protection.words());
    }

    static OfferedEndpoint of(EndpointDescription endpoint) {
        UserTokenPolicy[] tokens = Objects.requireNonNullElse(endpoint.getUserIdentityTokens(), new UserTokenPolicy[0]);
        return new OfferedEndpoint(String.valueOf(endpoint.getSecurityPolicyUri()), protection(endpoint.getSecurityMode()),
                Arrays.stream(tokens).map(each -> String.valueOf(each.getTokenType())).distinct().toList(),
                endpoint.getServer() == null ? "" : String.valueOf(endpoint.getServer().getApplicationUri()), chain(endpoint));
    }

    private static Protection protection(MessageSecurityMode mode) {
        return switch (mode) {
            case SignAndEncrypt -> Protection.SIGN_AND_ENCRYPT;
            case Sign -> Protection.SIGN;
            case null, default -> Protection.NONE;
        };
    }

    private static List<X509Certificate> chain(EndpointDescription endpoint) {
        try {
            return CertificateFiles.chain(endpoint.getServerCertificate() == null ? new byte[0] : endpoint.getServerCertificate().bytesOrEmpty());
        } catch (CertificateException e) {
            return List.of();
        }
    }
}
