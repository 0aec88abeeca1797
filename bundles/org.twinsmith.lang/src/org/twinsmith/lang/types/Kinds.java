package org.twinsmith.lang.types;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.twinsmith.model.twin.QuantityKind;

/** The order of quantity kinds: a heat flow is a power, a torque is no energy. */
public final class Kinds {

    private Kinds() {
    }

    /** The more general of two kinds of which one is the other; empty where neither is. */
    public static Optional<QuantityKind> common(QuantityKind one, QuantityKind other) {
        if (withBases(one).contains(other)) {
            return Optional.of(other);
        }
        return withBases(other).contains(one) ? Optional.of(one) : Optional.empty();
    }

    private static Set<QuantityKind> withBases(QuantityKind kind) {
        Set<QuantityKind> bases = new LinkedHashSet<>();
        for (QuantityKind at = kind; at != null && !at.eIsProxy() && bases.add(at); at = at.getBase()) {
            continue;
        }
        return bases;
    }
}
