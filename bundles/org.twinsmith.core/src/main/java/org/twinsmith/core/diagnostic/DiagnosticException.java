package org.twinsmith.core.diagnostic;

import java.util.List;
import java.util.stream.Collectors;

/** Stops an action with findings that a user can act on; never shown as a stack trace. */
public final class DiagnosticException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Diagnostic> diagnostics;

    public DiagnosticException(List<Diagnostic> diagnostics, Throwable cause) {
        super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")), cause);
        this.diagnostics = List.copyOf(diagnostics);
    }

    public DiagnosticException(Diagnostic diagnostic, Throwable cause) {
        this(List.of(diagnostic), cause);
    }

    public DiagnosticException(Diagnostic diagnostic) {
        this(List.of(diagnostic), null);
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
