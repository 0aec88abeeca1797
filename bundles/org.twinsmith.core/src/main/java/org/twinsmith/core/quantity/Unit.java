package org.twinsmith.core.quantity;

/**
 * A unit of measure: {@code si = factor * value + offset}, or of a level: {@code si = factor * exp(growth * value)}.
 *
 * @param text the text as the engineer wrote it, without brackets
 * @param dimension its dimension over the base units, for a level that of the quantity whose logarithm it is
 * @param factor coherent SI units in one of this unit, for a level at level zero; positive and finite
 * @param offset SI value of this unit's zero point; zero for all but temperature points such as {@code degC}
 * @param growth natural logarithm of the ratio of two quantities whose levels differ by one; zero for all but levels such as
 *         {@code dB}, negative for {@code [pH]}
 */
public record Unit(String text, Dimension dimension, double factor, double offset, double growth) {
    /** The unit of a plain number. */
    public static final Unit ONE = new Unit("1", Dimension.NONE, 1, 0);

    public Unit {
        if (!(factor > 0) || !Double.isFinite(factor) || !Double.isFinite(offset) || !Double.isFinite(growth)
                || growth != 0 && offset != 0) {
            throw new IllegalArgumentException("unit " + text + " has the factor " + factor + ", offset " + offset
                    + " and growth " + growth);
        }
    }

    /** A unit that is not one of levels. */
    public Unit(String text, Dimension dimension, double factor, double offset) {
        this(text, dimension, factor, offset, 0);
    }

    /** The coherent SI value of a value in this unit. */
    public double toSi(double value) {
        return isLevel() ? factor * Math.exp(growth * value) : factor * value + offset;
    }

    /** The value in this unit of a coherent SI value; of a level, minus infinity for zero and NaN below. */
    public double fromSi(double si) {
        return isLevel() ? Math.log(si / factor) / growth : (si - offset) / factor;
    }

    /** Whether values can be converted between this unit and another. */
    public boolean convertsTo(Unit other) {
        return dimension.equals(other.dimension);
    }

    /** Whether a value in this unit is a point on a scale with an arbitrary zero, such as 20 degC. */
    public boolean isAffine() {
        return offset != 0;
    }

    /** Whether a value in this unit is the logarithm of the quantity, such as 20 dB. */
    public boolean isLevel() {
        return growth != 0;
    }
}
