package org.twinsmith.core.secret;

import java.util.Optional;
import java.util.regex.Pattern;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;

/** Where the values of secrets come from. */
@FunctionalInterface
public interface Secrets {
    /** What a name of a secret looks like. */
    Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._/-]{0,63}");

    /**
     * The value of a secret, which the caller closes; empty where nobody knows the name.
     *
     * @throws DiagnosticException {@code VAULT} where the place where it may be cannot be opened
     */
    Optional<Secret> find(String name);

    /** The value of a secret, which the caller closes. @throws DiagnosticException {@code SECRET_MISSING}, {@code VAULT} */
    default Secret get(String name) {
        return find(name).orElseThrow(() -> new DiagnosticException(Diagnostic.error(Code.SECRET_MISSING,
                "the secret '" + name + "' is not known here: neither " + EnvironmentSecrets.variable(name)
                        + " is set nor does the vault hold it",
                "keep it with 'twinsmith secrets set " + name + "', or set the variable", Place.NOWHERE)));
    }

    /** This one, and where it does not know a name the other. */
    default Secrets or(Secrets other) {
        return name -> find(name).or(() -> other.find(name));
    }

    /** Those of the user who runs this process: the environment's, then the vault's. */
    static Secrets ofUser() {
        return new EnvironmentSecrets(System.getenv()).or(Vault.ofUser());
    }
}
