package org.twinsmith.simulation.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/** Does pieces of work with a number each on several threads. */
public final class Workers {
    private Workers() {
    }

    /**
     * Hands out the numbers 0 … count - 1 in order. Returns when all work that was begun is done.
     *
     * @param jobs how many threads
     * @param stop asked before each piece whether no more is to be begun
     * @throws RuntimeException what the first piece of work that failed threw; no more is begun after it
     */
    public static void run(int jobs, int count, BooleanSupplier stop, IntConsumer work) {
        AtomicInteger next = new AtomicInteger();
        AtomicBoolean broken = new AtomicBoolean();
        Runnable worker = () -> {
            try {
                while (!broken.get() && !stop.getAsBoolean()) {
                    int index = next.getAndIncrement();
                    if (index >= count) {
                        return;
                    }
                    work.accept(index);
                }
            } catch (RuntimeException | Error e) {
                broken.set(true);
                throw e;
            }
        };
        try (ExecutorService pool = Executors.newFixedThreadPool(jobs, Thread.ofPlatform().daemon().name("worker-", 1)
                .factory())) {
            List<Future<?>> running = new ArrayList<>();
            for (int j = 0; j < Math.min(jobs, count); j++) {
                running.add(pool.submit(worker));
            }
            running.forEach(Workers::await);
        }
    }

    private static void await(Future<?> running) {
        try {
            running.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException("a worker failed", e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the workers", e);
        }
    }
}
