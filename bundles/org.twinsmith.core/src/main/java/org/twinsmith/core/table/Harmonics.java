package org.twinsmith.core.table;

import org.twinsmith.core.orbit.GravityField;

/** A component of the acceleration in a field of gravity, over x, y and z in m in the axes of the body, the degree and the order up to which terms count. */
public final class Harmonics implements Table {
    /** Between the places that a derivative is taken of, m: the third derivative of gravity is 1e-20 of that near the Earth. */
    private static final double STEP = 10;
    private final String name;
    private final GravityField field;
    private final int axis;

    /** @param axis 0 to 2 */
    public Harmonics(String name, GravityField field, int axis) {
        this.name = name;
        this.field = field;
        this.axis = axis;
    }

    @Override
    public String name() {
        return name;
    }

    public GravityField field() {
        return field;
    }

    public int axis() {
        return axis;
    }

    @Override
    public int arguments() {
        return 5;
    }

    @Override
    public Outside outside() {
        return Outside.LINEAR;
    }

    @Override
    public double[] grid(int argument) {
        return new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
    }

    @Override
    public double value(int[] orders, double[] at) {
        return value(orders[0], orders[1], orders[2], orders[3], orders[4], at[0], at[1], at[2], at[3], at[4]);
    }

    /** The acceleration, m/s2, or its derivative of an order by each argument: central differences by places, none by degree and order. */
    public double value(int byX, int byY, int byZ, int byDegree, int byOrder, double x, double y, double z, double degree, double order) {
        if (byDegree + byOrder > 0) {
            return 0;
        }
        if (byX > 0) {
            return (value(byX - 1, byY, byZ, 0, 0, x + STEP, y, z, degree, order) - value(byX - 1, byY, byZ, 0, 0, x - STEP, y, z, degree, order)) / (2 * STEP);
        }
        if (byY > 0) {
            return (value(0, byY - 1, byZ, 0, 0, x, y + STEP, z, degree, order) - value(0, byY - 1, byZ, 0, 0, x, y - STEP, z, degree, order)) / (2 * STEP);
        }
        if (byZ > 0) {
            return (value(0, 0, byZ - 1, 0, 0, x, y, z + STEP, degree, order) - value(0, 0, byZ - 1, 0, 0, x, y, z - STEP, degree, order)) / (2 * STEP);
        }
        return field.pull(axis, x, y, z, degree, order);
    }
}
