package org.twinsmith.cli.security;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.twinsmith.cli.console.Action;
import org.twinsmith.opcua.certificate.CertificateStore;
import org.twinsmith.opcua.certificate.StoredCertificate;

import picocli.CommandLine.Command;

/** {@code twinsmith certificates list}. */
@Command(name = "list", description = "All certificates of the store: own, trusted, issuers, rejected.",
        footerHeading = "%nExample:%n", footer = "  twinsmith certificates list")
final class CertificatesList extends Action {
    @Override
    protected void perform() {
        CertificateStore store = CertificateStore.ofUser();
        List<Facts> all = store.all().stream().map(Facts::of).toList();
        all.forEach(each -> say("%-8s  %s  until %s  %s".formatted(each.shelf(), each.fingerprint().substring(0, 16), each.until(), each.name())));
        if (all.isEmpty()) {
            say("(" + store.folder() + " holds no certificate)");
        }
        fact("folder", store.folder().toString());
        fact("certificates", all);
    }

    /** A certificate for programs. */
    record Facts(String shelf, String fingerprint, String name, String until, String applicationUri, List<String> hosts, String file) {
        static Facts of(StoredCertificate each) {
            return new Facts(each.shelf().word(), each.facts().fingerprint(), each.facts().name(),
                    LocalDate.ofInstant(each.certificate().getNotAfter().toInstant(), ZoneOffset.UTC).toString(),
                    each.facts().applicationUri().orElse(""), each.facts().hosts(), each.file().toString());
        }
    }
}
