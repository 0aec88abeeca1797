package org.twinsmith.core.table;

/** What a table does beyond its first and its last point. */
public enum Outside {
    /** It keeps the value of the nearest point. */
    HOLD,
    /** It goes on with the slope at the nearest point. */
    LINEAR,
    /** It has no value. */
    ERROR
}
