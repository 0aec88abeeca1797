package org.twinsmith.cli.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.twinsmith.cli.console.Action;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.file.FileFailure;
import org.twinsmith.core.secret.Secret;
import org.twinsmith.core.secret.Secrets;
import org.twinsmith.core.secret.Vault;
import org.twinsmith.opcua.security.UserCertificate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code twinsmith secrets set}. A value never stands on the command line, where other processes could read it. */
@Command(name = "set", description = "Keeps a secret: typed without echo, or read from standard input where no terminal is there, or from a file.",
        footerHeading = "%nExamples:%n", footer = {"  twinsmith secrets set station-plc --user operator",
            "  twinsmith secrets set plc-engineer --pkcs12 engineer.p12", "  twinsmith secrets set broker --file token.txt"})
final class SecretsSet extends Action {
    @Parameters(paramLabel = "NAME", description = "The name that models use")
    private String name;

    @Option(names = "--user", paramLabel = "USER", description = "What is asked for is the password of this user")
    private String user;

    @Option(names = "--pkcs12", paramLabel = "FILE", description = "A certificate with its key; its password is asked for")
    private Path pkcs12;

    @Option(names = "--file", paramLabel = "FILE", description = "The value is the content of a file, such as a certificate and its key in PEM")
    private Path file;

    @Override
    protected void perform() {
        if (!Secrets.NAME.matcher(name).matches()) {
            throw refused("'" + name + "' is no name of a secret", "a name begins with a letter and has letters, digits, '.', '-', '_' and '/', 64 at most");
        }
        if (pkcs12 != null && file != null || user != null && (pkcs12 != null || file != null)) {
            throw refused("--user, --pkcs12 and --file exclude each other", "");
        }
        Vault vault = Vault.ofUser();
        try (Secret secret = secret()) {
            vault.put(name, secret);
        }
        say(name + " is kept in " + vault.file());
        fact("vault", vault.file().toString());
    }

    private Secret secret() {
        if (file != null) {
            return content(file);
        }
        if (pkcs12 != null) {
            char[] password = Typed.hidden("Password of " + pkcs12.getFileName() + ": ");
            try {
                return UserCertificate.pem(pkcs12, password);
            } finally {
                Arrays.fill(password, '\0');
            }
        }
        char[] value = Typed.hidden(user == null ? "Value: " : "Password of " + user + ": ");
        char[] whole = user == null ? value.clone() : (user + ":" + new String(value)).toCharArray();
        try {
            return Secret.of(whole);
        } finally {
            Arrays.fill(value, '\0');
            Arrays.fill(whole, '\0');
        }
    }

    private static Secret content(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            try {
                return new Secret(bytes);
            } finally {
                Arrays.fill(bytes, (byte) 0);
            }
        } catch (IOException e) {
            throw new DiagnosticException(Diagnostic.error(Code.UNREADABLE, "'" + file + "' cannot be read: " + FileFailure.reason(e), "",
                    Place.NOWHERE), e);
        }
    }

    private static DiagnosticException refused(String message, String remedy) {
        return new DiagnosticException(Diagnostic.error(Code.USAGE, message, remedy, Place.NOWHERE));
    }
}
