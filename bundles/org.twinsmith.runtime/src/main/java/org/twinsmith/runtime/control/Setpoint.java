package org.twinsmith.runtime.control;

import java.util.List;
import java.util.function.Predicate;

import org.twinsmith.core.plan.Binding;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.client.MirrorBinding;

/**
 * A value that may be written to a node.
 *
 * @param binding how the model joins them, with the guards
 * @param address the node
 * @param range the variable's declared range, SI
 * @param measured the nodes that the interlock reads
 * @param holds whether the interlock holds for the measured values, SI, in this order; always true where there is none
 */
public record Setpoint(Binding binding, NodeAddress address, Interval range, List<MirrorBinding> measured, Predicate<double[]> holds) {
    public Setpoint {
        measured = List.copyOf(measured);
    }

    String text(double si) {
        return binding.unit().fromSi(si) + " " + binding.unit().text();
    }
}
