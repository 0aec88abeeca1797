package org.twinsmith.diagram.paint;

import java.util.Optional;

/**
 * What a readout shows.
 *
 * @param text the number as it is written
 * @param unit its unit; empty for that of the readout
 * @param state what is to be thought of it
 */
public record LiveValue(String text, String unit, State state) {
    /** What is to be thought of a value. */
    public enum State {
        NORMAL, UNUSUAL, ALARM, STALE, BAD;

        Ink ink() {
            return switch (this) {
                case NORMAL -> Ink.VALUE_TEXT;
                case UNUSUAL -> Ink.UNUSUAL_TEXT;
                case ALARM -> Ink.ALARM_TEXT;
                case STALE -> Ink.STALE_TEXT;
                case BAD -> Ink.BAD_TEXT;
            };
        }

        /** What marks it where it is too small to be read; empty where it needs no attention. */
        public Optional<Ink> mark() {
            return switch (this) {
                case NORMAL, STALE -> Optional.empty();
                case UNUSUAL -> Optional.of(Ink.WARNING_MARK);
                case ALARM, BAD -> Optional.of(Ink.ERROR_MARK);
            };
        }

        /** The box behind it: not by colour of text alone does one see what needs attention. */
        Ink box() {
            return this == ALARM || this == BAD ? Ink.READOUT_ALARM : Ink.READOUT;
        }
    }

    /** A value about which there is nothing to say, in the unit of the readout. */
    public static LiveValue of(String text) {
        return new LiveValue(text, "", State.NORMAL);
    }

    /** The same with something else to be thought of it. */
    public LiveValue as(State other) {
        return new LiveValue(text, unit, other);
    }

    /** The text for a readout of some unit. */
    String in(String shown) {
        return unit.isEmpty() || unit.equals(shown) ? text : text + " " + unit;
    }
}
