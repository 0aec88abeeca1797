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

    /** Looks for signals that have been silent for too long. */
    synchronized void look(long now) {
        limits.forEach((signal, limit) -> {
            double silent = (now - heard.get(signal)) / 1e9;
            if (silent > limit && stalled.add(signal)) {
                alarms.accept(Diagnostic.warning(Code.STALLED, "%s has said nothing for %.1f s; its binding allows %s s"
                        .formatted(signal, silent, limit), "look at the device behind the source", Place.NOWHERE));
            }
        });
    }
}
