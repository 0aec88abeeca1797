package org.twinsmith.codegen.java;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;

/** Runs what recurses as deep as an expression nests on a thread with room for it. */
final class DeepStack {
    private static final long BYTES = 512L << 20;

    private DeepStack() {
    }

    static <T> T call(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = new Thread(null, () -> {
            try {
                result.complete(work.get());
            } catch (StackOverflowError e) {
                result.completeExceptionally(new DiagnosticException(Diagnostic.error(Code.GENERATION,
                        "an expression nests too deeply", "split it with a variable", Place.NOWHERE), e));
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        }, "code generation", BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
