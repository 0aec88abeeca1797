package org.twinsmith.runtime.store;

/**
 * A place in a journal.
 *
 * @param segment number of the file
 * @param offset bytes from its beginning
 */
public record JournalMark(long segment, long offset) implements Comparable<JournalMark> {
    /** Before everything. */
    public static final JournalMark NONE = new JournalMark(0, 0);

    @Override
    public int compareTo(JournalMark other) {
        int segments = Long.compare(segment, other.segment);
        return segments != 0 ? segments : Long.compare(offset, other.offset);
    }
}
