package org.twinsmith.runtime.store;

/** Who said what a sample says. */
public enum Origin {
    /** The model's own simulation. */
    MODEL,
    /** A source, such as an OPC UA server, as the mirror saw it. */
    MIRROR
}
