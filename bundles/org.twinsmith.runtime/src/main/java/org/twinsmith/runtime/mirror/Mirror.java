package org.twinsmith.runtime.mirror;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.runtime.source.Feed;
import org.twinsmith.runtime.source.FollowedSource;
import org.twinsmith.runtime.store.SampleStore;
import org.twinsmith.simulation.Cancellation;

/**
 * Follows sources for a while and keeps their samples: in the journal when they arrive, in the store a fifth of a second
 * later. Live sources and recordings take the same way.
 */
public final class Mirror {
    private static final int CARRY_MILLIS = 200;
    /** However many signals fall silent one after the other. */
    private static final int SHORTEST_PAUSE_MILLIS = 20;
    private final MirrorTask task;
    private final SampleStore store;
    private final Path data;
    private final Consumer<Diagnostic> console;
    private final Optional<MirrorWatch> watch;

    /**
     * When a mirror ends by itself, besides when all sources have delivered all that they will ever have.
     *
     * @param duration how long it runs at most
     * @param onLoss whether it ends when a connection is lost, instead of waiting for the server to come back
     */
    public record End(Duration duration, boolean onLoss) {
    }

    /**
     * @param data folder of the store, where the journal is kept too
     * @param console told of what a user should know, as it happens
     */
    public Mirror(MirrorTask task, SampleStore store, Path data, Consumer<Diagnostic> console) {
        this(task, store, data, console, Optional.empty());
    }

    private Mirror(MirrorTask task, SampleStore store, Path data, Consumer<Diagnostic> console, Optional<MirrorWatch> watch) {
        this.task = task;
        this.store = store;
        this.data = data;
        this.console = console;
        this.watch = watch;
    }

    /** A mirror whose doings somebody else is told of too. */
    public Mirror watchedBy(MirrorWatch watch) {
        return new Mirror(task, store, data, console, Optional.of(watch));
    }

    /**
     * Connects and mirrors until the end, and a moment longer for what is on its way. What was received is kept however
     * it ends: what does not get into the store stays in the journal, and gets there when the store is next mirrored into.
     *
     * @param ready told once the signals are followed
     * @param cancellation ends the mirror early, as a success
     * @throws DiagnosticException as the connection says where it cannot begin; {@code STORE} where the
     *         store failed until the end
     */
    public MirrorOutcome run(End end, Runnable ready, Cancellation cancellation) throws InterruptedException {
        store.begin(task.run());
        try (Keeper keeper = Keeper.open(task, store, data, console, watch)) {
            List<Feed> feeds = new ArrayList<>();
            try {
                open(keeper, feeds);
                ready.run();
                follow(end, cancellation, keeper, feeds);
                return new MirrorOutcome(keeper.samples(), connected(feeds), keeper.diagnostics());
            } finally {
                feeds.forEach(Feed::close);
            }
        }
    }

    private void open(Keeper keeper, List<Feed> feeds) {
        for (FollowedSource source : task.sources()) {
            try {
                feeds.add(source.open(keeper));
            } catch (DiagnosticException e) {
                e.diagnostics().forEach(keeper::keep);
                throw e;
            }
        }
    }

    private static void follow(End end, Cancellation cancellation, Keeper keeper, List<Feed> feeds)
            throws InterruptedException {
        long last = System.nanoTime() + end.duration().toNanos();
        long pause = CARRY_MILLIS;
        while (System.nanoTime() - last < 0 && !cancellation.requested() && (connected(feeds) || !end.onLoss())
                && !feeds.stream().allMatch(Feed::isFinished)) {
            Thread.sleep(pause);
            pause = (long) Math.clamp(1_000 * keeper.carry() + 1, SHORTEST_PAUSE_MILLIS, CARRY_MILLIS);
        }
        if (!feeds.stream().allMatch(Feed::isFinished)) {
            Thread.sleep(CARRY_MILLIS);
        }
    }

    private static boolean connected(List<Feed> feeds) {
        return feeds.stream().allMatch(Feed::isConnected);
    }
}
