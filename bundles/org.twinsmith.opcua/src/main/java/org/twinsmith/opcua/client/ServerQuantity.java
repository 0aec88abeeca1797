package org.twinsmith.opcua.client;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a server says of the value of a node; OPC 10000-8, 5.6.
 *
 * @param code common code of UNECE Recommendation 20; empty where the unit has none
 * @param unit the unit as people read it; empty where the node has none
 * @param low normal minimum, in that unit
 * @param high normal maximum
 */
public record ServerQuantity(Optional<String> code, String unit, OptionalDouble low, OptionalDouble high) {
    /** A node that says nothing. */
    static final ServerQuantity UNKNOWN = new ServerQuantity(Optional.empty(), "", OptionalDouble.empty(), OptionalDouble.empty());

    ServerQuantity withUnit(Optional<String> itsCode, String itsUnit) {
        return new ServerQuantity(itsCode, itsUnit, low, high);
    }

    ServerQuantity withRange(double from, double to) {
        return new ServerQuantity(code, unit, OptionalDouble.of(from), OptionalDouble.of(to));
    }
}
