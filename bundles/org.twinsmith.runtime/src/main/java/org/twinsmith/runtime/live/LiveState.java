package org.twinsmith.runtime.live;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.runtime.mirror.MirrorWatch;
import org.twinsmith.runtime.store.Gap;

/** What the page shows now, and what it showed in the last minutes. Bounded, and safe to be used by several threads. */
public final class LiveState implements MirrorWatch {
    private static final int MOST_POINTS = 240;
    private static final int MOST_NOTES = 200;
    private final Map<String, Followed> signals = new LinkedHashMap<>();
    private final Deque<Note> notes = new ArrayDeque<>();
    private long changes;
    private long noted;

    /** How a signal fares, the worse the later. */
    public enum Condition {
        GOOD, UNUSUAL, UNCERTAIN, ALARM, BAD
    }

    /** A value at a source time, in the unit of the signal; NaN where there is none. */
    public record Point(Instant time, double value) {
    }

    /** @param level {@code error}, {@code warning}, {@code info}, {@code alarm} or {@code gap} */
    public record Note(Instant time, String level, String text) {
    }

    /**
     * @param points the last, the oldest first; the last of them is what is now
     * @param count how many there were in all
     */
    public record Shown(LiveSignal signal, Condition condition, List<Point> points, long count) {
    }

    /**
     * All of it at one time.
     *
     * @param changes grows with each change
     * @param notes the last, the oldest first
     * @param noted how many there were in all
     */
    public record Snapshot(long changes, List<Shown> signals, List<Note> notes, long noted) {
    }

    private static final class Followed {
        private final LiveSignal signal;
        private final Deque<Point> points = new ArrayDeque<>();
        private Condition condition = Condition.BAD;
        private long count;

        private Followed(LiveSignal signal) {
            this.signal = signal;
        }
    }

    public LiveState(List<LiveSignal> signals) {
        signals.forEach(signal -> this.signals.put(signal.name(), new Followed(signal)));
    }

    @Override
    public synchronized void samples(List<Sample> batch) {
        for (Sample sample : batch) {
            Followed followed = signals.get(sample.signal());
            if (followed != null) {
                take(followed, sample);
            }
        }
        changes++;
    }

    private void take(Followed followed, Sample sample) {
        followed.points.addLast(new Point(sample.sourceTime(), followed.signal.unit().fromSi(sample.value())));
        followed.count++;
        if (followed.points.size() > MOST_POINTS) {
            followed.points.removeFirst();
        }
        Condition now = condition(followed.signal, sample);
        if (now != followed.condition && (now == Condition.ALARM || followed.condition == Condition.ALARM)) {
            note(new Note(sample.sourceTime(), now == Condition.ALARM ? "alarm" : "info", followed.signal.name()
                    + (now == Condition.ALARM ? " is outside of what is allowed" : " is no longer outside of what is allowed")));
        }
        followed.condition = now;
    }

    private static Condition condition(LiveSignal signal, Sample sample) {
        if (sample.quality() == Quality.BAD || Double.isNaN(sample.value())) {
            return Condition.BAD;
        }
        if (!within(signal.allowed(), sample.value())) {
            return Condition.ALARM;
        }
        if (sample.quality() == Quality.UNCERTAIN) {
            return Condition.UNCERTAIN;
        }
        return within(signal.usual(), sample.value()) ? Condition.GOOD : Condition.UNUSUAL;
    }

    private static boolean within(Interval range, double value) {
        return value >= range.low() && value <= range.high();
    }

    @Override
    public synchronized void diagnostic(Diagnostic diagnostic) {
        note(new Note(Instant.now(), diagnostic.severity().label(), diagnostic.code().id() + ": " + diagnostic.message()));
    }

    @Override
    public synchronized void gap(Gap gap) {
        note(new Note(gap.until(), "gap", "%s: %.1f s from %s, %s".formatted(gap.signal(), gap.length().toMillis() / 1e3,
                gap.from(), gap.bridged() ? "filled by the source" : "missing")));
    }

    @Override
    public synchronized void filled(String signal, Instant from, Instant until) {
        note(new Note(Instant.now(), "info", signal + ": the records of the source have filled the gap"));
    }

    private void note(Note note) {
        notes.addLast(note);
        noted++;
        if (notes.size() > MOST_NOTES) {
            notes.removeFirst();
        }
        changes++;
    }

    public synchronized Snapshot snapshot() {
        List<Shown> shown = new ArrayList<>();
        signals.values().forEach(each -> shown.add(new Shown(each.signal, each.condition, List.copyOf(each.points), each.count)));
        return new Snapshot(changes, shown, List.copyOf(notes), noted);
    }
}
