package org.twinsmith.opcua.server;

import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.opcua.address.NodeAddress;

/**
 * One variable of the twin as one node of the server.
 *
 * @param variable the variable, with its path, type, range (SI) and description
 * @param address where it stands; its namespace is given by URI
 * @param unit the unit of the node's value
 * @param writable whether clients may write it
 */
public record Signal(Variable variable, NodeAddress address, Unit unit, boolean writable) {
    public String name() {
        return variable.name();
    }

    public ValueType type() {
        return variable.type();
    }

    /** Whether the declared range, SI, is bounded on both sides. */
    public boolean hasRange() {
        Interval range = variable.range();
        return Double.isFinite(range.low()) && Double.isFinite(range.high());
    }
}
