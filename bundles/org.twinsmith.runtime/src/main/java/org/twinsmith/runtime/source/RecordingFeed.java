package org.twinsmith.runtime.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.twinsmith.core.signal.Sample;
import org.twinsmith.core.signal.SourceListener;

/** Delivers recorded samples from a thread of its own, in batches of one arrival, at the pace that is asked for. */
final class RecordingFeed implements Feed {
    private static final int LARGEST_BATCH = 5_000;
    private static final long CLOSING_MILLIS = 5_000;
    private final List<Sample> samples;
    private final double speed;
    private final SourceListener listener;
    private final Thread thread = Thread.ofPlatform().daemon().name("replay").unstarted(this::deliver);
    private volatile boolean finished;
    private volatile boolean closed;

    private RecordingFeed(List<Sample> samples, double speed, SourceListener listener) {
        this.samples = samples;
        this.speed = speed;
        this.listener = listener;
    }

    static RecordingFeed start(List<Sample> samples, double speed, SourceListener listener) {
        RecordingFeed feed = new RecordingFeed(samples, speed, listener);
        feed.thread.start();
        return feed;
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public boolean isFinished() {
        return finished;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(CLOSING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver() {
        long began = System.nanoTime();
        try {
            for (int from = 0; from < samples.size() && !closed;) {
                int until = batchEnd(from);
                await(began, samples.get(from).receivedTime());
                listener.samples(samples.subList(from, until));
                from = until;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        finished = true;
    }

    /** What arrived together is delivered together; without a pace, as much as is good for the journal. */
    private int batchEnd(int from) {
        int until = from + 1;
        Instant arrival = samples.get(from).receivedTime();
        while (until < samples.size() && until - from < LARGEST_BATCH
                && (speed == 0 || samples.get(until).receivedTime().equals(arrival))) {
            until++;
        }
        return until;
    }

    private void await(long began, Instant arrival) throws InterruptedException {
        if (speed > 0) {
            double seconds = Duration.between(samples.getFirst().receivedTime(), arrival).toNanos() / 1e9 / speed;
            long left = began + Math.round(seconds * 1e9) - System.nanoTime();
            if (left > 0) {
                Thread.sleep(Duration.ofNanos(left));
            }
        }
    }
}
