package org.twinsmith.opcua.certificate;

import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;

/** What the platform's PKIX validator says of a chain (RFC 5280, 6.1); revocation is judged elsewhere, from the store's lists. */
final class PathOpinion {
    private PathOpinion() {
    }

    static List<Flaw> of(Chain chain, Instant time) {
        int last = chain.links().size() - 1;
        if (last == 0) {
            return List.of();
        }
        try {
            CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(chain.links().subList(0, last));
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(chain.links().get(last), null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(time));
            CertPathValidator.getInstance("PKIX").validate(path, parameters);
            return List.of();
        } catch (CertPathValidatorException e) {
            return List.of(new Flaw(Flaw.Kind.MALFORMED, "its chain breaks the rules of RFC 5280: " + e.getMessage(),
                    "have it made anew by its authority"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has X.509 and PKIX", e);
        }
    }
}
