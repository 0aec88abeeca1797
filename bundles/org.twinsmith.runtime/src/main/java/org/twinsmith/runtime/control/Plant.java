package org.twinsmith.runtime.control;

import java.time.Duration;
import java.util.OptionalDouble;

import org.twinsmith.core.plan.Binding;

/** Where a set-point is written, over whatever protocol: armed, and for as long as that lasts. */
public interface Plant extends AutoCloseable {
    /** How long writing is still armed. */
    Duration remaining();

    /** What a bound value is at this moment, SI; empty where nobody knows. */
    OptionalDouble read(Binding binding) throws InterruptedException;

    /** What the set-point is at this moment, SI; empty where nobody knows. */
    OptionalDouble present(Setpoint setpoint) throws InterruptedException;

    /** Writes one step. @param si the value, SI */
    void write(Setpoint setpoint, double si) throws InterruptedException;

    /** What the plant shows after the last step, SI; empty where it does not say. */
    OptionalDouble confirmed(Setpoint setpoint) throws InterruptedException;

    @Override
    void close();
}
