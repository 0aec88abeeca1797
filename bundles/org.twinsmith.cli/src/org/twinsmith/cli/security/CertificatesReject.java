package org.twinsmith.cli.security;

import org.twinsmith.cli.console.Action;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.opcua.certificate.CertificateStore;
import org.twinsmith.opcua.certificate.Shelf;
import org.twinsmith.opcua.certificate.StoredCertificate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code twinsmith certificates reject}. */
@Command(name = "reject", description = "Takes trust away; the certificate lies in the quarantine then. Sessions that are open stay so until they end.",
        footerHeading = "%nExample:%n", footer = "  twinsmith certificates reject 5f0c2a9e41d7b3aa")
final class CertificatesReject extends Action {
    @Parameters(paramLabel = "CERTIFICATE", description = "The beginning of its SHA-256 fingerprint")
    private String argument;

    @Override
    protected void perform() {
        CertificateStore store = CertificateStore.ofUser();
        StoredCertificate found = CertificateArgument.of(store, argument);
        if (found.shelf() == Shelf.OWN) {
            report(Diagnostic.error(Code.USAGE, found.facts() + " is your own", "'twinsmith certificates renew' makes a new one", Place.NOWHERE));
            return;
        }
        say(found.facts() + " is not trusted: " + store.put(found.certificate(), Shelf.REJECTED));
        fact("fingerprint", found.facts().fingerprint());
    }
}
