package org.twinsmith.cli;

import java.io.PrintWriter;

/** Where a command prints: results to {@code out}, findings and progress to {@code err}. */
final class Terminal {
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean interactive;

    /** @param interactive whether a person watches {@code err} */
    Terminal(PrintWriter out, PrintWriter err, boolean interactive) {
        this.out = out;
        this.err = err;
        this.interactive = interactive;
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    /** Says what is being done; nobody is told where nobody watches. */
    void progress(String step) {
        if (interactive) {
            err.println(step);
            err.flush();
        }
    }

    /** Overwrites the present line with how far a step is; nothing where nobody watches. */
    void progress(String step, double share) {
        if (interactive) {
            err.printf("\r%s %3.0f %%%s", step, share * 100, share >= 1 ? System.lineSeparator() : "");
            err.flush();
        }
    }
}
