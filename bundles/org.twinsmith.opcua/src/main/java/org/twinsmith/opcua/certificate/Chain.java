package org.twinsmith.opcua.certificate;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A certificate and those that vouch for it, as far as they are known.
 *
 * @param links the certificate first, then each one's issuer
 * @param complete whether the last one vouches for itself
 * @param forged whether a known issuer of the right name did not sign what it is said to have signed
 */
record Chain(List<X509Certificate> links, boolean complete, boolean forged) {
    private static final int LONGEST = 10;

    /** @param sent what the peer sent, its own certificate first; only issuers among the rest are used */
    static Chain of(List<X509Certificate> sent, TrustList trust) {
        List<X509Certificate> links = new ArrayList<>(sent.subList(0, 1));
        while (!signs(links.getLast(), links.getLast()) && links.size() < LONGEST) {
            X509Certificate last = links.getLast();
            List<X509Certificate> named = Stream.concat(trust.known(), sent.stream().skip(1))
                    .filter(each -> each.getSubjectX500Principal().equals(last.getIssuerX500Principal()))
                    .filter(each -> !links.contains(each)).toList();
            Optional<X509Certificate> issuer = named.stream().filter(each -> signs(each, last)).findFirst();
            if (issuer.isEmpty()) {
                boolean selfIssued = last.getSubjectX500Principal().equals(last.getIssuerX500Principal());
                return new Chain(List.copyOf(links), false, !named.isEmpty() || selfIssued);
            }
            links.add(issuer.get());
        }
        return new Chain(List.copyOf(links), signs(links.getLast(), links.getLast()), false);
    }

    X509Certificate leaf() {
        return links.getFirst();
    }

    /** Whether one's key made the other's signature. */
    static boolean signs(X509Certificate issuer, X509Certificate subject) {
        if (!issuer.getSubjectX500Principal().equals(subject.getIssuerX500Principal())) {
            return false;
        }
        try {
            subject.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
