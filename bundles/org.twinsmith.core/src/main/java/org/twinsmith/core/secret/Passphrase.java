package org.twinsmith.core.secret;

import java.io.Console;
import java.util.Arrays;
import java.util.Optional;

/** Where the passphrase of the vault comes from. */
@FunctionalInterface
public interface Passphrase {
    /** The variable of the environment that holds it. */
    String VARIABLE = "TWINSMITH_PASSPHRASE";

    /**
     * The passphrase, which the caller wipes; empty where nobody can be asked.
     *
     * @param anew whether it is for a vault that does not exist yet, so that a typing error would lock its user out
     */
    Optional<char[]> ask(boolean anew);

    /** From the environment; else typed by the person at the console, twice where it is new. */
    static Passphrase ofUser() {
        return anew -> {
            String given = System.getenv(VARIABLE);
            return given != null && !given.isEmpty() ? Optional.of(given.toCharArray()) : typed(System.console(), anew);
        };
    }

    /**
     * Whether a person can be asked at a console, which may be null. Since Java 22 there may be one without a terminal, and a
     * method that tells; before there was none without one.
     */
    static boolean isTerminal(Console console) {
        try {
            return console != null && (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static Optional<char[]> typed(Console console, boolean anew) {
        if (!isTerminal(console)) {
            return Optional.empty();
        }
        char[] first = console.readPassword("%s", anew ? "New passphrase of the vault: " : "Passphrase of the vault: ");
        if (first == null || first.length == 0 || !anew) {
            return Optional.ofNullable(first).filter(typed -> typed.length > 0);
        }
        char[] second = console.readPassword("%s", "Once more: ");
        boolean same = Arrays.equals(first, second);
        if (second != null) {
            Arrays.fill(second, '\0');
        }
        return same ? Optional.of(first) : Optional.empty();
    }
}
