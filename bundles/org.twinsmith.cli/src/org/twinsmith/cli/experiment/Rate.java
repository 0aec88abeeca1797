package org.twinsmith.cli.experiment;

import java.util.Locale;

import org.twinsmith.cli.console.Action;
import org.twinsmith.simulation.experiment.Sweep;

/** Shows how far a sweep is, how fast, and how long it will take yet, a few times a second at most. */
public final class Rate implements Sweep.Progress {
    private static final long PAUSE_NANOS = 200_000_000;
    private final Action action;
    private final String step;
    private final long begun = System.nanoTime();
    private long last = begun;
    private int runs;

    Rate(Action action, String step) {
        this.action = action;
        this.step = step;
    }

    @Override
    public synchronized void done(int finished, int resumed, int total) {
        long now = System.nanoTime();
        runs = Math.max(runs, finished - resumed);
        if (now - last > PAUSE_NANOS || finished == total) {
            last = now;
            action.terminal().progress(String.format(Locale.ROOT, "%s: %d of %d, %.0f runs/s, %.0f s left", step, finished,
                    total, perSecond(), (total - finished) / perSecond()), (double) finished / total);
        }
    }

    /** Runs a second, those taken over not counted. */
    synchronized double perSecond() {
        return runs / ((System.nanoTime() - begun) * 1e-9);
    }

    public synchronized int runs() {
        return runs;
    }
}
