package org.twinsmith.diagram.paint;

/**
 * What a readout shows.
 *
 * @param text the number as it is written, in the unit of the readout
 * @param state what is to be thought of it
 */
public record LiveValue(String text, State state) {
    /** What is to be thought of a value. */
    public enum State {
        NORMAL, ALARM, STALE, BAD;

        Ink ink() {
            return switch (this) {
                case NORMAL -> Ink.VALUE_TEXT;
                case ALARM -> Ink.ALARM_TEXT;
                case STALE -> Ink.STALE_TEXT;
                case BAD -> Ink.BAD_TEXT;
            };
        }
    }

    /** A value about which there is nothing to say. */
    public static LiveValue of(String text) {
        return new LiveValue(text, State.NORMAL);
    }
}
