package org.twinsmith.core.plan;

import java.util.List;

import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.quantity.Unit;

/**
 * One named scalar of the flattened twin.
 *
 * @param name path in the system, such as {@code p1.discharge.q}
 * @param role what determines it
 * @param type its type
 * @param unit the unit it is shown in; the stored value is coherent SI
 * @param slot its index in the values array; aliases share one
 * @param negated whether its value is the negative of the slot's (an alias of the form {@code a = -b})
 * @param range declared range, SI
 * @param published whether it is telemetry or a state, shown and published by default
 * @param writable whether a write binding or a client may change it
 * @param description the doc comment, or empty
 * @param place its declaration
 * @param limits where it is expected to stay, in the order of the model
 */
public record Variable(String name, Role role, ValueType type, Unit unit, int slot, boolean negated, Interval range,
        boolean published, boolean writable, String description, Place place, List<Limit> limits) {
    public Variable {
        limits = List.copyOf(limits);
    }

    /** A variable without limits. */
    public Variable(String name, Role role, ValueType type, Unit unit, int slot, boolean negated, Interval range,
            boolean published, boolean writable, String description, Place place) {
        this(name, role, type, unit, slot, negated, range, published, writable, description, place, List.of());
    }

    /** This variable's SI value in a values array. */
    public double in(double[] values) {
        return negated ? -values[slot] : values[slot];
    }

    /** This variable's value in its own unit. */
    public double shown(double[] values) {
        return unit.fromSi(in(values));
    }
}
