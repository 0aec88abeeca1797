package org.twinsmith.opcua.certificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.file.FileFailure;

/** Reads certificates and revocation lists, in DER or PEM, of bounded size. */
public final class CertificateFiles {
    private static final long LARGEST = 8L << 20;

    private CertificateFiles() {
    }

    /** The certificate in a file, or the first of several. @throws DiagnosticException {@code UNREADABLE} */
    public static X509Certificate certificate(Path file) {
        try {
            return (X509Certificate) factory().generateCertificate(new ByteArrayInputStream(content(file)));
        } catch (IOException | CertificateException | ClassCastException e) {
            throw unreadable(file, "certificate", e);
        }
    }

    /** The revocation list in a file; empty where it is none. @throws DiagnosticException {@code UNREADABLE} where it cannot be read */
    public static Optional<X509CRL> revocations(Path file) {
        try {
            return Optional.ofNullable((X509CRL) factory().generateCRL(new ByteArrayInputStream(content(file))));
        } catch (IOException e) {
            throw unreadable(file, "revocation list", e);
        } catch (GeneralSecurityException | ClassCastException e) {
            return Optional.empty();
        }
    }

    /** The certificates that a peer sent, one after the other, its own first. @throws CertificateException where they are malformed, or none */
    public static List<X509Certificate> chain(byte[] encoded) throws CertificateException {
        List<X509Certificate> chain = new ArrayList<>();
        factory().generateCertificates(new ByteArrayInputStream(encoded)).forEach(each -> chain.add((X509Certificate) each));
        if (chain.isEmpty()) {
            throw new CertificateException("there is no certificate");
        }
        return chain;
    }

    private static byte[] content(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("it is larger than " + LARGEST + " bytes");
        }
        return Files.readAllBytes(file);
    }

    private static CertificateFactory factory() {
        try {
            return CertificateFactory.getInstance("X.509");
        } catch (CertificateException e) {
            throw new IllegalStateException("every Java platform has X.509", e);
        }
    }

    private static DiagnosticException unreadable(Path file, String what, Exception cause) {
        String why = cause instanceof IOException ? FileFailure.reason(cause) : "it holds no " + what;
        return new DiagnosticException(Diagnostic.error(Code.UNREADABLE, "cannot read a " + what + " from " + file + ": " + why,
                "give a file in DER or PEM", new Place(file.toString(), 0, 0, 0, 0)), cause);
    }
}
