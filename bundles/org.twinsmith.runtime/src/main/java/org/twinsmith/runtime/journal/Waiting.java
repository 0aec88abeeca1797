package org.twinsmith.runtime.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.twinsmith.core.signal.Sample;

/** Samples that wait for the disk, the oldest first. Bounded: what is too much drops the oldest, by signal accounted for. */
final class Waiting {
    private final int most;
    private final Deque<List<Sample>> batches = new ArrayDeque<>();
    private final Map<String, Dropped> dropped = new LinkedHashMap<>();
    private int size;
    private boolean overflowed;

    Waiting(int most) {
        this.most = most;
    }

    int most() {
        return most;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return batches.isEmpty();
    }

    void add(List<Sample> batch) {
        batches.addLast(List.copyOf(batch));
        size += batch.size();
        while (size > most && batches.size() > 1) {
            overflowed |= dropped.isEmpty();
            for (Sample sample : removeFirst()) {
                Dropped one = new Dropped(sample.signal(), sample.sourceTime(), sample.sourceTime(), 1);
                dropped.merge(sample.signal(), one, Dropped::and);
            }
        }
    }

    /** Whether the first samples were dropped since this was last asked. */
    boolean overflowed() {
        boolean first = overflowed;
        overflowed = false;
        return first;
    }

    List<Sample> first() {
        return batches.getFirst();
    }

    List<Sample> removeFirst() {
        List<Sample> first = batches.removeFirst();
        size -= first.size();
        return first;
    }

    List<Dropped> takeDropped() {
        List<Dropped> taken = List.copyOf(dropped.values());
        dropped.clear();
        return taken;
    }
}
