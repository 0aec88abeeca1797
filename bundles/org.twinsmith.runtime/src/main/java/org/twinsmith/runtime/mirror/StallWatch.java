package org.twinsmith.runtime.mirror;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.diagnostic.Severity;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.runtime.source.FollowedSignal;

/**
 * Raises an alarm, once, for each signal that says nothing for longer than its binding allows with {@code stale after},
 * though its source is there; and says when it speaks again. Safe to be used by several threads.
 */
final class StallWatch {
    private final Consumer<Diagnostic> alarms;
    private final Map<String, Double> limits = new HashMap<>();
    private final Map<String, Long> heard = new HashMap<>();
    private final Set<String> stalled = new HashSet<>();

    /** @param now {@link System#nanoTime} */
    StallWatch(List<FollowedSignal> signals, long now, Consumer<Diagnostic> alarms) {
        this.alarms = alarms;
        signals.stream().filter(signal -> signal.staleAfter() > 0).forEach(signal -> {
            limits.put(signal.name(), signal.staleAfter());
            heard.put(signal.name(), now);
        });
    }

    synchronized void samples(List<Sample> batch, long now) {
        for (Sample sample : batch) {
            if (heard.containsKey(sample.signal())) {
                heard.put(sample.signal(), now);
                if (stalled.remove(sample.signal())) {
                    alarms.accept(new Diagnostic(Code.STALLED, Severity.INFO, sample.signal() + " speaks again", "",
                            Place.NOWHERE));
                }
            }
        }
    }

    /** Looks for signals that have been silent for too long. @return how long at least until one more will have been, s */
    synchronized double look(long now) {
        double next = Double.POSITIVE_INFINITY;
        for (Map.Entry<String, Double> each : limits.entrySet()) {
            double limit = each.getValue();
            double silent = (now - heard.get(each.getKey())) / 1e9;
            if (silent <= limit) {
                next = Math.min(next, limit - silent);
            } else if (stalled.add(each.getKey())) {
                alarms.accept(Diagnostic.warning(Code.STALLED, "%s has said nothing for %.1f s; its binding allows %s s"
                        .formatted(each.getKey(), silent, limit), "look at the device behind the source", Place.NOWHERE));
            }
        }
        return next;
    }
}
