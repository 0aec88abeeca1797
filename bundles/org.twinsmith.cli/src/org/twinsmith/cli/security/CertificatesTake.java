package org.twinsmith.cli.security;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import org.twinsmith.cli.console.Action;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.diagnostic.Severity;
import org.twinsmith.opcua.certificate.Application;
import org.twinsmith.opcua.certificate.CertificateFacts;
import org.twinsmith.opcua.certificate.CertificateStore;
import org.twinsmith.opcua.certificate.Flaw;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code twinsmith certificates take}. */
@Command(name = "take", description = {"Takes a certificate with its key as one's own, such as an authority of the plant gives out; the present one stays beside it.",
    "The password of the file is asked for, or read from standard input where no terminal is there."},
        footerHeading = "%nExample:%n", footer = "  twinsmith certificates take client engineering-pc.p12")
final class CertificatesTake extends Action {
    @Parameters(index = "0", paramLabel = "APPLICATION", description = "Whose: ${COMPLETION-CANDIDATES}")
    private CertificatesRenew.Which which;

    @Parameters(index = "1", paramLabel = "FILE", description = "A PKCS #12 file with the certificate, its key and, if there are any, its issuers")
    private Path file;

    @Override
    protected void perform() {
        CertificateStore store = CertificateStore.ofUser();
        Application application = Application.valueOf(which.name().toUpperCase(Locale.ROOT));
        char[] password = Typed.hidden("Password of " + file.getFileName() + ": ");
        CertificateStore.Imported taken;
        try {
            taken = store.take(application, file, password);
        } finally {
            Arrays.fill(password, '\0');
        }
        CertificateFacts facts = new CertificateFacts(taken.certificate().certificate());
        say("The " + application.word() + " is " + facts.name() + " now, SHA-256 " + facts.fingerprint() + ": " + store.ownFile(application));
        for (Flaw flaw : taken.flaws()) {
            report(new Diagnostic(Code.CERTIFICATE, Severity.WARNING, "peers may refuse " + facts.name() + ": " + flaw.message(), flaw.remedy(), Place.NOWHERE));
        }
        fact("fingerprint", facts.fingerprint());
        fact("file", store.ownFile(application).toString());
    }
}
