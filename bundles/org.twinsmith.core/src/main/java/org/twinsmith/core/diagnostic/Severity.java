package org.twinsmith.core.diagnostic;

import java.util.Locale;

/** How much a diagnostic weighs: only an error stops generation and simulation. */
public enum Severity {
    ERROR, WARNING, INFO;

    /** The lower-case word that consoles and JSON show. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
