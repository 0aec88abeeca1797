package org.twinsmith.core.plan;

/** What determines a variable's value. */
public enum Role {
    /** Integrated: has a derivative. */
    STATE,
    /** Changes at events only: properties and discrete variables; booleans and enumerations among them. */
    DISCRETE,
    /** Known from outside: a scenario, a binding or a default. */
    INPUT,
    /** Constant during a run. */
    PARAMETER,
    /** Solved from equations at every instant. */
    ALGEBRAIC
}
