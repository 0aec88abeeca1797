package org.twinsmith.opcua.certificate;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is trusted at an instant.
 *
 * @param trusted peers, and authorities all of whose peers are trusted
 * @param issuers authorities that only complete chains
 * @param revocations lists of either
 */
public record TrustList(List<X509Certificate> trusted, List<X509Certificate> issuers, List<X509CRL> revocations) {
    public TrustList {
        trusted = List.copyOf(trusted);
        issuers = List.copyOf(issuers);
        revocations = List.copyOf(revocations);
    }

    /** All authorities that may stand in a chain. */
    Stream<X509Certificate> known() {
        return Stream.concat(trusted.stream(), issuers.stream());
    }
}
