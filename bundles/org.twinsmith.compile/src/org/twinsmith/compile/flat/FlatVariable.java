package org.twinsmith.compile.flat;

import java.util.List;

import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.Limit;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.quantity.Unit;

/**
 * A scalar of the flat system.
 *
 * @param id position in {@link FlatSystem#variables()}
 * @param name path in the system; {@code der(path)} for a derivative
 * @param unit the unit it is shown in
 * @param range declared range, SI
 * @param limits where it is expected to stay, SI
 */
public record FlatVariable(int id, String name, FlatKind kind, ValueType type, Unit unit, Interval range,
        boolean published, boolean writable, String description, Place place, List<Limit> limits) {
    public FlatVariable {
        limits = List.copyOf(limits);
    }

    /** A variable without limits. */
    public FlatVariable(int id, String name, FlatKind kind, ValueType type, Unit unit, Interval range, boolean published,
            boolean writable, String description, Place place) {
        this(id, name, kind, type, unit, range, published, writable, description, place, List.of());
    }

    public boolean isReal() {
        return type instanceof ValueType.Real;
    }

    /** The same variable as one that is published, described by a label where it has no description. */
    public FlatVariable exposed(String label) {
        return new FlatVariable(id, name, kind, type, unit, range, true, writable,
                description.isEmpty() ? label : description, place, limits);
    }

    /** The same variable determined in another way. */
    public FlatVariable as(FlatKind other) {
        return new FlatVariable(id, name, other, type, unit, range, published, writable, description, place, limits);
    }
}
