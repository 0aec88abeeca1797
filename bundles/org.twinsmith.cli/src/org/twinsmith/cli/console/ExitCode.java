package org.twinsmith.cli.console;

import java.util.List;

import org.twinsmith.core.diagnostic.Diagnostic;

/** What a command tells its caller. */
public enum ExitCode {
    FINE(0), MODEL(1), USAGE(2), WORLD(3);

    private final int value;

    ExitCode(int value) {
        this.value = value;
    }

    public int value() {
        return value;
    }

    /** The worst that findings ask for: the world before usage before the model. */
    public static ExitCode of(List<Diagnostic> diagnostics) {
        return diagnostics.stream().filter(Diagnostic::isError).map(ExitCode::of)
                .max(java.util.Comparator.comparingInt(ExitCode::value)).orElse(FINE);
    }

    private static ExitCode of(Diagnostic diagnostic) {
        return switch (diagnostic.code()) {
            case UNREADABLE, UNWRITABLE, UNREACHABLE, UNKNOWN_NODE, CONNECTION_LOST, REFUSED, STORE, PORT_IN_USE, CANCELLED,
                    SOLVER_MISSING, GENERATION, INTERNAL -> WORLD;
            case USAGE, NO_MODEL -> USAGE;
            default -> MODEL;
        };
    }
}
