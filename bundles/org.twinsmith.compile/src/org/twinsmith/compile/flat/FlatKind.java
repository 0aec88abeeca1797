package org.twinsmith.compile.flat;

/** What determines a flat variable. */
public enum FlatKind {
    /** Integrated. */
    STATE,
    /** The derivative of a state, an unknown without a name of its own. */
    DERIVATIVE,
    /** Changes at events only. */
    DISCRETE,
    /** Known from outside. */
    INPUT,
    /** Constant during a run. */
    PARAMETER,
    /** An unknown of the equations. */
    ALGEBRAIC;

    /** Whether equations have to determine it. */
    public boolean isUnknown() {
        return this == ALGEBRAIC || this == DERIVATIVE;
    }
}
