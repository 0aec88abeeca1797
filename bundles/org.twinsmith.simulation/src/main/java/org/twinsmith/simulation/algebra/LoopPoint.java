package org.twinsmith.simulation.algebra;

/** Where the unknowns of a loop stand, with the residuals there. */
final class LoopPoint {
    private final double[] values;
    private final int[] slots;
    private final LoopEquations equations;
    private final double[] residuals;
    private double time;

    LoopPoint(double[] values, int[] slots, LoopEquations equations) {
        this.values = values;
        this.slots = slots;
        this.equations = equations;
        residuals = new double[slots.length];
    }

    int size() {
        return slots.length;
    }

    double time() {
        return time;
    }

    void at(double now) {
        time = now;
    }

    double value(int unknown) {
        return values[slots[unknown]];
    }

    void set(int unknown, double value) {
        values[slots[unknown]] = value;
    }

    void read(double[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = values[slots[i]];
        }
    }

    void write(double[] from) {
        for (int i = 0; i < from.length; i++) {
            values[slots[i]] = from[i];
        }
    }

    /** The residuals of the last evaluation. */
    double[] residuals() {
        return residuals;
    }

    /** Computes the residuals where the unknowns stand. @return whether all are finite */
    boolean evaluate() {
        equations.residuals(time, residuals);
        for (double residual : residuals) {
            if (!Double.isFinite(residual)) {
                return false;
            }
        }
        return true;
    }

    /** Computes the partial derivatives where the unknowns stand, after {@link #evaluate}. */
    void differentiate(LoopMatrix matrix) {
        matrix.clear();
        equations.jacobian(time, matrix.entries());
    }
}
