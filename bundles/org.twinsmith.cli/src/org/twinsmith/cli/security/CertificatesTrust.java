package org.twinsmith.cli.security;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.util.Optional;

import org.twinsmith.cli.console.Action;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.opcua.certificate.CertificateFiles;
import org.twinsmith.opcua.certificate.CertificateStore;
import org.twinsmith.opcua.certificate.Shelf;
import org.twinsmith.opcua.certificate.StoredCertificate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code twinsmith certificates trust}. */
@Command(name = "trust", description = {"Trusts a certificate: that of a peer, or that of an authority and so all peers that it signed.",
    "Compare the fingerprint with the one that the peer shows first. A revocation list (CRL) of an authority is kept too."},
        footerHeading = "%nExamples:%n", footer = {"  twinsmith certificates trust 5f0c2a9e41d7b3aa", "  twinsmith certificates trust plant-ca.der",
            "  twinsmith certificates trust plant-ca.crl"})
final class CertificatesTrust extends Action {
    @Parameters(paramLabel = "CERTIFICATE", description = "The beginning of its SHA-256 fingerprint, or a file in DER or PEM")
    private String argument;

    @Option(names = "--issuer", description = "The authority only completes chains; of its peers only those are trusted that are so by themselves")
    private boolean issuer;

    @Override
    protected void perform() {
        CertificateStore store = CertificateStore.ofUser();
        Optional<X509CRL> list = list(store);
        if (list.isPresent()) {
            Path file = store.put(list.get());
            say("The revocation list is kept in " + file);
            fact("file", file.toString());
            return;
        }
        StoredCertificate found = CertificateArgument.of(store, argument);
        if (found.shelf() == Shelf.OWN || issuer && !found.facts().isAuthority()) {
            report(Diagnostic.error(Code.USAGE, found.facts() + (issuer ? " is no certificate of an authority" : " is your own; it is for others to trust it"),
                    issuer ? "leave --issuer out" : "'twinsmith certificates show " + found.facts().shortFingerprint() + " --out FILE' writes it for them",
                    Place.NOWHERE));
            return;
        }
        Path file = store.put(found.certificate(), issuer ? Shelf.ISSUER : Shelf.TRUSTED);
        say(found.facts() + " is " + (issuer ? "known as an issuer" : "trusted") + " now: " + file);
        fact("file", file.toString());
        fact("fingerprint", found.facts().fingerprint());
    }

    private Optional<X509CRL> list(CertificateStore store) {
        return store.find(argument).isEmpty() && Files.isRegularFile(CertificateArgument.path(argument))
                ? CertificateFiles.revocations(CertificateArgument.path(argument)) : Optional.empty();
    }
}
