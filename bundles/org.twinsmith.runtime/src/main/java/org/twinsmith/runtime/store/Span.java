package org.twinsmith.runtime.store;

import java.time.Instant;

/** A stretch of source time, both ends included. */
public record Span(Instant from, Instant until) {
    /** All that a store can keep. */
    public static final Span ALL = new Span(Instant.MIN, Instant.MAX);
}
