package org.twinsmith.runtime.mirror;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.twinsmith.core.signal.Sample;
import org.twinsmith.runtime.journal.Dropped;
import org.twinsmith.runtime.store.Gap;
import org.twinsmith.runtime.store.Gap.Cause;

/** Makes of each outage exactly one gap for each signal that was followed. Safe to be used by several threads. */
final class GapBook {
    private final Consumer<Gap> gaps;
    private final Map<String, Sample> last = new HashMap<>();
    private final Map<String, Open> open = new HashMap<>();

    /** @param from source time of the last sample before */
    private record Open(Instant from, Cause cause, boolean back) {
    }

    /** @param gaps told of each gap when it ends */
    GapBook(Consumer<Gap> gaps) {
        this.gaps = gaps;
    }

    /** The mirror goes on with a signal whose last sample an earlier one kept. */
    synchronized void continues(String signal, Instant from) {
        open.put(signal, new Open(from, Cause.STOPPED, true));
    }

    synchronized void samples(List<Sample> batch) {
        for (Sample sample : batch) {
            Open gap = open.get(sample.signal());
            if (gap == null || gap.back()) {
                if (gap != null) {
                    end(sample.signal(), gap, sample.sourceTime(), false);
                }
                last.merge(sample.signal(), sample, (before, now) -> now.sourceTime().isBefore(before.sourceTime()) ? before : now);
            }
        }
    }

    /** A second outage before the first sample after the first belongs to the same gap. */
    synchronized void interrupted(List<String> signals, Instant at) {
        for (String signal : signals) {
            Open before = open.get(signal);
            open.put(signal, before != null ? new Open(before.from(), before.cause(), false)
                    : new Open(lastTime(signal, at), Cause.CONNECTION, false));
        }
    }

    /** Where the source kept what it had to say, the gap is over; else with the first sample. */
    synchronized void resumed(List<String> signals, Instant at, boolean continued) {
        for (String signal : signals) {
            Open gap = open.get(signal);
            if (gap != null && continued) {
                end(signal, gap, sourceTime(signal, at), true);
            } else if (gap != null) {
                open.put(signal, new Open(gap.from(), gap.cause(), true));
            }
        }
    }

    synchronized void dropped(List<Dropped> all) {
        all.forEach(each -> gaps.accept(new Gap(each.signal(), each.from(), each.until(), Cause.OVERFLOW, false)));
    }

    /** The mirror ends: gaps that are open end with it. */
    synchronized void close(Instant at) {
        for (Map.Entry<String, Open> gap : new ArrayList<>(open.entrySet())) {
            end(gap.getKey(), gap.getValue(), sourceTime(gap.getKey(), at), false);
        }
    }

    private void end(String signal, Open gap, Instant until, boolean bridged) {
        open.remove(signal);
        gaps.accept(new Gap(signal, gap.from(), until.isBefore(gap.from()) ? gap.from() : until, gap.cause(), bridged));
    }

    /** An outage is noticed late: nothing is known since the last sample. */
    private Instant lastTime(String signal, Instant at) {
        Sample before = last.get(signal);
        return before == null ? at : before.sourceTime();
    }

    /** What the source's clock says, as far as one knows: a plant may run faster than ours. */
    private Instant sourceTime(String signal, Instant at) {
        Sample before = last.get(signal);
        return before == null ? at : before.sourceTime().plus(Duration.between(before.receivedTime(), at));
    }
}
