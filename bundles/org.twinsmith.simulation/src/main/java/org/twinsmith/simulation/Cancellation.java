package org.twinsmith.simulation;

/** Asked between steps whether the run is to end now. */
@FunctionalInterface
public interface Cancellation {
    /** A run that nobody cancels. */
    Cancellation NEVER = () -> false;

    boolean requested();
}
