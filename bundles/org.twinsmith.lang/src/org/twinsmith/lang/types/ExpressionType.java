package org.twinsmith.lang.types;

import java.util.Optional;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.EnumType;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Port;
import org.twinsmith.model.twin.QuantityKind;
import org.twinsmith.model.twin.ReferenceSystem;
import org.twinsmith.model.twin.StructType;

/** The type of an expression or declaration. */
public sealed interface ExpressionType {

    /**
     * A real number with a dimension.
     *
     * @param kind the declared kind of quantity; empty for literals and most results
     * @param scale point or difference; {@link Scale#ANY} for all but temperatures
     * @param unit the unit in which the source states it; the dimension in base units for results
     * @param reference the frame or time scale that it is relative to; empty where that is not said
     */
    record Quantity(Dimension dimension, Optional<QuantityKind> kind, Scale scale, String unit, Optional<ReferenceSystem> reference)
            implements ExpressionType {

        /** Relative to nothing in particular. */
        public Quantity(Dimension dimension, Optional<QuantityKind> kind, Scale scale, String unit) {
            this(dimension, kind, scale, unit, Optional.empty());
        }

        Quantity relativeTo(Optional<ReferenceSystem> other) {
            return new Quantity(dimension, kind, scale, unit, other);
        }

        public static Quantity of(Dimension dimension) {
            return new Quantity(dimension, Optional.empty(), Scale.ANY, dimension.toString());
        }
    }

    /** A whole number; it may stand wherever a real number of unit 1 may. */
    record Whole() implements ExpressionType {
    }

    /** True or false. */
    record Truth() implements ExpressionType {
    }

    /** One of the values of an enumeration. */
    record Enumeration(EnumType type) implements ExpressionType {
    }

    /** A text. */
    record Text() implements ExpressionType {
    }

    /** A calendar date. */
    record Day() implements ExpressionType {
    }

    /** Static data that belong together. */
    record Structure(StructType type) implements ExpressionType {
    }

    /** A named element that is no value: a port, an instance, a type. */
    record Element(Named named) implements ExpressionType {
    }

    /** What has no type because of a mistake that is reported elsewhere. */
    record Unknown() implements ExpressionType {
    }

    /** The type as a quantity; empty for what is no number. */
    default Optional<Quantity> asQuantity() {
        return switch (this) {
            case Quantity quantity -> Optional.of(quantity);
            case Whole whole -> Optional.of(Quantity.of(Dimension.NONE));
            case Truth t -> Optional.empty();
            case Enumeration e -> Optional.empty();
            case Text t -> Optional.empty();
            case Day d -> Optional.empty();
            case Structure s -> Optional.empty();
            case Element e -> Optional.empty();
            case Unknown u -> Optional.empty();
        };
    }

    /** The type of differences of two such values: of temperature points, a difference of temperature. */
    default ExpressionType asDifference() {
        return this instanceof Quantity quantity && quantity.scale() == Scale.POINT
                ? new Quantity(quantity.dimension(), Optional.empty(), Scale.DIFFERENCE, quantity.dimension().toString()) : this;
    }

    /** Whether it is kept as static data and takes no part in equations: texts, dates and structs. */
    default boolean isStatic() {
        return this instanceof Text || this instanceof Day || this instanceof Structure;
    }

    default boolean isUnknown() {
        return this instanceof Unknown;
    }

    /** What it is, for a message: {@code in [m/s]}, {@code true or false}, {@code a port}. */
    default String description() {
        return switch (this) {
            case Quantity quantity when quantity.dimension().isNone() -> "a number without unit";
            case Quantity quantity -> "in [" + quantity.unit() + "]";
            case Whole whole -> "a number without unit";
            case Truth truth -> "true or false";
            case Enumeration enumeration -> "a " + enumeration.type().getName();
            case Text text -> "a text";
            case Day day -> "a date";
            case Structure structure -> "a " + structure.type().getName();
            case Element element -> switch (element.named()) {
                case Port port -> "a port";
                case Instance instance -> "an instance";
                case ComponentType type -> "a type";
                default -> "no value";
            };
            case Unknown unknown -> "unknown";
        };
    }
}
