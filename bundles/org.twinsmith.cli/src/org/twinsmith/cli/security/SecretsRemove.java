package org.twinsmith.cli.security;

import org.twinsmith.cli.console.Action;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.secret.Vault;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code twinsmith secrets remove}. */
@Command(name = "remove", description = "Forgets a secret of the vault.", footerHeading = "%nExample:%n", footer = "  twinsmith secrets remove station-plc")
final class SecretsRemove extends Action {
    @Parameters(paramLabel = "NAME", description = "The name under which it is kept")
    private String name;

    @Override
    protected void perform() {
        if (Vault.ofUser().remove(name)) {
            say(name + " is forgotten");
        } else {
            report(Diagnostic.error(Code.SECRET_MISSING, "the vault holds no secret '" + name + "'", "'twinsmith secrets list' shows what it holds",
                    Place.NOWHERE));
        }
    }
}
