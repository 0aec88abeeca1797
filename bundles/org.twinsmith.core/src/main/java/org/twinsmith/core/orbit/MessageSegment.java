package org.twinsmith.core.orbit;

import java.util.ArrayList;
import java.util.List;

/** A segment of a message, whatever the notation: what it says by keys, and its states. */
final class MessageSegment {
    private static final int MOST_STATES = 500_000;
    private final String file;
    private final MessageLines lines;
    private final List<StateLine> states = new ArrayList<>();

    MessageSegment(String file) {
        this.file = file;
        lines = new MessageLines(file);
    }

    MessageLines lines() {
        return lines;
    }

    List<StateLine> states() {
        return states;
    }

    void add(StateLine state) {
        if (!states.isEmpty() && !(state.time() > states.getLast().time())) {
            throw new UnusableOrbit("'" + file + "': the date of line " + state.number() + " is not after the one before", "sort the states by date");
        }
        if (states.size() == MOST_STATES) {
            throw new UnusableOrbit("'" + file + "' has more than " + MOST_STATES + " states in a segment", "split the message");
        }
        states.add(state);
    }
}
