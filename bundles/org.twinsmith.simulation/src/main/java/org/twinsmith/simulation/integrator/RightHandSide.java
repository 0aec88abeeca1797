package org.twinsmith.simulation.integrator;

/** Counts evaluations of a right-hand side, and takes what is not finite for no value. */
final class RightHandSide {
    private final Derivatives derivatives;
    private final boolean checked;
    private long evaluations;

    RightHandSide(Derivatives derivatives) {
        this.derivatives = derivatives;
        checked = derivatives.isChecked();
    }

    boolean compute(double at, double[] y, double[] result) {
        evaluations++;
        if (!derivatives.compute(at, y, result)) {
            return false;
        }
        return checked || finite(result);
    }

    private static boolean finite(double[] result) {
        // A sum is not finite where one of its terms is not; the other way round it may overflow, so look again.
        double sum = 0;
        for (double value : result) {
            sum += value;
        }
        return Double.isFinite(sum) || allFinite(result);
    }

    private static boolean allFinite(double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    Derivatives derivatives() {
        return derivatives;
    }

    long evaluations() {
        return evaluations;
    }
}
