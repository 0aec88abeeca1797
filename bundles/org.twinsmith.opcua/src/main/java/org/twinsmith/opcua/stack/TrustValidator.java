package org.twinsmith.opcua.stack;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.CertificateValidator;
import org.twinsmith.opcua.certificate.CertificateCheck;
import org.twinsmith.opcua.certificate.CertificateStore;
import org.twinsmith.opcua.certificate.Expectation;
import org.twinsmith.opcua.certificate.Flaw;

/**
 * Lets the stack ask the user's certificate store. What is refused goes into the quarantine. A client that is refused is
 * not told why (OPC 10000-4, 6.1.3): who may not come in learns nothing of whom the server trusts.
 */
public final class TrustValidator implements CertificateValidator {
    private final CertificateStore store;
    private final Expectation.Role role;

    /** @param role who shows the certificates */
    public TrustValidator(CertificateStore store, Expectation.Role role) {
        this.store = store;
        this.role = role;
    }

    @Override
    public void validateCertificateChain(List<X509Certificate> chain, String applicationUri, String[] hosts) throws UaException {
        Optional<String> host = Stream.ofNullable(hosts).flatMap(Arrays::stream).findFirst();
        List<Flaw> flaws = judge(chain, new Expectation(role, Optional.ofNullable(applicationUri), host, Instant.now()));
        if (!flaws.isEmpty() && role == Expectation.Role.CLIENT) {
            throw new UaException(StatusCodes.Bad_SecurityChecksFailed, "the certificate is not accepted");
        }
        if (!flaws.isEmpty()) {
            throw new UaException(status(flaws.getFirst().kind()), flaws.stream().map(Flaw::message).collect(Collectors.joining("; ")));
        }
    }

    /** The flaws of a certificate, which is in the quarantine where it has any. */
    public List<Flaw> judge(List<X509Certificate> chain, Expectation expected) {
        List<Flaw> flaws = CertificateCheck.of(chain, store.trust(), expected);
        if (!flaws.isEmpty()) {
            store.quarantine(chain.getFirst());
        }
        return flaws;
    }

    /** The status code of OPC 10000-4, table 100. */
    private static long status(Flaw.Kind kind) {
        return switch (kind) {
            case MALFORMED, BAD_SIGNATURE -> StatusCodes.Bad_CertificateInvalid;
            case UNKNOWN_ISSUER -> StatusCodes.Bad_CertificateChainIncomplete;
            case WEAK -> StatusCodes.Bad_CertificatePolicyCheckFailed;
            case UNTRUSTED -> StatusCodes.Bad_CertificateUntrusted;
            case EXPIRED, NOT_YET_VALID -> StatusCodes.Bad_CertificateTimeInvalid;
            case WRONG_HOST -> StatusCodes.Bad_CertificateHostNameInvalid;
            case WRONG_URI -> StatusCodes.Bad_CertificateUriInvalid;
            case WRONG_USAGE -> StatusCodes.Bad_CertificateUseNotAllowed;
            case REVOCATION_UNKNOWN -> StatusCodes.Bad_CertificateRevocationUnknown;
            case REVOKED -> StatusCodes.Bad_CertificateRevoked;
        };
    }
}
