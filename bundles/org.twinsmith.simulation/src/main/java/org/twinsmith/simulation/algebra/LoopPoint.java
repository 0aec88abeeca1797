package org.twinsmith.simulation.algebra;

/**
 * Where the unknowns of a loop stand, with the residuals there: of its equations, or of a mixture of them with their
 * simplified form.
 */
final class LoopPoint {
    private final double[] values;
    private final int[] slots;
    private final LoopEquations equations;
    private final double[] residuals;
    private double time;
    private boolean mixed;
    /** The share of the actual equations in a mixture; what is left to one is that of the simplified ones. */
    private double share;
    /** Made where a mixture is first looked at, as those below. */
    private double[] excess;
    private double[] scratch;
    private double[] simplifiedEntries;

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

    /** Whether the equations have a simplified form. */
    boolean simplifies() {
        boolean has = equations.simplify(true);
        equations.simplify(false);
        return has;
    }

    /** Takes a mixture from now on. @param shareOfActual 0 for the simplified form alone */
    void mix(double shareOfActual) {
        mixed = true;
        share = shareOfActual;
    }

    /** Takes the equations as they are from now on. */
    void unmix() {
        mixed = false;
    }

    /** By how much the actual residuals exceed the simplified ones; valid after {@link #evaluate} of a mixture. */
    double excess(int row) {
        return excess[row];
    }

    /** Computes the residuals where the unknowns stand. @return whether all are finite */
    boolean evaluate() {
        if (mixed) {
            evaluateMixture();
        } else {
            equations.residuals(time, residuals);
        }
        for (double residual : residuals) {
            if (!Double.isFinite(residual)) {
                return false;
            }
        }
        return true;
    }

    private void evaluateMixture() {
        if (excess == null) {
            excess = new double[slots.length];
            scratch = new double[slots.length];
        }
        equations.simplify(true);
        equations.residuals(time, scratch);
        equations.simplify(false);
        equations.residuals(time, residuals);
        for (int i = 0; i < residuals.length; i++) {
            excess[i] = residuals[i] - scratch[i];
            residuals[i] = share == 0 ? scratch[i] : scratch[i] + share * excess[i];
        }
    }

    /** Computes the partial derivatives where the unknowns stand, after {@link #evaluate}. */
    void differentiate(LoopMatrix matrix) {
        matrix.clear();
        if (mixed) {
            differentiateMixture(matrix);
        } else {
            equations.jacobian(time, matrix.entries());
        }
    }

    /** Derivatives follow from what {@link LoopEquations#residuals} computed last, so the simplified ones come first. */
    private void differentiateMixture(LoopMatrix matrix) {
        double[] entries = matrix.entries();
        if (simplifiedEntries == null) {
            simplifiedEntries = new double[entries.length];
        }
        equations.simplify(true);
        equations.residuals(time, scratch);
        equations.jacobian(time, entries);
        equations.simplify(false);
        System.arraycopy(entries, 0, simplifiedEntries, 0, entries.length);
        matrix.clear();
        equations.residuals(time, scratch);
        equations.jacobian(time, entries);
        for (int i = 0; i < entries.length; i++) {
            entries[i] = share == 0 ? simplifiedEntries[i] : share * entries[i] + (1 - share) * simplifiedEntries[i];
        }
    }
}
