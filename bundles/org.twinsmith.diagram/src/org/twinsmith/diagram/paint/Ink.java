package org.twinsmith.diagram.paint;

/** What a stroke, area or text means; a pen chooses colour and width. */
public enum Ink {
    /** The border around the drawn system and around open parts. */
    FRAME,
    /** The box of a closed component. */
    CARD,
    /** Outline of a process symbol. */
    SYMBOL,
    /** Filled part of a process symbol. */
    SYMBOL_SOLID,
    /** What a tank holds. */
    SYMBOL_LIQUID,
    /** A link between ports; the medium gives its hue. */
    FLOW,
    /** A link between signals. */
    SIGNAL,
    /** The head of a signal's arrow. */
    SIGNAL_HEAD,
    /** Where links of a node part. */
    JUNCTION,
    PORT, SIGNAL_PIN,
    /** The box behind a readout; behind one that needs attention. */
    READOUT, READOUT_ALARM,
    NAME_TEXT, TYPE_TEXT, PIN_TEXT, READOUT_TEXT, VALUE_TEXT, HEADER_TEXT, HINT_TEXT,
    /** A value outside of where it usually is, beyond its limits, one that is old, one whose source says that it is bad. */
    UNUSUAL_TEXT, ALARM_TEXT, STALE_TEXT, BAD_TEXT,
    /** What is selected, and the squares to drag it by. */
    SELECTION, HANDLE,
    /** What a gesture would make, and what it would not. */
    GHOST, REFUSED,
    /** A frame dragged over the sheet; something found or pointed at. */
    MARQUEE, HIGHLIGHT,
    /** What the checks say of an element. */
    ERROR_MARK, WARNING_MARK
}
