package org.twinsmith.opcua.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.core.signal.SourceListener;

/** Keeps what a mirror delivers, and waits for it. */
public final class Recorder implements SourceListener {
    /** Far longer than anything here takes: it bounds a hang, it measures nothing. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    final List<Sample> samples = new CopyOnWriteArrayList<>();
    final List<Diagnostic> diagnostics = new CopyOnWriteArrayList<>();

    @Override
    public void samples(List<Sample> batch) {
        samples.addAll(batch);
    }

    @Override
    public void diagnostic(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    List<Sample> of(String signal) {
        return samples.stream().filter(sample -> sample.signal().equals(signal)).toList();
    }

    boolean has(Code code) {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.code() == code);
    }

    static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what);
            }
            Thread.sleep(10);
        }
    }
}
