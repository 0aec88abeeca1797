package org.twinsmith.cli.security;

import java.util.List;

import org.twinsmith.cli.console.Action;
import org.twinsmith.core.secret.Vault;

import picocli.CommandLine.Command;

/** {@code twinsmith secrets list}. */
@Command(name = "list", description = "The names of the secrets in the vault; values are never shown.",
        footerHeading = "%nExample:%n", footer = "  twinsmith secrets list")
final class SecretsList extends Action {
    @Override
    protected void perform() {
        Vault vault = Vault.ofUser();
        List<String> names = vault.names();
        names.forEach(this::say);
        if (names.isEmpty()) {
            say("(" + vault.file() + " holds no secret)");
        }
        fact("vault", vault.file().toString());
        fact("names", names);
    }
}
