package org.twinsmith.ui.run;

import java.nio.file.Path;

/** How a run ended. */
public sealed interface RunResult {

    /** It came to its end. @param report the report it wrote */
    record Finished(Path report) implements RunResult {
    }

    /**
     * It ended early.
     *
     * @param message what went wrong, and what to do about it
     */
    record Failed(String message) implements RunResult {
    }

    /** The user stopped it. */
    record Cancelled() implements RunResult {
    }
}
