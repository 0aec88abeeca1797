package org.twinsmith.runtime;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** Waits for what another thread or process does; the limit bounds a hang and measures nothing. */
public final class Patience {
    /** The common pool has one thread on a small machine, and the protocol stack needs it. */
    public static final Executor THREADS = task -> Thread.ofPlatform().daemon().start(task);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Patience() {
    }

    public static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what);
            }
            Thread.sleep(20);
        }
    }
}
