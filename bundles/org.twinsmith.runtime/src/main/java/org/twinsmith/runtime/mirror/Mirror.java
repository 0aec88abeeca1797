package org.twinsmith.runtime.mirror;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.opcua.client.MirrorClient;
import org.twinsmith.opcua.client.MirrorListener;
import org.twinsmith.runtime.store.Origin;
import org.twinsmith.runtime.store.SampleStore;
import org.twinsmith.simulation.Cancellation;

/** Follows a source for a while and keeps its samples in a store, safe within a fifth of a second. */
public final class Mirror {
    private static final int COMMIT_MILLIS = 200;
    private final MirrorTask task;
    private final SampleStore store;
    private final Consumer<Diagnostic> console;
    private final List<Diagnostic> diagnostics = new CopyOnWriteArrayList<>();
    private final AtomicLong samples = new AtomicLong();
    private final AtomicReference<DiagnosticException> broken = new AtomicReference<>();

    /**
     * When a mirror ends by itself.
     *
     * @param duration how long it runs at most
     * @param onLoss whether it ends when the connection is lost, instead of waiting for the server to come back
     */
    public record End(Duration duration, boolean onLoss) {
    }

    /** @param console told of what a user should know, as it happens */
    public Mirror(MirrorTask task, SampleStore store, Consumer<Diagnostic> console) {
        this.task = task;
        this.store = store;
        this.console = console;
    }

    /**
     * Connects and mirrors until the end, and a moment longer for what is on its way. What was received is in the store
     * however it ends.
     *
     * @param ready told once the nodes are followed
     * @param cancellation ends the mirror early, as a success
     * @throws DiagnosticException {@code UNREACHABLE} or {@code REFUSED} where it cannot begin; {@code STORE} where the
     *         store fails on the way
     */
    public MirrorOutcome run(End end, Runnable ready, Cancellation cancellation) throws InterruptedException {
        store.begin(task.run());
        try (MirrorClient client = connect()) {
            ready.run();
            long last = System.nanoTime() + end.duration().toNanos();
            while (System.nanoTime() - last < 0 && !cancellation.requested() && broken.get() == null
                    && (client.isConnected() || !end.onLoss())) {
                Thread.sleep(COMMIT_MILLIS);
                store.commit();
            }
            Thread.sleep(COMMIT_MILLIS);
            if (broken.get() != null) {
                throw broken.get();
            }
            return new MirrorOutcome(samples.get(), client.isConnected(), diagnostics);
        } finally {
            store.commit();
        }
    }

    private MirrorClient connect() {
        try {
            return MirrorClient.start(task.endpoint(), task.bindings(), new Keeper());
        } catch (DiagnosticException e) {
            e.diagnostics().forEach(this::keep);
            throw e;
        }
    }

    private void keep(Diagnostic diagnostic) {
        store.add(task.run().id(), Instant.now(), diagnostic);
    }

    /** Writes what arrives; a store that fails ends the mirror, not the thread of the client. */
    private final class Keeper implements MirrorListener {
        @Override
        public void sample(Sample sample) {
            safely(() -> store.add(task.run().id(), Origin.MIRROR, sample));
            samples.incrementAndGet();
        }

        @Override
        public void diagnostic(Diagnostic diagnostic) {
            diagnostics.add(diagnostic);
            console.accept(diagnostic);
            safely(() -> keep(diagnostic));
        }

        private void safely(Runnable work) {
            try {
                work.run();
            } catch (DiagnosticException e) {
                broken.compareAndSet(null, e);
            }
        }
    }
}
