package org.twinsmith.ui.run;

import java.nio.file.Path;
import java.util.Optional;

/** How a run ended. */
sealed interface RunResult {

    /** It came to its end. @param result what it left to look at; empty for what only spoke to the console */
    record Finished(Optional<Path> result) implements RunResult {
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
