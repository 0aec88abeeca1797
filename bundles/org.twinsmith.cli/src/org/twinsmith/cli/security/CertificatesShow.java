package org.twinsmith.cli.security;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;

import org.twinsmith.cli.console.Action;
import org.twinsmith.core.file.WholeFile;
import org.twinsmith.opcua.certificate.CertificateFacts;
import org.twinsmith.opcua.certificate.CertificateStore;
import org.twinsmith.opcua.certificate.StoredCertificate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code twinsmith certificates show}. */
@Command(name = "show", description = "What stands in a certificate; writes it to a file for others. Keys are never shown.",
        footerHeading = "%nExamples:%n", footer = {"  twinsmith certificates show 5f0c2a9e41d7b3aa", "  twinsmith certificates show 5f0c2a9e --out client.der"})
final class CertificatesShow extends Action {
    @Parameters(paramLabel = "CERTIFICATE", description = "The beginning of its SHA-256 fingerprint, or a file in DER or PEM")
    private String argument;

    @Option(names = "--out", paramLabel = "FILE", description = "Writes the certificate: in PEM where the name ends in .pem, else in DER")
    private Path out;

    @Override
    protected void perform() {
        StoredCertificate found = CertificateArgument.of(CertificateStore.ofUser(), argument);
        CertificateFacts facts = found.facts();
        say("Name:            " + facts.name());
        say("Subject:         " + facts.subject());
        say("Issuer:          " + (facts.isSelfIssued() ? "itself" : facts.issuer()));
        say("Valid:           " + found.certificate().getNotBefore().toInstant() + " to " + found.certificate().getNotAfter().toInstant());
        say("Application URI: " + facts.applicationUri().orElse("(none)"));
        say("Hosts:           " + String.join(", ", facts.hosts()));
        say("Key, signature:  " + facts.algorithms());
        say("SHA-256:         " + facts.fingerprint());
        say("File:            " + found.file());
        fact("certificate", CertificatesList.Facts.of(found));
        if (out != null) {
            WholeFile.write(out, encoded(found.certificate()));
            say("Written:         " + out);
        }
    }

    private byte[] encoded(X509Certificate certificate) {
        try {
            byte[] der = certificate.getEncoded();
            return out.toString().endsWith(".pem") ? ("-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                    + "\n-----END CERTIFICATE-----\n").getBytes(StandardCharsets.US_ASCII) : der;
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read can be encoded", e);
        }
    }
}
