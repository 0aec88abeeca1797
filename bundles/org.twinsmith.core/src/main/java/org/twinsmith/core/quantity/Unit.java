package org.twinsmith.core.quantity;

/**
 * A unit of measure: {@code si = factor * value + offset}.
 *
 * @param text the text as the engineer wrote it, without brackets
 * @param dimension its dimension over the base units
 * @param factor coherent SI units in one of this unit; positive and finite
 * @param offset SI value of this unit's zero point; zero for all but temperature points such as {@code degC}
 */
public record Unit(String text, Dimension dimension, double factor, double offset) {
    /** The unit of a plain number. */
    public static final Unit ONE = new Unit("1", Dimension.NONE, 1, 0);

    public Unit {
        if (!(factor > 0) || !Double.isFinite(factor) || !Double.isFinite(offset)) {
            throw new IllegalArgumentException("unit " + text + " has the factor " + factor + " and offset " + offset);
        }
    }

    /** The coherent SI value of a value in this unit. */
    public double toSi(double value) {
        return factor * value + offset;
    }

    /** The value in this unit of a coherent SI value. */
    public double fromSi(double si) {
        return (si - offset) / factor;
    }

    /** Whether values can be converted between this unit and another. */
    public boolean convertsTo(Unit other) {
        return dimension.equals(other.dimension);
    }

    /** Whether a value in this unit is a point on a scale with an arbitrary zero, such as 20 degC. */
    public boolean isAffine() {
        return offset != 0;
    }
}
