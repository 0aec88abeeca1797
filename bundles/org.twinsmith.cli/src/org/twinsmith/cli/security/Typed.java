package org.twinsmith.cli.security;

import java.io.Console;
import java.io.IOException;
import java.util.Arrays;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.secret.Passphrase;
import org.twinsmith.core.secret.Secret;

/** What a person types and nobody sees. */
final class Typed {
    private static final int LARGEST = 1 << 20;

    private Typed() {
    }

    /**
     * Typed without echo; the first line of standard input where nobody types. The caller wipes it.
     *
     * @throws DiagnosticException {@code USAGE} where nothing is given
     */
    static char[] hidden(String prompt) {
        Console console = System.console();
        char[] typed = Passphrase.isTerminal(console) ? console.readPassword("%s", prompt) : line();
        if (typed == null || typed.length == 0) {
            throw new DiagnosticException(Diagnostic.error(Code.USAGE, "no value was given", "type it, or write it to standard input", Place.NOWHERE));
        }
        return typed;
    }

    private static char[] line() {
        try {
            byte[] bytes = System.in.readNBytes(LARGEST);
            try (Secret secret = new Secret(bytes)) {
                char[] all = secret.characters();
                int end = 0;
                while (end < all.length && all[end] != '\n' && all[end] != '\r') {
                    end++;
                }
                return Arrays.copyOf(all, end);
            } finally {
                Arrays.fill(bytes, (byte) 0);
            }
        } catch (IOException e) {
            throw new DiagnosticException(Diagnostic.error(Code.UNREADABLE, "standard input cannot be read: " + e.getMessage(), "", Place.NOWHERE), e);
        }
    }
}
