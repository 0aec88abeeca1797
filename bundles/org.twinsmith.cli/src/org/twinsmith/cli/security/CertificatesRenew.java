package org.twinsmith.cli.security;

import java.util.Locale;

import org.twinsmith.cli.console.Action;
import org.twinsmith.opcua.certificate.Application;
import org.twinsmith.opcua.certificate.CertificateFacts;
import org.twinsmith.opcua.certificate.CertificateStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code twinsmith certificates renew}. */
@Command(name = "renew", description = "Makes a new own certificate with a new key, which all peers have to trust anew; the old one stays beside it.",
        footerHeading = "%nExample:%n", footer = "  twinsmith certificates renew client")
final class CertificatesRenew extends Action {
    /** Which of the own certificates. */
    enum Which {
        client, plant
    }

    @Parameters(paramLabel = "APPLICATION", description = "Whose: ${COMPLETION-CANDIDATES}")
    private Which which;

    @Override
    protected void perform() {
        CertificateStore store = CertificateStore.ofUser();
        Application application = Application.valueOf(which.name().toUpperCase(Locale.ROOT));
        CertificateFacts facts = new CertificateFacts(store.renew(application).certificate());
        say("The " + application.word() + " is " + facts.name() + " now, SHA-256 " + facts.fingerprint() + ": " + store.ownFile(application));
        fact("fingerprint", facts.fingerprint());
        fact("file", store.ownFile(application).toString());
    }
}
