package org.twinsmith.opcua.certificate;

import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.twinsmith.opcua.certificate.Flaw.Kind;

/**
 * Whether an authority took a certificate of a chain back. A list counts where the authority signed it and it is not out of
 * date; where there is none, nobody can tell, and the certificate is refused (OPC 10000-4, 6.1.3).
 */
record Revocation(Chain chain, TrustList trust, Instant time) {

    List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        for (int i = 0; i + 1 < chain.links().size(); i++) {
            check(chain.links().get(i), chain.links().get(i + 1), flaws);
        }
        return flaws;
    }

    private void check(X509Certificate subject, X509Certificate issuer, List<Flaw> flaws) {
        List<X509CRL> lists = trust.revocations().stream().filter(list -> signed(list, issuer)).toList();
        String which = subject == chain.leaf() ? "it" : new CertificateFacts(subject) + " in its chain";
        if (lists.stream().anyMatch(list -> list.isRevoked(subject))) {
            flaws.add(new Flaw(Kind.REVOKED, which + " was revoked by " + new CertificateFacts(issuer).name(),
                    "do not use it any more; have a new one made"));
        } else if (lists.stream().noneMatch(this::isCurrent)) {
            flaws.add(new Flaw(Kind.REVOCATION_UNKNOWN, "nobody can tell whether " + which + " was revoked: "
                    + (lists.isEmpty() ? "there is no revocation list of " : "out of date is the revocation list of ")
                    + new CertificateFacts(issuer).name(), "have the list from the authority and add it: twinsmith certificates trust FILE.crl"));
        }
    }

    private boolean isCurrent(X509CRL list) {
        return list.getNextUpdate() == null || !time.isAfter(list.getNextUpdate().toInstant());
    }

    private static boolean signed(X509CRL list, X509Certificate issuer) {
        if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
            return false;
        }
        try {
            list.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
