package org.twinsmith.runtime.plant;

import java.util.concurrent.CompletableFuture;

import org.twinsmith.opcua.server.CommandListener;

/** What a client wants, on its way from the server's threads to the one of the plant. */
sealed interface Request {
    /** @param value SI; NaN gives an input back */
    record Write(String variable, double value) implements Request {
    }

    /** @param arguments SI @param outcome what became of it, for the thread that waits */
    record Ask(String command, double[] arguments, CompletableFuture<CommandListener.Answer> outcome) implements Request {
    }
}
