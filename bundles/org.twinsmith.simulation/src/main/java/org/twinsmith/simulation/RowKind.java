package org.twinsmith.simulation;

/** Why a row of values was handed out. */
public enum RowKind {
    /** An instant of the recording grid, the start, or the end. */
    SAMPLE,
    /** The values just before an event at which a value jumps or a declared event occurs; the time of the next row. */
    BEFORE_EVENT,
    /** The values after all that an event changed. Stands for the sample where the event falls on the grid. */
    AFTER_EVENT
}
