package org.twinsmith.runtime.mirror;

import java.util.List;

import org.twinsmith.core.diagnostic.Diagnostic;

/**
 * What mirroring came to.
 *
 * @param samples how many samples were kept, bad ones included
 * @param connected whether the server was there at the end
 * @param diagnostics what happened
 */
public record MirrorOutcome(long samples, boolean connected, List<Diagnostic> diagnostics) {
    public MirrorOutcome {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether the server was there at the end, and gave every node. */
    public boolean succeeded() {
        return connected && diagnostics.stream().noneMatch(diagnostic -> switch (diagnostic.code()) {
            case UNKNOWN_NODE, REFUSED -> diagnostic.isError();
            default -> false;
        });
    }
}
