package org.twinsmith.cli.console;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.twinsmith.simulation.Cancellation;

/** Ctrl+C as a request to end: the command gets time to write what it has. Close it when the work is done. */
public final class Interrupt implements Cancellation, AutoCloseable {
    private static final long PATIENCE_SECONDS = 10;
    private final CountDownLatch done = new CountDownLatch(1);
    private final CountDownLatch asked = new CountDownLatch(1);
    private final Thread hook = new Thread(this::end, "interrupt");

    public Interrupt() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void end() {
        asked.countDown();
        try {
            done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean requested() {
        return asked.getCount() == 0;
    }

    /** Waits for Ctrl+C. @return whether it came within the time */
    public boolean await(long milliseconds) throws InterruptedException {
        return asked.await(milliseconds, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        done.countDown();
        if (!requested()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
