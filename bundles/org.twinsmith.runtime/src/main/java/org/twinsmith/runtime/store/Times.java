package org.twinsmith.runtime.store;

import java.time.Instant;

/** Times as whole nanoseconds since 1970, as files keep them. */
public final class Times {
    private static final Instant FIRST = Instant.parse("1678-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2262-01-01T00:00:00Z");

    private Times() {
    }

    /** Nanoseconds since 1970; a source that says the year 9999 is taken to mean the last that can be told, 2262. */
    public static long nanos(Instant time) {
        Instant bounded = time.isBefore(FIRST) ? FIRST : time.isAfter(LAST) ? LAST : time;
        return bounded.getEpochSecond() * 1_000_000_000L + bounded.getNano();
    }

    public static Instant instant(long nanos) {
        return Instant.ofEpochSecond(0, nanos);
    }
}
