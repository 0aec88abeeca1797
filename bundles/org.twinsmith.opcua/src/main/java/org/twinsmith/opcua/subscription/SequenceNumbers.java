package org.twinsmith.opcua.subscription;

/** The numbers of notification messages: from 1 to the largest of 32 bits, then from 1 again (OPC 10000-4, 7.6). */
final class SequenceNumbers {
    static final long FIRST = 1;
    static final long LAST = 0xFFFF_FFFFL;

    private SequenceNumbers() {
    }

    static long next(long number) {
        return number >= LAST ? FIRST : number + 1;
    }

    /** How many numbers lie from one to another; negative where the other is behind. Half a turn at most. */
    static long distance(long from, long to) {
        long ahead = Math.floorMod(to - from, LAST);
        return ahead > LAST / 2 ? ahead - LAST : ahead;
    }
}
