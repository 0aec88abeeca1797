package org.twinsmith.opcua.certificate;

import java.nio.file.Path;
import java.security.cert.X509Certificate;

/** A certificate in the store. @param file its file @param shelf where it lies */
public record StoredCertificate(Path file, Shelf shelf, X509Certificate certificate) {
    public CertificateFacts facts() {
        return new CertificateFacts(certificate);
    }
}
