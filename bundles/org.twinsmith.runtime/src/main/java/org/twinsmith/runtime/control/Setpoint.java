package org.twinsmith.runtime.control;

import java.util.Optional;

import org.twinsmith.core.plan.Binding;
import org.twinsmith.core.plan.Interval;

/**
 * A value that may be written to a plant.
 *
 * @param binding how the model joins them, with the guards
 * @param reading how the model reads the same value from the same source; empty where it does not
 * @param range the variable's declared range, SI
 * @param interlock what has to hold while it is written; empty where nothing has to
 */
public record Setpoint(Binding binding, Optional<Binding> reading, Interval range, Optional<Interlock> interlock) {
    String text(double si) {
        return binding.unit().fromSi(si) + " " + binding.unit().text();
    }
}
