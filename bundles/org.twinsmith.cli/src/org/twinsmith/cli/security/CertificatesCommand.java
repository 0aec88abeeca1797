package org.twinsmith.cli.security;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code twinsmith certificates}: each action is a subcommand. */
@Command(name = "certificates", description = "The certificates of OPC UA and MQTT: whom this user's applications trust, and who they are.",
        subcommands = {CertificatesList.class, CertificatesShow.class, CertificatesTrust.class, CertificatesReject.class, CertificatesDoctor.class,
            CertificatesRenew.class, CertificatesTake.class},
        footerHeading = "%nExamples:%n", footer = {"  twinsmith certificates doctor opc.tcp://plc:4840", "  twinsmith certificates trust 5f0c2a9e41d7b3aa"})
public final class CertificatesCommand implements Runnable {
    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help and ends")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing action");
    }
}
