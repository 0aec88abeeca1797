package org.twinsmith.lang.types;

import java.util.Optional;

/** Whether a temperature is a point on the scale, such as 20 degC, or a difference of two points, in kelvin. */
public enum Scale {
    /** A point: two of them cannot be added. */
    POINT,
    /** A difference. */
    DIFFERENCE,
    /** Kelvin without a say in the matter, and every quantity that is no temperature. */
    ANY;

    /** The scale of a sum; empty for the sum of two points. */
    Optional<Scale> plus(Scale other) {
        if (this == POINT && other == POINT) {
            return Optional.empty();
        }
        if (this == POINT || other == POINT) {
            return Optional.of(POINT);
        }
        return Optional.of(this == DIFFERENCE && other == DIFFERENCE ? DIFFERENCE : ANY);
    }

    /** The scale of this minus another; empty where a point is taken from a difference. */
    Optional<Scale> minus(Scale other) {
        return switch (this) {
            case POINT -> Optional.of(switch (other) {
                case POINT -> DIFFERENCE;
                case DIFFERENCE -> POINT;
                case ANY -> ANY;
            });
            case DIFFERENCE -> other == POINT ? Optional.empty() : Optional.of(DIFFERENCE);
            case ANY -> Optional.of(other == POINT ? DIFFERENCE : ANY);
        };
    }

    /** The scale of two values that are compared, equated or chosen between; empty for a point and a difference. */
    Optional<Scale> meet(Scale other) {
        if (this == ANY || this == other) {
            return Optional.of(other);
        }
        return other == ANY ? Optional.of(this) : Optional.empty();
    }
}
