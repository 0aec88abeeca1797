package org.twinsmith.cli.console;

import java.io.PrintWriter;

/** Where a command prints: results to {@code out}, findings and progress to {@code err}. */
public final class Terminal {
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean interactive;

    /** @param interactive whether a person watches {@code err} */
    public Terminal(PrintWriter out, PrintWriter err, boolean interactive) {
        this.out = out;
        this.err = err;
        this.interactive = interactive;
    }

    public PrintWriter out() {
        return out;
    }

    public PrintWriter err() {
        return err;
    }

    /** Says what is being done; nobody is told where nobody watches. */
    public void progress(String step) {
        if (interactive) {
            err.println(step);
            err.flush();
        }
    }

    /** Overwrites the present line with how far a step is; nothing where nobody watches. */
    public void progress(String step, double share) {
        if (interactive) {
            err.printf("\r%s %3.0f %%%s", step, share * 100, share >= 1 ? System.lineSeparator() : "");
            err.flush();
        }
    }

    /** The command to which all others belong; it was started at a terminal. */
    public interface Owner {
        Terminal terminal();
    }
}
