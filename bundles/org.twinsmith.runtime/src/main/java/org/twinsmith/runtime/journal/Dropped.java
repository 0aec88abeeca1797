package org.twinsmith.runtime.journal;

import java.time.Instant;

/**
 * Samples of one signal that were dropped, because they could neither be written nor wait any longer.
 *
 * @param from source time of the first
 * @param until source time of the last
 */
public record Dropped(String signal, Instant from, Instant until, long samples) {
    Dropped and(Dropped other) {
        return new Dropped(signal, from.isBefore(other.from) ? from : other.from,
                until.isAfter(other.until) ? until : other.until, samples + other.samples);
    }
}
