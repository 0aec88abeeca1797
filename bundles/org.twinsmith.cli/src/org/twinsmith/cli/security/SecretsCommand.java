package org.twinsmith.cli.security;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code twinsmith secrets}: each action is a subcommand. */
@Command(name = "secrets", description = {"The secrets that models name: passwords, keys, tokens, in an encrypted vault of this user's.",
    "TWINSMITH_SECRET_NAME in the environment wins over the vault; TWINSMITH_PASSPHRASE opens it where no terminal can ask."},
        subcommands = {SecretsSet.class, SecretsList.class, SecretsRemove.class},
        footerHeading = "%nExamples:%n", footer = {"  twinsmith secrets set station-plc --user operator", "  twinsmith secrets list"})
public final class SecretsCommand implements Runnable {
    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help and ends")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing action");
    }
}
