package org.twinsmith.runtime.control;

import java.util.Optional;

import org.twinsmith.core.plan.Binding;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.opcua.address.NodeAddress;

/**
 * A value that may be written to a node.
 *
 * @param binding how the model joins them, with the guards
 * @param address the node
 * @param range the variable's declared range, SI
 * @param interlock what has to hold while it is written; empty where nothing has to
 */
public record Setpoint(Binding binding, NodeAddress address, Interval range, Optional<Interlock> interlock) {
    String text(double si) {
        return binding.unit().fromSi(si) + " " + binding.unit().text();
    }
}
